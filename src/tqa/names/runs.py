"""A name of several words read as a whole: its words tell one another's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from tqa.names.evidence import (
    LISTED,
    Run,
    Setting,
    are_kindred,
    by_letters,
    by_origin,
    is_armenian,
    run_of,
    speaks_for,
    support,
)
from tqa.names.given import AFRICAN, FRENCH, Entry, entries, is_english, languages_of
from tqa.names.letters import bare
from tqa.names.normalise import Reading, read_name, with_case
from tqa.names.tables import emigres, kept, origins

# Log-odds above which a name is reported, and above which it is reported as certain.
_ATTESTED, _UNATTESTED, _ALONE, _SURE = -1.0, 0.6, 2.0, 1.0
# Arabic names are borne by French speakers too.
_MAGHREB = 0.6
# What support a name needs that a list keeps, and what then counts against it.
_BACKED, _KEPT = 2.5, -1.0
_NEIGHBOUR = 2.5
_OWN_ENDING, _ARMENIAN = 3.0, -2.7
_SHARED, _STRONG, _SOME = 2.0, 3.0, 1.0
_ACRONYM = 7
# Endings that change in some languages only.
_ENDINGS = ("ane", "ène", "oune", "os", "is")
_LATIN_ONLY = frozenset("čšžřďťňůěąęłńśźżőűăţșțđćøåæñãõßğışð")
_FRENCH_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzéèêëïîâôû")


@dataclass(frozen=True, slots=True)
class Choice:
    """English spellings of one word, the likeliest first, and how sure the reading is.

    ``is_sure``: reviewed by hand, or attested and likely. ``is_attested``: known to some list.
    ``is_person``: a person much in the news has it. A form that ends in a hyphen takes the place
    of the space after it too.
    """

    forms: tuple[str, ...]
    is_sure: bool = True
    is_attested: bool = True
    is_person: bool = False


Choices = list[Choice | None]


@lru_cache(maxsize=50_000)
def may_change(word: str) -> bool:
    """Whether a word can be changed at all, whatever stands beside it."""
    return (
        word == "Abou"
        or word.lower() in entries()
        or word.endswith(_ENDINGS)
        or read_name(word) is not None
    )


@lru_cache(maxsize=20_000)
def read_run(words: tuple[str, ...], setting: Setting) -> tuple[Choice | None, ...]:
    """Return a choice for each word of a name, None for those to be left alone."""
    if not any(map(may_change, words)) or any(map(_keeps_all, words)):
        return (None,) * len(words)
    run = run_of(words, setting)
    first: Choices = [_own(run, at) for at in range(len(words))]
    if any(first):
        first = [choice or _own(run, at, _NEIGHBOUR) for at, choice in enumerate(first)]
    found = tuple(
        choice or _shared(run, at, any(first)) or _particle(run, at, first) or _bare(run, at, first)
        for at, choice in enumerate(first)
    )
    return (None,) * len(words) if _says_little(run, found) else found


def _says_little(run: Run, found: tuple[Choice | None, ...]) -> bool:
    """Whether all that changes is the i of a given name whose surname nothing else tells."""
    changed = [(at, choice) for at, choice in enumerate(found) if choice]
    if len(changed) != 1 or len(run.words) == 1 or run.setting.shift > 0:
        return False
    at, choice = changed[0]
    word = run.words[at].lower()
    return (
        choice.forms[0].lower() == re.sub("i$", "y", word)
        and not word.endswith("ski")
        and support(run, at) <= 0
    )


def _keeps_all(word: str) -> bool:
    """Whether a word shows that a name is written in a Latin alphabet or by its bearer's choice."""
    return bare(word).lower() in emigres() or not _LATIN_ONLY.isdisjoint(word.lower())


@cache
def _marks() -> regex.Pattern[str]:
    """Letters that few names but transliterated ones have."""
    return regex.compile(
        r"(?<!^)tch|^tch.*(?:[oe]va?|enko|ski|ouk|ine?|ivka|its[ai]|insk)$|ï|iou|zad[eé]$|dzé|oghlou|enko$|[oe]va?$|ski$|skaïa$|dj(?=[aeiou].*ou)"
    )


