"""From a name in French transliteration to its English form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from tqa.names.letters import bare, candidates
from tqa.names.likeness import likeness
from tqa.names.tables import attested, kept, kept_always

_ATTESTED = 0.7
_SETTLED = 3.0
_ACCENT = 3.0
_NEAR = 0.35
_GREEK = ("", "el")
_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A name read as a transliteration.

    ``forms`` are English spellings, the likeliest first; ``is_attested``: gazetteers or name lists
    hold the first. ``is_kept``: a list says that it is no transliteration. ``likeness`` is the log-odds that the name is a French transliteration.
    """

    forms: tuple[str, ...]
    is_attested: bool
    is_kept: bool
    likeness: float


@lru_cache(maxsize=20_000)
def read_name(name: str, language: str = "") -> Reading | None:
    """Return the reading of one word of a name, None where it is to be left alone.

    None for names kept in French spelling in English, for those with letters that no French
    transliteration has, and where the English form is the same.
    """
    lower = name.lower()
    if lower in kept_always() or bare(lower) in kept_always() or _veto().search(lower):
        return None
    if language in _GREEK and lower.endswith(("os", "is")):
        return None
    ranked = _ranked(lower, language)
    best = ranked[0][1]
    if best == lower:
        return None
    forms = [text for cost, text in ranked if cost - ranked[0][0] <= _NEAR][:_OTHERS]
    forms = [text for text in forms if text in attested() or text == best]
    return Reading(
        tuple(with_case(text, name) for text in forms),
        best in attested(),
        lower in kept() or bare(lower) in kept(),
        _likeness(lower),
    )


def _likeness(word: str) -> float:
    """The log-odds; endings that no other names have settle it.

    French writes é by ear: the letters decide, and the accent speaks somewhat against.
    """
    found = likeness(word)
    if "é" in word or "è" in word:
        found = max(found, likeness(word.replace("é", "e").replace("è", "e")) - _ACCENT)
    return max(found, _SETTLED) if _sure_ending().search(word) else found


def _ranked(word: str, language: str) -> list[tuple[float, str]]:
    known = attested()
    slavic = bool(_slavic().search(word))
    return sorted(
        (cost - (_ATTESTED if text in known else 0.0) + _zh(word, text, slavic), text)
        for text, cost in candidates(word, language).items()
    )


def _zh(word: str, text: str, slavic: bool) -> float:
    """French j is zh in Slavic names and before consonants, j in most others."""
    if "j" not in word.replace("dj", ""):
        return 0.0
    if "zh" in text:
        return 0.0 if slavic else 0.6
    return 0.4 if slavic else 0.0


def with_case(text: str, like: str) -> str:
    """Write a spelling in the case of another."""
    return text.upper() if len(like) > 3 and like.isupper() else text[0].upper() + text[1:]


@cache
def _sure_ending() -> regex.Pattern[str]:
    return regex.compile("(?:dzé|zadé|oghlou|chvili|[aeo]ïev|[aeo]ïeva|skaïa|tchenko|tchouk)$")


@cache
def _slavic() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[oeï]va?|in[ea]?|sk[iy]|ska[iï]?a|enko|tch|tchouk|ouk)$|tch|j[bcdfgklmnprstvz]|[io]j"
    )


@cache
def _veto() -> regex.Pattern[str]:
    """Signs of a spelling that is English already or of another Latin alphabet."""
    return regex.compile(
        r"sh|zh|ee|oo(?!u|z)|ck|ph|[bd]h(?!i)|th(?!i$)|(?<!y)(?<!^)y[aeou]|[aeo]y$|[^\p{ASCII}ïéèêëâîôûçöü]"
        r"|(?<![oegqaiï])u(?!$)|ea(?!ï)|dch|[nl]h|oux$|ff$|sky$|dbout$|[^ïï]ouin$|oult$|oust$|orst$|ault$|ois$|^mc|^cher[nk]|^chorn|[ao]eva?$|ou(?:nd|rn|ld|th|gh(?:t|$))"
        r"|^(?:x|ch|q)(?:i?an?g?|u?an?g?|in?g?|i?ong|en?g?|a[io]|i?u|u[eio]n?|iao)$"
    )
