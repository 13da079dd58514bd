"""Names reviewed by hand: given names that tell a language, persons much in the news."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tqa.names.letters import bare
from tqa.names.tables import lines

FRENCH = "fr"
AFRICAN = "af"


class Entry(NamedTuple):
    """A French spelling in one language: its English form, and whether French speakers bear it too.

    ``is_known``: the row is about a person much in the news, by surname.
    """

    language: str
    english: str
    is_shared: bool
    is_known: bool


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """Return the rows by French spelling in lower case."""
    found: dict[str, list[Entry]] = {}
    for table in ("names-known.txt", "names-given.txt"):
        for line in lines(table):
            language, *words = line.split()
            for word in words:
                french, _, english = word.rstrip("?").partition("=")
                entry = Entry(
                    language, english or french, word.endswith("?"), table == "names-known.txt"
                )
                found.setdefault(french.lower(), []).append(entry)
    return {name: tuple(rows) for name, rows in found.items()}


@cache
def _by_english() -> dict[str, tuple[Entry, ...]]:
    """Rows by English form and by French spelling without accents: they tell a language only."""
    found: dict[str, list[Entry]] = {}
    for name, rows in entries().items():
        for row in rows:
            for key in {row.english.lower(), bare(name)} - {name}:
                found.setdefault(key, []).append(row)
    return {name: tuple(rows) for name, rows in found.items()}


def languages_of(word: str) -> tuple[Entry, ...]:
    """Return what is known of a name in French or English spelling."""
    lower = word.lower()
    return entries().get(lower) or _by_english().get(lower, ())


def is_english(word: str) -> bool:
    """Whether a word is the English form of a reviewed name."""
    lower = word.lower()
    return any(row.english.lower() == lower for row in entries().get(lower, ())) or any(
        row.english.lower() == lower for row in _by_english().get(lower, ())
    )
