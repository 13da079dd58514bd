"""The anchors of all rules in flat arrays: quick to load, read only where one is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

TEXTS, SIDES = b"\x02", b"\x03"
_Side = tuple[frozenset[bytes], tuple[int, ...]]
_ANY: _Side = (frozenset(), ())


@dataclass(frozen=True, slots=True)
class AnchorTable:
    """For anchor ``i``: its target, its reach in bytes (0: no limit) and its contexts.

    These stand from ``starts[i]`` up to ``starts[i + 1]``.
    """

    targets: Sequence[int]
    reaches: Sequence[int]
    starts: Sequence[int]
    contexts: bytes


class Anchors:
    """Tells whether the text around a string is what the anchor's pattern needs there."""

    def __init__(self, table: AnchorTable) -> None:
        self.table = table
        self._sides: dict[int, tuple[_Side, _Side]] = {}

    def fit(self, anchor: int, data: bytes, begin: int, end: int) -> bool:
        """Whether the folded text around ``data[begin:end]`` may belong to a match."""
        sides = self._sides.get(anchor)
        if sides is None:
            sides = self._sides[anchor] = self._read(anchor)
        (before, before_sizes), (after, after_sizes) = sides
        if after_sizes and not any(data[end : end + size] in after for size in after_sizes):
            return False
        return not before_sizes or any(
            data[max(0, begin - size) : begin] in before for size in before_sizes
        )

    def _read(self, anchor: int) -> tuple[_Side, _Side]:
        starts = self.table.starts
        record = self.table.contexts[starts[anchor] : starts[anchor + 1]]
        if not record:
            return _ANY, _ANY
        before, _, after = record.partition(SIDES)
        return _side(before), _side(after)


def _side(record: bytes) -> _Side:
    if not record:
        return _ANY
    texts = frozenset(record.split(TEXTS))
    return texts, tuple(sorted({len(text) for text in texts}))
