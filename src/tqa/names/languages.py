"""Which language a name in transliteration comes from: by its ending, and by what a text is about."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

import regex

from tqa.names.given import FRENCH
from tqa.names.tables import lines

# Endings of surnames and places, in French or English spelling, and the languages they speak for.
ENDINGS = (
    (
        r"(?:enko|tchouk|chuk|ytch|[iï]v|[iï]vka|ivtsi|yï|skyi|uk|[^o]pol[eé]|hrad|ynivka|ivske)$",
        "uk",
    ),
    (r"(?:[oeë]v|[oeë]va|skaïa|skaya|ski|sky|i[nt]ch|ine|ina|[aeo]vitch|insk|gorsk|ïsk)$", "ru"),
    (r"(?:dz[eé]|chvili|shvili|iani)$", "ka"),
    (r"(?:ian|iants|yan|yants)$", "hy"),
    (r"(?:oghlou|oglou|oghlu|zad[eé]|[ae][iïy]nli|be[ïy]li|zadeli)$", "az"),
    (r"(?:ba[iïy]eva?|bekov|jan|zhan|gouly|zoda|bek|koulov|koul)$", "ca"),
    (r"^(?:al|el|as|ach|ash)-|(?:aoui|awi|ullah)$", "ar"),
    (r"(?:nejad|nedjad|pour|zadeh|avi|ollahi|ollah|vand|ifar)$", "fa"),
    (r"(?:opoulos|akis|[ií]dis|éou|[nrlts]iou|[nr]dou|[dk]ou|poulou)$", "el"),
)
_MORE = 2.0


@lru_cache(maxsize=4)
def countries(text: str) -> Counter[str]:
    """Count the words of a text that name a country, by language of its names."""
    return Counter({language: len(pattern.findall(text)) for language, pattern in _stems().items()})


def shift(text: str) -> float:
    """Return what a text's countries add to the likeness of its names: 2, 0 or -2."""
    counts = countries(text)
    francophone = counts[FRENCH]
    foreign = sum(counts.values()) - francophone
    if foreign > francophone:
        return _MORE
    return -_MORE if francophone > foreign else 0.0


def main_language(text: str) -> str:
    """Return the language most spoken in the countries that a text names, empty for none."""
    counts = {name: count for name, count in countries(text).items() if count and name != FRENCH}
    return max(counts, key=lambda name: counts[name]) if counts else ""


@cache
def _stems() -> dict[str, regex.Pattern[str]]:
    stems: dict[str, list[str]] = {}
    for line in lines("names-countries.txt"):
        language, *words = line.split()
        stems.setdefault(language, []).extend(words)
    return {
        language: regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(words)})")
        for language, words in stems.items()
    }


@lru_cache(maxsize=20_000)
def by_ending(word: str) -> str:
    """Return the language for which the ending of a name speaks, empty for none."""
    lower = word.lower()
    return next((language for pattern, language in _endings() if pattern.search(lower)), "")


@cache
def _endings() -> tuple[tuple[regex.Pattern[str], str], ...]:
    return tuple((regex.compile(pattern), language) for pattern, language in ENDINGS)
