"""A name of several words read as a whole: its words tell one another's language."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from tqa.names.given import AFRICAN, FRENCH, Entry, entries, is_english, languages_of
from tqa.names.languages import by_ending
from tqa.names.letters import bare
from tqa.names.normalise import Reading, read_name, with_case
from tqa.names.tables import emigres

_ATTESTED = -1.0
_UNATTESTED = 0.6
_SURE = 1.0
_KEPT = -1.0
_BACKED = 2.5
_NEIGHBOUR = 1.5
_OWN_ENDING = 3.0
_FRANCOPHONE_WORDS = frozenset({"El", "Ould", "Ben", "Bou", "Aït", "Ait", "Mc", "van", "de", "du", "von"})
_ARTICLES = {"al": 2.5, "el": 1.0, "as": 2.0, "ach": 2.0, "ash": 2.0, "at": 2.0, "an": 2.0, "ar": 2.0}
_SLAVIC = frozenset({"ru", "uk", "ca"})
_MARK_LETTERS = "tch|dj|ï|iou|gu[eéiy]|ou"
_FEW = -2.5
_SLAVIC_MARK = 1.5
_VAGUE = frozenset({"ar", "fa", "tr", "el", "sq"})
_ARTICLE_AFTER = 2.0
_SHARED = 2.0
_SUPPORT = 3.0
_LEAST, _MOST = -5.0, 4.0


@dataclass(frozen=True, slots=True)
class Choice:
    """English spellings of one word, the likeliest first, and how sure the reading is.

    ``is_sure``: reviewed by hand, or attested and likely. ``is_attested``: known to some list.
    ``is_person``: a person much in the news has it.
    """

    forms: tuple[str, ...]
    is_sure: bool
    is_attested: bool
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text around says: what its countries add to likeness, their main language."""

    shift: float = 0.0
    language: str = ""


@lru_cache(maxsize=20_000)
def read_run(words: tuple[str, ...], setting: Setting) -> tuple[Choice | None, ...]:
    """Return a choice for each word of a name, None for those to be left alone."""
    if any(bare(word).lower() in emigres() for word in words):
        return (None,) * len(words)
    language = _language(words, setting)
    first = [_own(words, at, language, setting) for at in range(len(words))]
    if any(first):
        first = [
            choice or _own(words, at, language, setting, _NEIGHBOUR)
            for at, choice in enumerate(first)
        ]
    return tuple(
        choice or _shared(words, at, language, setting, any(first)) or _particle(words, at, first)
        for at, choice in enumerate(first)
    )


def _language(words: tuple[str, ...], setting: Setting) -> str:
    scores: Counter[str] = Counter()
    for word in words:
        rows = [row for row in languages_of(word) if row.language not in (FRENCH, AFRICAN)]
        for row in rows:
            scores[row.language] += 5 if row.is_known else 1 if row.is_shared else 4
        ending = by_ending(word)
        if ending and len(word) > 4:
            scores[ending] += 3
    if setting.language:
        scores[setting.language] += 2
    return max(scores, key=lambda name: (scores[name], name == setting.language)) if scores else ""


def _own(
    words: tuple[str, ...], at: int, language: str, setting: Setting, more: float = 0.0
) -> Choice | None:
    """The reading of a word by itself, its neighbours as support."""
    word = words[at]
    row = _row(word, language)
    if row:
        if row.is_shared or row.english.lower() == word.lower():
            return None
        return Choice((with_case(row.english, word),), True, True, row.is_known)
    if is_english(word) or not (word.istitle() or word.isupper()) or language == "el":
        return None
    support = _support(words, at, language) + more
    reading = read_name(word, language) if len(word) > 3 or support >= _SUPPORT else None
    if reading is None or (word.isupper() and len(word) < 7):
        return None
    if reading.is_kept and support < _BACKED:
        return None
    score = reading.likeness + setting.shift + support + (_KEPT if reading.is_kept else 0.0)
    score += _letters(word, reading.forms[0])
    if word.endswith("ian") and _is_armenian(words, at, setting):
        score += _OWN_ENDING
    return _choice(reading, score)


