"""How the letters of a French transliteration are read in English."""

from __future__ import annotations

import unicodedata
from functools import cache

import regex

from tqa.names.rewrites import REWRITES, Rewrite

_BEAM = 60
_SHORTER = 1.5
_SHORTER_GROUP = 0.3


def candidates(name: str, language: str = "") -> dict[str, float]:
    """Return English spellings (lower case, no accents) of a name, each with its cost, best first.

    ``language`` is a code of ``names-given.txt``, with a country after a full stop where it
    matters, empty where nothing tells the language.
    """
    word = unicodedata.normalize("NFC", name).lower()
    beams: list[dict[str, float]] = [{} for _ in range(len(word) + 1)]
    beams[0][""] = 0.0
    for at in range(len(word)):
        best = sorted(beams[at].items(), key=lambda item: (item[1], item[0]))[:_BEAM]
        for french, english, extra in _choices(word, at, language):
            after = beams[at + french]
            for text, cost in best:
                total = round(cost + extra, 3)
                if total < after.get(text + english, 99.0):
                    after[text + english] = total
    ordered = sorted(beams[-1].items(), key=lambda item: (item[1], item[0]))
    return dict(ordered[:_BEAM])


def _choices(word: str, at: int, language: str) -> list[tuple[int, str, float]]:
    """(letters read, English letters, cost) for each way to read on at a place."""
    found = [
        (len(row.french), row.english, row.cost)
        for row in _by_letter().get(word[at], ())
        if word.startswith(row.french, at) and _fits(row, word, at, language)
    ]
    if not any(size == 1 for size, _, _ in found):
        found.append((1, bare(word[at]), 0.0))
    longest = max(size for size, _, _ in found)
    return [(size, english, cost + _penalty(size, longest, cost)) for size, english, cost in found]


def _penalty(size: int, longest: int, cost: float) -> float:
    """Letters that belong to a longer group are rarely read alone."""
    if size == longest or (size > 1 and cost <= 0.2):
        return 0.0
    return _SHORTER if size == 1 else _SHORTER_GROUP


def _fits(row: Rewrite, word: str, at: int, language: str) -> bool:
    if row.languages and _spoken(language).isdisjoint(_codes(row.languages)):
        return False
    end = at + len(row.french)
    if row.before == "^" and at:
        return False
    if row.before not in ("", "^") and not _before(row.before).search(word[:at]):
        return False
    if row.after == "$":
        return end == len(word)
    return not row.after or _after(row.after).match(word, end) is not None


@cache
def _codes(languages: str) -> frozenset[str]:
    return frozenset(languages.split())


@cache
def _spoken(language: str) -> frozenset[str]:
    """A language with a country is that language too."""
    return frozenset({language, language.partition(".")[0]})


@cache
def _by_letter() -> dict[str, tuple[Rewrite, ...]]:
    letters = {row.french[0] for row in REWRITES}
    return {
        letter: tuple(row for row in REWRITES if row.french[0] == letter)
        for letter in sorted(letters)
    }


@cache
def _before(pattern: str) -> regex.Pattern[str]:
    return regex.compile(f"(?:{pattern})$")


@cache
def _after(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def bare(text: str) -> str:
    """Return a text without accents."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(char for char in apart if not unicodedata.combining(char))


def changes(french: str, english: str) -> str:
    """Say which French letters stand for which English ones: ``ou = u, tch = ch``."""
    pairs: dict[str, str] = {}
    word, rest = french.lower(), english.lower()
    while word:
        size, part = _step(word, rest)
        if size > 1 or word[0] in "ïéèêë":
            pairs.setdefault(word[:size], part)
        word, rest = word[size:], rest[len(part) :]
    return ", ".join(f"{old} = {new or 'nothing'}" for old, new in pairs.items() if old != new)


def _step(word: str, rest: str) -> tuple[int, str]:
    """The longest group at the start of ``word`` whose English letters start ``rest``."""
    rows = [
        row
        for row in _by_letter().get(word[0], ())
        if word.startswith(row.french) and rest.startswith(row.english)
    ]
    if not rows:
        return 1, rest[:1]
    best = max(rows, key=lambda row: (len(row.french), len(row.english)))
    return len(best.french), best.english
