"""Stretches that no rule may touch: URLs, addresses, code, handles, tags, file names."""

from __future__ import annotations

import re
from functools import cache

import regex

from tqa.text import Span


def protected_spans(text: str) -> tuple[Span, ...]:
    """Return the protected spans of a text, in order, half-open code points."""
    if not _sign().search(text):
        return ()
    return tuple(Span(*match.span()) for match in _pattern().finditer(text))


@cache
def _sign() -> re.Pattern[str]:
    """What each protected span holds; a full stop before a space is not among it."""
    return re.compile(r"[@#`]|://|\.[0-9A-Za-z]")


@cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile(
        r"""
          (?:https?|ftp)://[^\s<>“”"«»]+(?<![.,;:!?)\]’'])
        | \bwww\.[^\s<>“”"«»]+(?<![.,;:!?)\]’'])
        | `[^`\n]+`
        | (?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+
        | (?<![\w@])[@][A-Za-z_]\w{1,29}
        | (?<![\w&])\#[\p{L}_]\w*
        | (?<![\w.@/-])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|info|fr|eu|uk|de|ru|tv|io)\b(?:/[^\s<>“”"]*(?<![.,;:!?)]))?
        | (?<![\w.])[\w-]+\.(?:txt|pdf|docx?|xlsx?|csv|json|html?|py|ya?ml|toml|zip|jpe?g|png|gif|mp[34])\b
        """,
        regex.VERBOSE,
    )
