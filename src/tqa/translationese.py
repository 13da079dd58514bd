"""How strongly a text shows that it was translated: rates of function words, compared with news.

The model is a logistic regression over rates per 1,000 words, a small table that
``tools/translationese.py`` learns from texts written in the language and machine translations.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LEAST_WORDS = 80
_MOST_REASONS = 4
Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Assessment:
    """``score``: 0 reads as written in the language, 100 as translated. ``reasons``: why."""

    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weight:
    """Mean rate in both kinds of text, spread of the rate, and what one spread adds."""

    mean: float
    spread: float
    weight: float
    native: float


_CONTRACTED = ("n't", "'ll", "'re", "'ve", "'m", "'d")
_PARTICLES = ("up", "out", "off", "down", "over", "back")


def _words(*wanted: str) -> Callable[[Counts, str], int]:
    return lambda counts, _: sum(counts.get(word, 0) for word in wanted)


def _ending(*endings: str) -> Callable[[Counts, str], int]:
    return lambda counts, _: sum(n for word, n in counts.items() if word.endswith(endings))


def _phrases(*phrases: str) -> Callable[[Counts, str], int]:
    return lambda _, text: sum(text.count(f" {phrase} ") for phrase in phrases)


FEATURES: Mapping[str, Callable[[Counts, str], int]] = {
    "genitive ’s": _ending("'s"),
    "contractions": _ending(*_CONTRACTED),
    "up, out, off, down, over, back": _words(*_PARTICLES),
    "the": _words("the"),
    "of": _words("of"),
    "of the": _phrases("of the"),
    "in, on, at, to, for, from, with the": _phrases(
        "in the", "on the", "at the", "to the", "for the", "from the", "with the"
    ),
    "this, these": _words("this", "these"),
    "it is, there are": _phrases("it is", "it was", "there is", "there are", "there was"),
    "that": _words("that"),
    "who": _words("who"),
    "which": _words("which"),
    "has been, have been": _phrases("has been", "have been", "had been"),
    "-ing": _ending("ing"),
    "such, thus, indeed, moreover": _words("such", "thus", "indeed", "moreover"),
}


def rates(text: str) -> tuple[dict[str, float], int]:
    """Return the rate of each feature per 1,000 words, and the number of words."""
    lower = text.lower().replace("’", "'")
    counts = Counter(_word().findall(lower))
    total = sum(counts.values())
    per = 1000 / max(1, total)
    return {name: count(counts, lower) * per for name, count in FEATURES.items()}, total


def assess(text: str, pair: str) -> Assessment | None:
    """Return the score of a text; None for a short one or a pair without a model."""
    model = _model(pair)
    found, total = rates(text)
    if not model or total < LEAST_WORDS:
        return None
    pulls = {
        name: row.weight * (found[name] - row.mean) / row.spread
        for name, row in model.items()
        if name in found
    }
    odds = model["bias"].weight + sum(pulls.values())
    strongest = sorted(pulls.items(), key=lambda item: (-item[1], item[0]))[:_MOST_REASONS]
    reasons = tuple(
        f"{name}: {found[name]:.1f} per 1,000 words, {model[name].native:.1f} in native news"
        for name, pull in strongest
        if pull > 0
    )
    return Assessment(round(100 / (1 + math.exp(-odds))), reasons)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[a-z]+(?:'[a-z]+)?")


@cache
def _model(pair: str) -> Mapping[str, Weight]:
    path = files("tqa") / "data" / f"translationese-{pair}.tsv"
    if not path.is_file():
        return {}
    lines = path.read_text("utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: Weight(*map(float, numbers)) for name, *numbers in rows}
