"""From a name in French transliteration to its English form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from tqa.names.letters import bare, candidates
from tqa.names.likeness import likeness
from tqa.names.tables import attested, kept

_ATTESTED = 1.0
_NEAR = 0.35
_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A name read as a transliteration.

    ``forms`` are English spellings, the likeliest first; ``is_attested``: gazetteers or name lists
    hold the first. ``likeness`` is the log-odds that the name is a French transliteration.
    """

    forms: tuple[str, ...]
    is_attested: bool
    likeness: float


@lru_cache(maxsize=20_000)
def read_name(name: str) -> Reading | None:
    """Return the reading of one word of a name, None where it is to be left alone.

    None for names kept in French spelling in English, for those with letters that no French
    transliteration has, and where the English form is the same.
    """
    lower = name.lower()
    if lower in kept() or bare(lower) in kept() or _veto().search(lower):
        return None
    ranked = _ranked(lower)
    best = ranked[0][1]
    if best == lower:
        return None
    forms = [text for cost, text in ranked if cost - ranked[0][0] <= _NEAR][:_OTHERS]
    forms = [text for text in forms if text in attested() or text == best]
    return Reading(
        tuple(_with_case(text, name) for text in forms), best in attested(), likeness(lower)
    )


def _ranked(word: str) -> list[tuple[float, str]]:
    known = attested()
    slavic = bool(_slavic().search(word))
    return sorted(
        (cost - (_ATTESTED if text in known else 0.0) + _zh(word, text, slavic), text)
        for text, cost in candidates(word).items()
    )


def _zh(word: str, text: str, slavic: bool) -> float:
    """French j is zh in Slavic names and before consonants, j in most others."""
    if "j" not in word.replace("dj", ""):
        return 0.0
    if "zh" in text:
        return 0.0 if slavic else 0.6
    return 0.4 if slavic else 0.0


def _with_case(text: str, like: str) -> str:
    return text.upper() if len(like) > 3 and like.isupper() else text.capitalize()


@cache
def _slavic() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[oeï]va?|in[ea]?|sk[iy]|ska[iï]?a|enko|tch|tchouk|ouk)$|tch|j[bcdfgklmnprstvz]|[io]j"
    )


@cache
def _veto() -> regex.Pattern[str]:
    """Signs of a spelling that is English already or of another Latin alphabet."""
    return regex.compile(
        r"sh|zh|ee|oo(?!u)|ck|ph|th(?!i$)|(?<!y)(?<!^)y[aeou]|[aeo]y$|[^\p{ASCII}ïéèêëâîôûçöü]"
        r"|(?<![oegqaiï])u(?!$)|[io]s$|eau|oux$|ault$|ois$"
    )
