"""Entries that are about the same as a new one, so that nobody writes one thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from textwrap import shorten

from tqa.authoring.known import Known, Row, Stock, words_of
from tqa.glossary.letters import folded
from tqa.names.letters import bare

SAME, SOUND, _ROW, _ID = 1.0, 0.8, 0.86, 0.9
_ENOUGH, _MOST = 0.62, 6
# Letters that French and English write differently for one sound; vowels say least of all.
_SOUNDS = (
    *(("tch", "c"), ("shch", "c"), ("sh", "c"), ("ch", "c"), ("dj", "j"), ("zh", "j")),
    *(("kh", "h"), ("gh", "g"), ("gu", "g"), ("ph", "f"), ("w", "v"), ("q", "k"), ("x", "ks")),
)


@dataclass(frozen=True, slots=True)
class Near:
    """An entry or a row of a table that is like a text: 1 is the same, from 0.62 on it is alike.

    ``where`` is ``file:line:column``, for a row the file; ``what`` says which form it is.
    """

    id: str
    where: str
    what: str
    likeness: float
    is_entry: bool = True


def similar(wanted: Sequence[str], stock: Stock) -> tuple[Near, ...]:
    """Return what is like any of some texts, most alike first, at most six."""
    found: dict[tuple[str, str], Near] = {}
    for near in _every([text for text in wanted if text], stock):
        key = (near.id, near.where)
        if key not in found or found[key].likeness < near.likeness:
            found[key] = near
    ordered = sorted(found.values(), key=lambda near: (-near.likeness, near.id, near.where))
    return tuple(ordered[:_MOST])


def _every(wanted: Sequence[str], stock: Stock) -> Iterator[Near]:
    for entry in stock.entries:
        for text in wanted:
            best = max(_forms(text, entry), default=None)
            if best is not None and best[0] >= _ENOUGH:
                yield Near(entry.id, str(entry.mark), best[1], best[0])
    for row in stock.rows:
        for text in wanted:
            yield from _in_row(text, row)


def _forms(text: str, entry: Known) -> Iterator[tuple[float, str]]:
    status = "" if entry.status == "live" else f" ({entry.status})"
    for role, form in entry.forms:
        yield likeness(text, form), f"{role} “{form}”{status}"
    yield (_ID if _plain(text) == _plain(entry.id) else 0.0), f"id {entry.id}{status}"
    words = set(_plain(text).split())
    if entry.pattern and len(words) > 1 and words <= words_of(entry.pattern):
        yield SOUND, f"pattern “{shorten(entry.pattern, 60, placeholder='…')}”{status}"


def _in_row(text: str, row: Row) -> Iterator[Near]:
    """A row about a name or a phrase; one about a word has its sense from the rule that uses it."""
    if text.islower() and " " not in text:
        return
    start = text[:1].casefold()
    for cell in row.cells:
        if cell[:1].casefold() == start and abs(len(cell) - len(text)) <= 4:
            value = likeness(text, cell)
            if value >= _ROW:
                shown = " → ".join(row.cells)
                yield Near(f"list {row.name}", row.path, shown, value, is_entry=False)


@lru_cache(maxsize=100_000)
def likeness(one: str, other: str) -> float:
    """Return how alike two texts are: 1 where equal but for capitals, accents and hyphens."""
    first, second = _plain(one), _plain(other)
    if first == second:
        return SAME
    if not first or not second:
        return 0.0
    share = _dice(first, second)
    words, others = set(first.split()), set(second.split())
    within = (words <= others or others <= words) and min(len(first), len(second)) > 4
    heard, sound = _sound(first), _sound(second)
    alike = heard == sound and len(heard) > 1 and first[0] == second[0]
    near = abs(len(first) - len(second)) <= 4
    return max(share, SOUND * within, (SOUND + share / 10) * (alike and near))


def _dice(one: str, other: str) -> float:
    """Twice the share of pairs of letters that both have."""
    first, second = _pairs(one), _pairs(other)
    return 2 * len(first & second) / (len(first) + len(second) or 1)


@lru_cache(maxsize=100_000)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(f" {text} "[at : at + 2] for at in range(len(text) + 1))


@lru_cache(maxsize=100_000)
def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", bare(folded(text)).casefold()))


@lru_cache(maxsize=100_000)
def _sound(text: str) -> str:
    """Return the consonants of a text as they sound."""
    for letters, sound in _SOUNDS:
        text = text.replace(letters, sound)
    kept = re.sub(r"[aeiouy ]", "", text)
    return re.sub(r"(.)\1", r"\1", kept)
