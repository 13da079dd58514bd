"""Which language a name in transliteration comes from: by its ending, and by what a text is about."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

import regex

from tqa.names.given import FRENCH
from tqa.names.tables import lines

# Endings of surnames and places, in French or English spelling, and the languages they speak for:
# the first, or the one that a text is about where it is among them.
ENDINGS = (
    (
        r"(?:enko|tchouk|chuk|ytch|[iï]v|[iï]vka|ivtsi|yï|skyi|uk|[^o]pol[eé]|hrad|ynivka|ivske)$",
        "uk",
    ),
    (
        r"^(?:al|goul|had[jz]|djal|[vw]al|vel|nab|tagu?|nour|kaz|mekht|ram[iz]|fatal|sad[yi]?)ieva?$",
        "az ca ch",
    ),
    (r"[oe]vitch$", "ru by uk bg sr"),
    (r"itch$", "sr ru by uk bg"),
    (r"(?:[iou]ddine?|eddine?|ou?llah?)$", "fa ar ca az"),
    (r"(?:ine|ina)$", "ru by uk bg ca ch az ar fa he ku sr mk"),
    (r"(?:ski|sky|skaïa|skaya)$", "ru by uk bg mk sr"),
    (r"(?:dz[eé]|chvili|shvili|iani|(?:gu|kh|ts|tch|vr|k|j)[aeo]u?lia)$", "ka"),
    (r"(?:ian|iants|yan|yants)$", "hy fa ka"),
    (r"(?:oghlou|oglou|oghlu|zad[eé]|[ae][iïy]nli|be[ïy]li|zadeli)$", "az fa"),
    (r"a[iï]eva?$", "ca az ch ru bg by"),
    (r"^(?:chah|shah)[^é]", "fa az"),
    (r"(?:bekov|jan|zhan|gouly|zoda|bek|koulov|koul)$", "ca"),
    (r"^(?:al|el|as|ach|ash)-|(?:aoui|awi|ullah)$", "ar"),
    (r"(?:nejad|nedjad|pour|zadeh|avi|ollahi|ollah|vand|ifar)$", "fa"),
    (r"(?:opoulos|akis|[ií]dis|éou|[nrlts]iou|[nr]dou|[dk]ou|poulou)$", "el"),
    (r"(?:[oeë]v|[oeë]va|intch|insk|gorsk|ïsk)$", "ru bg by ca ch az mk uk"),
)
_LATIN = "la"
_MORE = 2.0


@lru_cache(maxsize=4)
def countries(text: str) -> Counter[str]:
    """Count the words of a text that name a country, by language of its names."""
    return Counter({language: len(pattern.findall(text)) for language, pattern in _stems().items()})


def shift(text: str) -> float:
    """Return what a text's countries add to the likeness of its names: 2, 0, -1 or -2."""
    counts = countries(text)
    francophone = counts[FRENCH]
    foreign = sum(counts.values()) - francophone - counts[_LATIN]
    if foreign > francophone:
        return _MORE
    if francophone > foreign:
        return -_MORE
    return -_MORE / 2 if counts[_LATIN] and not foreign else 0.0


def main_language(text: str) -> str:
    """Return the language most spoken in the countries that a text names, empty for none."""
    return country(text).partition(".")[0]


def country(text: str) -> str:
    """Return the main language, with the country after a full stop where its names differ."""
    counts: Counter[str] = Counter()
    for name, count in countries(text).items():
        counts[name.partition(".")[0]] += count
    best = max(counts, key=lambda name: counts[name] * (name not in (FRENCH, _LATIN)), default="")
    if best in ("", FRENCH, _LATIN) or not counts[best]:
        return ""
    parts = {name: count for name, count in countries(text).items() if name.startswith(best)}
    return max(parts, key=lambda name: parts[name])


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
def by_ending(word: str, preferred: str = "") -> str:
    """Return the language for which the ending of a name speaks, empty for none."""
    languages = all_by_ending(word)
    return preferred if preferred in languages else languages[0] if languages else ""


@lru_cache(maxsize=20_000)
def all_by_ending(word: str) -> tuple[str, ...]:
    """Return all languages for which the ending of a name speaks, the likeliest first."""
    lower = word.lower()
    return next((names for pattern, names in _endings() if pattern.search(lower)), ())


@cache
def _endings() -> tuple[tuple[regex.Pattern[str], tuple[str, ...]], ...]:
    return tuple((regex.compile(pattern), tuple(names.split())) for pattern, names in ENDINGS)
