"""One name with and without accents.

pass: Beyoncé sang and Beyoncé danced.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tqa.checks.build import compiled, matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-accents",
    kind="consistency",
    severity="suggestion",
    summary="one name with and without accents",
    why="Two sources spell one name in two ways; choose one.",
    source="variants of one name seen in news copy",
)


_NAME = r"(?<![\w’'-])\p{Lu}[\p{L}\p{M}]{4,}(?![\w’-])"


def _run(prose: Prose) -> Iterator[Sighting]:
    wanted = _accented(prose.document.source)
    for match in matches(_NAME, prose) if wanted else ():
        text = unicodedata.normalize("NFC", match.group())
        plain = bare(text)
        if plain in wanted:
            yield Sighting(
                concept=f"name:{plain.casefold()}",
                label=plain,
                form=text,
                span=Span(*match.span()),
                rule=RULE,
                rewrites=tuple((other, other) for other in sorted(wanted[plain] - {text})),
            )


@lru_cache(maxsize=2)
def _accented(source: str) -> dict[str, frozenset[str]]:
    """Map each name that a text writes with accents, without them, to all its forms."""
    if source.isascii():
        return {}
    forms: dict[str, set[str]] = {}
    for name in compiled(_NAME).findall(source):
        composed = unicodedata.normalize("NFC", name)
        if composed != bare(composed) and not composed.isupper():
            forms.setdefault(bare(composed), set()).add(composed)
    return {plain: frozenset(found | {plain}) for plain, found in forms.items()}


def bare(text: str) -> str:
    """Return a text without its accents."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(char for char in apart if not unicodedata.combining(char))


CHECK = FormCheck((RULE,), (), _run)
