"""The tables that ``tools/names/build.py`` makes, read when first needed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def _lines(name: str) -> list[str]:
    text = (files("tqa") / "data" / name).read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@cache
def attested() -> frozenset[str]:
    """Names in English romanisation, lower case without accents."""
    return frozenset(_lines("names-attested.txt"))


@cache
def kept() -> frozenset[str]:
    """Names that look like French transliterations and are written so in English."""
    return frozenset(_lines("names-kept.txt"))


@cache
def weights() -> dict[str, float]:
    """How strongly letter groups (``^``, ``$``: start and end) speak for a transliteration."""
    rows = (line.split("\t") for line in _lines("names-weights.tsv"))
    return {letters: float(weight) for letters, weight in rows}