def _letters(word: str, english: str) -> float:
    """What the letters that change add: little where they are few and other spellings have them."""
    lower, new = word.lower(), english.lower()
    if new in (lower.replace("ss", "s"), re.sub("i$", "y", lower)):
        return _FEW
    if by_ending(word) in _SLAVIC and not lower.endswith(("ine", "ina")):
        return _SLAVIC_MARK if re.search(_MARK_LETTERS, word.lower()) else 0.0
    return 0.0


def _is_armenian(words: tuple[str, ...], at: int, setting: Setting) -> bool:
    """Names in -ian are borne all over the world: what is around must speak for Armenia."""
    return setting.language == "hy" or any(
        row.language == "hy" and not row.is_shared
        for place, word in enumerate(words)
        if place != at
        for row in languages_of(word)
    )


def _choice(reading: Reading, score: float) -> Choice | None:
    if score <= (_ATTESTED if reading.is_attested else _UNATTESTED):
        return None
    return Choice(reading.forms, reading.is_attested and score >= _SURE, reading.is_attested)


def _row(word: str, language: str) -> Entry | None:
    rows = entries().get(word.lower(), ())
    return next((row for row in rows if row.language == language), rows[0] if rows else None)


def _shared(
    words: tuple[str, ...], at: int, language: str, setting: Setting, has_others: bool
) -> Choice | None:
    """A name that French speakers bear too: changed only beside one that they do not bear."""
    row = _row(words[at], language)
    if row is None or not row.is_shared or row.english.lower() == words[at].lower():
        return None
    support = _support(words, at, language)
    if support < 0 or not (
        has_others
        or support >= _SHARED
        or ((len(words) > 1 or row.is_known) and row.language == setting.language)
        or any(_speaks_for(words[other], row.language) for other in range(len(words)) if other != at)
    ):
        return None
    return Choice((with_case(row.english, words[at]),), True, True)


def _speaks_for(word: str, language: str) -> bool:
    rows = [row for row in languages_of(word) if row.language == language]
    ending = by_ending(word) if language not in ("ar", "ru") and len(word) > 4 else ""
    return ending == language or any(not row.is_shared for row in rows)


def _particle(
    words: tuple[str, ...], at: int, choices: list[Choice | None]
) -> Choice | None:
    """French writes ibn as ben before a name that is read as Arabic."""
    if words[at] != "ben" or at + 1 >= len(words):
        return None
    rows = languages_of(words[at + 1])
    before = languages_of(words[at - 1]) if at else ()
    if choices[at + 1] or any(row.language == "ar" and not row.is_shared for row in (*rows, *before)):
        return Choice(("bin",), True, True)
    return None


def _support(words: tuple[str, ...], at: int, language: str) -> float:
    total = sum(
        _evidence(word, at - place, language) for place, word in enumerate(words) if place != at
    )
    return min(_MOST, max(_LEAST, total))


@lru_cache(maxsize=20_000)
def _evidence(word: str, distance: int, language: str) -> float:
    """What a word of a name says about another, ``distance`` words after it."""
    if word in _FRANCOPHONE_WORDS and language != "he":
        return -2.0
    if word in _ARTICLES:
        return _ARTICLES[word] if distance == 1 else _ARTICLE_AFTER if word == "al" else 0.0
    rows = languages_of(word)
    foreign = {row.language for row in rows if not row.is_shared} - {FRENCH, AFRICAN}
    if rows and not foreign:
        names = {row.language for row in rows}
        return -4.0 if FRENCH in names else -3.0 if AFRICAN in names else 0.0
    if foreign:
        return 1.5 if foreign <= _VAGUE else 3.0
    ending = by_ending(word)
    return 1.0 if ending and len(word) > 5 and ending not in ("ar", "hy") else 0.0