def _own(run: Run, at: int, more: float = 0.0) -> Choice | None:
    """The reading of a word by itself, its neighbours as support."""
    word = run.words[at]
    row = _row(word, run.language)
    if row:
        same = row.english.lower() == word.lower()
        forms = (with_case(row.english, word),)
        return None if row.is_shared or same else Choice(forms, is_person=row.is_known)
    if is_english(word) or not (word.istitle() or word.isupper()) or run.language == "el":
        return None
    backing = support(run, at) + more
    reading = read_name(word, run.reading) if len(word) > 3 or backing >= _STRONG else None
    if reading is None or (word.isupper() and len(word) < _ACRONYM):
        return None
    return _scored(run, at, reading, backing)


def _scored(run: Run, at: int, reading: Reading, backing: float) -> Choice | None:
    word = run.words[at]
    armenian = word.endswith("ian") and is_armenian(run, at)
    may_be = reading.is_attested or (not reading.is_kept and reading.likeness > _ARMENIAN)
    if word.endswith("ian") and may_be and not armenian and backing >= 0:
        return Choice(reading.forms, False) if _looks_armenian(run, at) else None
    if reading.is_kept and backing < _BACKED:
        return None
    score = (
        reading.likeness
        + run.setting.shift
        + backing
        + (_KEPT if reading.is_kept and not armenian else 0.0)
    )
    origin = by_origin(run, at)
    letters = by_letters(word, reading.forms[0], run.language, backing)
    score += origin + (max(letters, 0.0) if origin >= LISTED else letters)
    score += _OWN_ENDING if armenian else 0.0
    is_alone = backing <= 0 and run.setting.shift <= 0 and not _marks().search(word.lower())
    is_arabic = run.reading == "ar" and backing <= 0
    least = _ATTESTED if reading.is_attested else _ALONE if is_alone else _UNATTESTED
    least += _MAGHREB if is_arabic and not reading.is_attested else 0.0
    if score <= least:
        return None
    return Choice(reading.forms, reading.is_attested and score >= _SURE, reading.is_attested)


def _looks_armenian(run: Run, at: int) -> bool:
    """Whether a name in -ian is on a list of Armenian ones, or has letters that French adds."""
    word = run.words[at].lower()
    return "hy" in origins().get(bare(word), ()) or re.search("ss|ou|tch|dj|ï|kh", word) is not None


def _row(word: str, language: str) -> Entry | None:
    rows = [
        row
        for row in entries().get(word.lower(), ())
        if row.language in (FRENCH, AFRICAN) or are_kindred(row.language, language)
    ]
    return next((row for row in rows if row.language == language), rows[0] if rows else None)


def _shared(run: Run, at: int, has_others: bool) -> Choice | None:
    """A name that French speakers bear too: changed only beside one that they do not bear."""
    word = run.words[at]
    row = _row(word, run.language)
    if row is None or not row.is_shared or row.english.lower() == word.lower():
        return None
    backing = support(run, at)
    is_local = (len(run.words) > 1 or row.is_known) and row.language == run.setting.language
    if backing >= 0 and (
        has_others
        or is_local
        or backing >= _SHARED
        or any(speaks_for(other, row.language) for other in run.others(at))
    ):
        return Choice((with_case(row.english, word),))
    return None


def _particle(run: Run, at: int, choices: Choices) -> Choice | None:
    """French writes ibn as ben, abu as Abou; English writes Hebrew Ben with a hyphen."""
    word, last = run.words[at], len(run.words) - 1
    if word == "Ben" and 0 < at < last and speaks_for(run.words[at - 1], "he"):
        return Choice(("Ben-",))
    if word == "Abou" and 0 < at < last and run.setting.shift >= 0:
        return Choice(("Abu",)) if support(run, at, "ar") >= 0 else None
    if word != "ben" or at == last:
        return None
    rows = [*languages_of(run.words[at + 1]), *(languages_of(run.words[at - 1]) if at else ())]
    is_arabic = any(row.language == "ar" and not row.is_shared for row in rows)
    is_eastern = run.setting.language == "ar" and support(run, at) >= 0
    return Choice(("bin",)) if choices[at + 1] or is_arabic or is_eastern else None


def _bare(run: Run, at: int, choices: Choices) -> Choice | None:
    """French accents go where the rest of a name shows that it is transliterated."""
    word = run.words[at]
    others = [choice for place, choice in enumerate(choices) if choice and place != at]
    if not others or bare(word) == word or not set(word.lower()) <= _FRENCH_LETTERS:
        return None
    if any(row.language == FRENCH for row in languages_of(word)) or word.lower() in kept():
        return None
    if support(run, at) < (_SOME if at else 0.0):
        return None
    is_sure = support(run, at) >= _STRONG and any(choice.is_sure for choice in others)
    return Choice((bare(word),), is_sure, is_sure)
