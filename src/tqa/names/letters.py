"""What French letters of a transliterated name are in English: the table and its use.

Source: French press usage compared with BGN/PCGN romanisation as agencies simplify it (no soft
signs, -y for -iy); see docs/names.md for the table by language.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

import regex


class Rewrite(NamedTuple):
    """French letters, English letters, a cost (0 is usual), what must stand before and after."""

    french: str
    english: str
    cost: float
    before: str = ""
    after: str = ""


VOWELS = "aeiouyïéè"
# fmt: off
REWRITES: tuple[Rewrite, ...] = tuple(Rewrite(*row) for row in (
    ("chtch", "shch", 0.0), ("tch", "ch", 0.0), ("tch", "tch", 2.5), ("ch", "sh", 0.0),
    ("ch", "ch", 1.6), ("dj", "j", 0.0), ("dj", "dzh", 0.9), ("dj", "dj", 2.0), ("j", "zh", 0.2),
    ("j", "j", 0.5), ("jj", "zhzh", 0.2), ("iou", "yu", -0.3, "^"), ("iou", "yu", 0.0), ("iou", "iu", 0.9), ("ïou", "yu", 0.0),
    ("aï", "ay", 0.0, "", "[aeo]"), ("aï", "ai", 0.2), ("aï", "ay", 0.25),
    ("eï", "ey", 0.0, "", "[aeo]"), ("eï", "ei", 0.2), ("eï", "ey", 0.2),
    ("oï", "oy", 0.0, "", "[aeo]"), ("oï", "oi", 0.25), ("oï", "oy", 0.2),
    ("ïa", "ya", 0.0), ("ïa", "ia", 0.5), ("ïe", "ye", 0.0), ("ïe", "ie", 0.5), ("ïe", "e", 0.5),
    ("ïo", "yo", 0.0), ("ï", "i", 0.3), ("ï", "y", 0.3), ("ï", "yi", 0.5),
    ("ia", "ya", 0.0, "^"), ("io", "yo", 0.0, "^"), ("ie", "ye", 0.0, "^"), ("ie", "e", 0.6, "^"),
    ("e", "ye", 0.5, "^"), ("e", "e", 0.1, "^"),
    ("ia", "ya", 0.2, ".", "[bcdfghjklmnpqrstvz]"), ("ia", "ia", 0.3, "."), ("ia", "ya", 0.35, "."),
    ("ian", "yan", 0.1, "", "$"), ("ian", "ian", 0.6, "", "$"),
    ("ie", "ie", 0.4, "."), ("ie", "ye", 0.4, "."), ("ie", "iye", 0.5, "."), ("ie", "e", 1.3, "."),
    ("iev", "iyev", 0.15, "", "$"), ("iev", "iev", 0.5, "", "$"), ("iev", "yev", 0.3, "", "$"),
    ("ieva", "iyeva", 0.15, "", "$"), ("ieva", "yeva", 0.3, "", "$"), ("ieva", "ieva", 0.5, "", "$"),
    ("io", "io", 0.3, "."), ("io", "yo", 0.5, "."),
    ("ou", "u", 0.0), ("ou", "ou", 1.3), ("ou", "w", 0.1, "", "[aeiïéè]"), ("ou", "w", 0.5, "[aei]"),
    ("ou", "v", 0.9, "[aei]", "[aei]"),
    ("ss", "s", 0.0, "[aeiouyïé]", "[aeiouyïé]"), ("ss", "ss", 0.7), ("ss", "s", 0.6, "", "$"),
    ("gu", "g", 0.0, "", "[eéèiïy]"), ("gu", "gu", 0.9, "", "[eéèiïy]"), ("gu", "gh", 1.0, "", "[eéèiïy]"),
    ("x", "ks", 0.5), ("x", "x", 0.2), ("qu", "q", 0.3), ("qu", "k", 0.4),
    ("c", "k", 0.7, "", "[aourl]"), ("c", "c", 0.3), ("c", "s", 0.7, "", "[ei]"),
    ("é", "e", 0.0), ("è", "e", 0.0), ("ê", "e", 0.0), ("ë", "e", 0.2), ("ë", "yo", 0.5),
    ("ö", "o", 0.1), ("ü", "u", 0.1),
    ("ine", "in", 0.0, "..", "$"), ("ine", "ine", 0.8, "..", "$"),
    ("ène", "en", 0.2, "", "$"), ("ène", "ene", 0.5, "", "$"),
    ("kh", "kh", 0.0), ("kh", "h", 0.7), ("gh", "gh", 0.0), ("gh", "g", 0.7), ("ts", "ts", 0.0),
    ("tz", "ts", 0.8), ("tz", "tz", 0.5), ("y", "y", 0.05), ("y", "i", 1.3),
    ("ski", "sky", 0.0, "", "$"), ("ski", "ski", 0.4, "", "$"), ("tski", "tsky", 0.0, "", "$"),
    ("i", "y", 0.55, "[^aeiouyï]", "$"), ("i", "i", 0.15),
    ("iï", "iy", 0.05, "", "$"), ("iï", "ii", 0.3, "", "$"), ("iï", "y", 0.3, "", "$"),
    ("yï", "y", 0.1, "", "$"), ("yï", "yi", 0.1, "", "$"), ("yï", "yy", 0.4, "", "$"),
    ("eï", "ei", 0.0, "", "$"), ("eï", "ey", 0.05, "", "$"), ("aï", "ai", 0.0, "", "$"),
    ("aï", "ay", 0.1, "", "$"), ("oï", "oy", 0.0, "", "$"), ("oï", "oi", 0.2, "", "$"),
    ("ouï", "uy", 0.1, "", "$"), ("ouï", "ui", 0.1, "", "$"), ("ouï", "wi", 0.4), ("uï", "ui", 0.2),
    ("oui", "wi", 0.25), ("oui", "ui", 0.2), ("oua", "wa", 0.1), ("oua", "ua", 0.25),
    ("oué", "we", 0.2), ("oué", "ue", 0.3), ("aou", "au", 0.3), ("aou", "aw", 0.1), ("eou", "eu", 0.3),
    ("k", "k", 0.0), ("k", "q", 0.8), ("gue", "g", 0.3, "", "$"),
))
# fmt: on
_BEAM = 60
_SHORTER = 1.5
_SHORTER_GROUP = 0.3


def candidates(name: str) -> dict[str, float]:
    """Return English spellings (lower case, no accents) of a name, each with its cost, best first."""
    word = unicodedata.normalize("NFC", name).lower()
    beams: list[dict[str, float]] = [{} for _ in range(len(word) + 1)]
    beams[0][""] = 0.0
    for at in range(len(word)):
        best = sorted(beams[at].items(), key=lambda item: (item[1], item[0]))[:_BEAM]
        for french, english, extra in _choices(word, at):
            after = beams[at + french]
            for text, cost in best:
                total = round(cost + extra, 3)
                if total < after.get(text + english, 99.0):
                    after[text + english] = total
    ordered = sorted(beams[-1].items(), key=lambda item: (item[1], item[0]))
    return dict(ordered[:_BEAM])


def _choices(word: str, at: int) -> list[tuple[int, str, float]]:
    """(letters read, English letters, cost) for each way to read on at a place."""
    found = [
        (len(row.french), row.english, row.cost)
        for row in _by_letter().get(word[at], ())
        if word.startswith(row.french, at) and _fits(row, word, at)
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


def _fits(row: Rewrite, word: str, at: int) -> bool:
    end = at + len(row.french)
    if row.before == "^" and at:
        return False
    if row.before not in ("", "^") and not _before(row.before).search(word[:at]):
        return False
    if row.after == "$":
        return end == len(word)
    return not row.after or _after(row.after).match(word, end) is not None


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
