"""How most checks are made: one pattern, one message, one way to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import regex

from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Safety, Suggestion
from tqa.prose import Prose
from tqa.text import Span

Mend = Callable[[Any, Prose], str | None]

_TIMEOUT = 2.0


@cache
def compiled(pattern: str) -> regex.Pattern[str]:
    """Compile a pattern once, when it is first needed."""
    return regex.compile(pattern, regex.VERBOSE)


def matches(pattern: str, prose: Prose, *, protected: bool = False) -> Iterator[Any]:
    """Yield the matches of a verbose pattern outside protected spans (or also there)."""
    for match in compiled(pattern).finditer(prose.text, timeout=_TIMEOUT):
        if protected or not prose.is_protected(Span(*match.span())):
            yield match


def pattern_check(
    rule: Rule,
    triggers: tuple[str, ...],
    pattern: str,
    mend: Mend,
    safety: Safety = "safe",
    message: str = "",
    from_langs: tuple[str, ...] = (),
) -> Check:
    """Return a check that reports each match of a verbose ``regex`` pattern.

    ``mend`` returns the text to stand in place of the match, ``""`` to delete it, or None where
    the match is no fault. ``safety`` ``display`` reports without a suggestion.
    """

    def run(prose: Prose) -> Iterator[Hit]:
        for match in matches(pattern, prose):
            text = mend(match, prose)
            if text is None:
                continue
            suggestions = () if safety == "display" else (Suggestion(text, safety),)
            yield Hit(rule, Span(*match.span()), message or rule.summary, suggestions)

    return Check((rule,), triggers, run, from_langs)
