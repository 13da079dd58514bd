"""The anchors of all rules in flat arrays: quick to load, read only where one is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

TEXTS, SIDES = b"\x02", b"\x03"
_Side = tuple[frozenset[bytes], tuple[int, ...]]
LOOK = 3
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
        self._short: dict[int, frozenset[bytes]] = {}

    def may_go_on(self, anchor: int, following: bytes) -> bool:
        """Whether the first ``LOOK`` bytes behind a string may belong to a match."""
        after, sizes = self._of(anchor)[1]
        if not sizes or following[:LOOK] in self._short.setdefault(anchor, _cut(after)):
            return True
        return any(following[:size] in after for size in sizes if size < LOOK)

    def fit(self, anchor: int, data: bytes, begin: int, end: int) -> bool:
        """Whether the folded text around ``data[begin:end]`` may belong to a match."""
        (before, before_sizes), (after, after_sizes) = self._of(anchor)
        if after_sizes and not any(data[end : end + size] in after for size in after_sizes):
            return False
        return not before_sizes or any(
            data[max(0, begin - size) : begin] in before for size in before_sizes
        )

    def _of(self, anchor: int) -> tuple[_Side, _Side]:
        sides = self._sides.get(anchor)
        if sides is None:
            sides = self._sides[anchor] = self._read(anchor)
        return sides

    def _read(self, anchor: int) -> tuple[_Side, _Side]:
        starts = self.table.starts
        record = self.table.contexts[starts[anchor] : starts[anchor + 1]]
        if not record:
            return _ANY, _ANY
        before, _, after = record.partition(SIDES)
        return _side(before), _side(after)


def _cut(texts: frozenset[bytes]) -> frozenset[bytes]:
    return frozenset(text[:LOOK] for text in texts)


def _side(record: bytes) -> _Side:
    if not record:
        return _ANY
    texts = frozenset(record.split(TEXTS))
    return texts, tuple(sorted({len(text) for text in texts}))
