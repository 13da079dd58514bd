"""How often a string stands in English by chance: what is rare is worth looking for."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from tqa.glossary.contexts import NOTHING, Grams

_LONGEST = 12
# A word that follows on a given one is so much likelier than anywhere.
_COMPANY = 6.0


def rate(strings: Iterable[str], before: Grams = NOTHING, after: Grams = NOTHING) -> float:
    """Return about how many times one of some folded strings stands at a word of text."""
    return _sum(frozenset(strings)) * _share(before) * _share(after)


@lru_cache(maxsize=1024)
def _sum(strings: frozenset[str]) -> float:
    return sum(map(_rate, strings))


def _rate(text: str) -> float:
    rates = [_word(word) for word in _words().findall(text)]
    whole = math.prod(rates) * _COMPANY ** (len(rates) - 1) if rates else 0.01
    return whole if _is_bounded(text) else max(whole, _inside(text))


def _is_bounded(text: str) -> bool:
    return not text[0].isalnum() and not text[-1].isalnum()


def _inside(text: str) -> float:
    """How often letters stand within words: measured 1 to 3 of 100 words for three letters."""
    return 0.015 * 10 ** (-0.6 * (len(text) - 3))


def _share(grams: Grams) -> float:
    """How many of the continuations of a text begin with one of the grams."""
    return min(1.0, sum(10 ** (-0.8 * len(gram.strip())) for gram in grams) * 2)


@cache
def _word(word: str) -> float:
    known = _rates().get(word)
    if known is not None:
        return known
    if word.isdigit():
        return 0.001
    return 10 ** (-3.4 - 0.15 * min(len(word), _LONGEST)) if len(word) > 2 else 0.002


@cache
def _rates() -> Mapping[str, float]:
    text = files("tqa.data").joinpath("word-rates-en.txt").read_text("utf-8")
    rows = (line.split(" ") for line in text.splitlines() if not line.startswith("#"))
    return {word: int(count) / 1e6 for word, count in rows}


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")
