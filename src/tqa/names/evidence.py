"""What the words of a name, and the text around it, say about one of its words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from tqa.names.given import AFRICAN, FRENCH, Entry, languages_of
from tqa.names.languages import all_by_ending, by_ending
from tqa.names.letters import bare
from tqa.names.tables import attested, forenames, origins

# How much rows about persons, about names of one language, and about shared names say.
_PERSON, _OWN, _SHARED, _ENDING, _COUNTRY, _FORENAME = 5, 4, 1, 3, 2, 2
_FRANCOPHONE_WORDS = frozenset(
    {"El", "Ould", "Ben", "Bou", "Aït", "Ait", "Mc", "van", "de", "du", "von"}
)
_ARTICLES = {"al": 3.5, "el": 1.0} | dict.fromkeys(("as", "ach", "ash", "at", "an", "ar"), 2.0)
_ARTICLE_BEFORE = 2.0
# French speakers bear names of these languages more often than others.
_COMMON = frozenset({"ar", "fa", "tr", "el", "sq"})
_SLAVIC = frozenset({"ru", "uk", "ca"})
_MARKS = "tch|dj|ï|iou|gu[eéiy]|ou"
_FEW, _FEW_SLAVIC, _MARKED = -2.5, -1.25, 1.5
# A gazetteer or name list of the language has the spelling, one of another language has it.
LISTED, _LISTED_ELSEWHERE = 3.0, 1.5
_BACKED = 2.5
# English does not write ch in names of these languages but for the sound of church.
_CH_IS_FRENCH = frozenset({"ar", "fa", "az", "he", "ku"})
_LEAST, _MOST = -6.0, 4.0
# Languages whose names are borne by the speakers of the others too.
_KINDRED = (
    frozenset({"ru", "uk", "by", "bg", "mk", "sr", "ch", "ca", "hy", "ka", "az"}),
    frozenset({"ar", "fa", "az", "ca", "ch", "tr", "ku"}),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text around says: what its countries add to likeness, their main language.

    ``country``: the language with a country after a full stop, where its names are read otherwise.
    """

    shift: float = 0.0
    language: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """The words of one name, the text they stand in, the language they are read by."""

    words: tuple[str, ...]
    setting: Setting
    language: str

    @property
    def reading(self) -> str:
        """The language by which letters are read, with the country that the text names."""
        setting = self.setting
        return (self.language == setting.language and setting.country) or self.language

    def others(self, at: int) -> list[str]:
        return [word for place, word in enumerate(self.words) if place != at]


def run_of(words: tuple[str, ...], setting: Setting) -> Run:
    """Return a run with the language for which its words and its text speak most."""
    scores: Counter[str] = Counter()
    if "al" in words or "Al" in words:
        scores["ar"] += _COUNTRY
    for word in words:
        weights = {row.language: _weight(row) for row in languages_of(word)}
        scores.update({name: weights[name] for name in weights.keys() - {FRENCH, AFRICAN}})
        scores.update(dict.fromkeys(() if weights else listed(word), _FORENAME))
        endings = all_by_ending(word) if len(word) > 4 else ()
        scores.update(dict.fromkeys(endings, _ENDING))
        scores.update(endings[:1])
    if setting.language:
        scores[setting.language] += _COUNTRY
    best = max(scores, key=lambda name: (scores[name], name == setting.language), default="")
    return Run(words, setting, best)


def listed(word: str) -> frozenset[str]:
    """Return the languages whose lists of given names have a word."""
    return forenames().get(bare(word.lower()), frozenset())


def _weight(row: Entry) -> int:
    return _SHARED if row.is_shared else _PERSON if row.is_known else _OWN


def support(run: Run, at: int, language: str = "") -> float:
    """Return what the other words of a name add to the likeness of one, from -6 to 4."""
    total = sum(
        _evidence(word, at - place, language or run.language)
        for place, word in enumerate(run.words)
        if place != at
    )
    return min(_MOST, max(_LEAST, total))


@lru_cache(maxsize=20_000)
def _evidence(word: str, distance: int, language: str) -> float:
    """What a word of a name says about another, ``distance`` words after it."""
    if word in _FRANCOPHONE_WORDS and language != "he":
        return -2.0
    if word in _ARTICLES:
        return _ARTICLES[word] if distance == 1 else _ARTICLE_BEFORE if word == "al" else 0.0
    rows = languages_of(word)
    foreign = {row.language for row in rows if not row.is_shared} - {FRENCH, AFRICAN}
    if rows and not foreign:
        names = {row.language for row in rows}
        return -6.0 if FRENCH in names else -3.0 if AFRICAN in names else 0.0
    if foreign:
        return 2.5 if foreign == {"fa"} else 1.5 if foreign <= _COMMON else 3.0
    if not rows and listed(word):
        return 2.0
    ending = by_ending(word)
    return 1.0 if ending and len(word) > 5 and ending not in ("ar", "hy") else 0.0


def speaks_for(word: str, language: str) -> bool:
    """Whether a word is a name of one language only by itself or by its ending."""
    ending = ""
    if language not in ("ar", "ru") and len(word) > 4:
        ending = by_ending(word, "" if language in _COMMON | {"he", "ku"} else language)
    rows = languages_of(word)
    return (
        ending == language
        or any(row.language == language and not row.is_shared for row in rows)
        or (not rows and language in listed(word))
    )


def are_kindred(one: str, other: str) -> bool:
    """Whether names of one language are borne by speakers of another; empty: any language."""
    return not one or not other or one == other or any({one, other} <= kin for kin in _KINDRED)


def is_armenian(run: Run, at: int) -> bool:
    """Names in -ian are borne all over the world: what is around must speak for Armenia."""
    return run.setting.language == "hy" or any(
        any(row.language == "hy" and not row.is_shared for row in languages_of(word))
        or "hy" in listed(word)
        for word in run.others(at)
    )


def by_origin(run: Run, at: int) -> float:
    """What it adds that lists of names and places hold a spelling, for which language they do."""
    word = run.words[at]
    languages = origins().get(bare(word.lower()), frozenset())
    if word.endswith("ian") and not is_armenian(run, at):
        return 0.0
    if run.setting.language in languages or any(
        speaks_for(other, language) for language in languages for other in run.others(at)
    ):
        return LISTED
    return _LISTED_ELSEWHERE if languages - _COMMON else 0.0


def by_letters(word: str, english: str, language: str, backing: float = 0.0) -> float:
    """What the letters that change add: little where they are few and other spellings have them.

    ``backing``: what the neighbours add; beside a Slavic given name -ski and -ine say more.
    """
    lower, new = word.lower(), english.lower()
    is_slavic = by_ending(word) in _SLAVIC and not lower.endswith(("ine", "ina"))
    if new == lower.replace("ss", "s"):
        return _FEW_SLAVIC if is_slavic else _FEW
    if new in (lower.replace("ia", "ya"), re.sub("i$", "y", lower), f"y{lower}"):
        return _FEW / 2 if backing >= _BACKED and lower.endswith("ski") else _FEW
    if new == lower[:-1]:
        return _FEW / 2 if backing >= _BACKED else _FEW
    if new == lower.replace("iev", "iyev") and language not in ("az", "ca"):
        return _FEW
    if new == lower.replace("ch", "sh") and (lower in attested() or new not in attested()):
        is_english = new not in attested() and lower.endswith(("ov", "ev", "ova", "eva", "ski"))
        return _FEW / 2 if language in _CH_IS_FRENCH else 2 * _FEW if is_english else _FEW
    return _MARKED if is_slavic and re.search(_MARKS, lower) else 0.0
