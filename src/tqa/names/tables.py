"""The tables that ``tools/names/build.py`` makes, read when first needed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def lines(name: str) -> list[str]:
    """Return the lines of a table in ``tqa/data``, remarks left out."""
    text = (files("tqa") / "data" / name).read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@cache
def attested() -> frozenset[str]:
    """Names in English romanisation, lower case without accents."""
    return frozenset(lines("names-attested.txt"))


@cache
def kept() -> frozenset[str]:
    """Names that look like French transliterations and are written so in English."""
    rows = [*lines("names-kept.txt"), *lines("names-latin.txt")]
    return frozenset(line.lstrip("=!") for line in rows)


@cache
def origins() -> dict[str, frozenset[str]]:
    """Languages of names, by French spelling in lower case without accents."""
    return _by_word("names-origins.txt")


@cache
def forenames() -> dict[str, frozenset[str]]:
    """Languages of given names from lists, by French or English spelling without accents."""
    return _by_word("names-forenames.txt")


def _by_word(name: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines(name):
        languages, _, words = line.partition(":")
        found |= dict.fromkeys(words.split(), frozenset(languages.split()))
    return found


@cache
def kept_always() -> frozenset[str]:
    """Those of the kept names that were chosen by hand: kept beside any given name."""
    return frozenset(line[1:] for line in lines("names-kept.txt") if line[0] in "=!")


@cache
def emigres() -> frozenset[str]:
    """Surnames of persons who chose the French spelling: their whole name is kept."""
    return frozenset(line[1:] for line in lines("names-kept.txt") if line[0] == "!")


@cache
def weights() -> dict[str, float]:
    """How strongly letter groups (``^``, ``$``: start and end) speak for a transliteration."""
    rows = (line.split("\t") for line in lines("names-weights.tsv"))
    return {letters: float(weight) for letters, weight in rows}
