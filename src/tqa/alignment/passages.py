"""Align the passages of a draft with those of its edited text, in order.

The way of Gale and Church, with shared words in place of lengths: both texts are in one language,
so the letters of words without a partner are what a group of passages costs, and a shape other
than one to one costs a little more. Dynamic programming finds the cheapest chain of groups. Any
number of passages may have been merged into one or split from one, two may have changed places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tqa.alignment.guide import Guide, Point
from tqa.alignment.model import Bead, Pair
from tqa.alignment.words import words_of

# Letters: what a shape costs beside the words without a partner.
ALONE = 6.0
JOINED = 4.0
CROSSED = 12.0
LENGTH = 0.1
# A part of a merger or split holds at least this share of letters that stand in the whole too.
PART = 0.34
# The parts together are at most so many times as long as the whole.
LONGER = 1.5
# Letters by which a word is known in whatever form.
STEM = 6

_Bag = Counter[str]
_Step = Point


def align(draft: Sequence[str], edited: Sequence[str]) -> tuple[Bead, ...]:
    """Return beads that cover all passages of both texts, in order and each passage once.

    Passages are paragraphs or sentences as plain text. The outcome depends on the texts alone.
    """
    grid = _Grid(draft, edited)
    return tuple(
        Bead(range(i, n), range(j, m), *grid.cost((i, j), (n, m)))
        for (i, j), (n, m) in pairwise(grid.cheapest_chain())
    )


def aligned_pairs(draft: Sequence[str], edited: Sequence[str], joint: str = " ") -> list[Pair]:
    """Return the texts of each bead; several passages are put together with ``joint``."""
    return [
        Pair(
            joint.join(draft[bead.draft.start : bead.draft.stop]),
            joint.join(edited[bead.edited.start : bead.edited.stop]),
            bead,
        )
        for bead in align(draft, edited)
    ]


def _bag(text: str) -> _Bag:
    """Count the letters of each word of a passage, by the beginning of the word."""
    bag: _Bag = Counter()
    for word in words_of(text):
        bag[word.text.casefold()[:STEM]] += len(word.text)
    return bag


def _common(one: _Bag, other: _Bag) -> int:
    if len(other) < len(one):
        one, other = other, one
    return sum(min(count, other[word]) for word, count in one.items() if word in other)


class _Grid:
    """The bags of both texts, and what groups of them cost; nothing of it changes once made."""

    def __init__(self, draft: Sequence[str], edited: Sequence[str]) -> None:
        self.draft = [_bag(text) for text in draft]
        self.edited = [_bag(text) for text in edited]
        self.guide = Guide.of(draft, edited)
        self.sizes = (
            [bag.total() for bag in self.draft],
            [bag.total() for bag in self.edited],
        )
        self._pairs: dict[_Step, int] = {}

    def cheapest_chain(self) -> list[_Step]:
        """Return the borders of the groups, from (0, 0) to the ends of both texts."""
        rows, columns = len(self.draft), len(self.edited)
        best: dict[_Step, tuple[float, _Step]] = {(0, 0): (0.0, (0, 0))}
        for i in range(rows + 1):
            for j in self.guide.columns(i):
                if (i, j) not in best:
                    continue
                spent = best[i, j][0]
                for step in self._steps(i, j):
                    total = spent + self.cost((i, j), step)[0]
                    if step not in best or total < best[step][0] - 1e-9:
                        best[step] = (total, (i, j))
        chain = [(rows, columns)]
        while chain[-1] != (0, 0):
            chain.append(best[chain[-1]][1])
        return chain[::-1]

    def cost(self, start: _Step, end: _Step) -> tuple[float, float]:
        """Return cost and likeness of the group between two borders."""
        (i, j), (n, m) = start, end
        size = sum(self.sizes[0][i:n]), sum(self.sizes[1][j:m])
        if i == n or j == m:
            return sum(size) + ALONE, 0.0
        common = self._shared(start, end)
        shape = CROSSED if n - i > 1 and m - j > 1 else JOINED * (n - i + m - j - 2)
        alone = sum(size) - 2 * common
        likeness = 2 * common / sum(size) if sum(size) else 1.0
        return alone + shape + LENGTH * abs(size[0] - size[1]), likeness

    def _shared(self, start: _Step, end: _Step) -> int:
        (i, j), (n, m) = start, end
        if (n - i, m - j) == (1, 1):
            return self._pair(i, j)
        one: _Bag = sum(self.draft[i:n], Counter())
        return _common(one, sum(self.edited[j:m], Counter()))

    def _steps(self, i: int, j: int) -> Iterator[_Step]:
        """Yield the borders that a group from here can end at; the likeliest first."""
        rows, columns = len(self.draft), len(self.edited)
        if i < rows and j < columns:
            yield i + 1, j + 1
            yield from ((n, j + 1) for n in self._parts(i, j, 0))
            yield from ((i + 1, m) for m in self._parts(i, j, 1))
            if i + 1 < rows and j + 1 < columns and self._crossed(i, j):
                yield i + 2, j + 2
        if i < rows:
            yield i + 1, j
        if j < columns:
            yield i, j + 1

    def _parts(self, i: int, j: int, side: int) -> Iterator[int]:
        """Yield how far several passages of a side can be parts of the one on the other side."""
        at, end = (i, len(self.draft)) if side == 0 else (j, len(self.edited))
        whole = self.sizes[1 - side][(j, i)[side]]
        size = 0
        while at < end and size <= whole:
            common = self._pair(at, j) if side == 0 else self._pair(i, at)
            if common < PART * self.sizes[side][at]:
                return
            size += self.sizes[side][at]
            at += 1
            if at > (i, j)[side] + 1 and size <= LONGER * whole:
                yield at

    def _crossed(self, i: int, j: int) -> bool:
        """Whether two and two passages belong together, across too."""
        links = {(a, b): self._pair(i + a, j + b) for a in (0, 1) for b in (0, 1)}
        old, new = self.sizes[0][i : i + 2], self.sizes[1][j : j + 2]
        across = any(links[a, 1 - a] >= PART * min(old[a], new[1 - a]) for a in (0, 1))
        kept = all(max(links[a, 0], links[a, 1]) >= PART * old[a] for a in (0, 1))
        known = all(max(links[0, b], links[1, b]) >= PART * new[b] for b in (0, 1))
        return across and kept and known

    def _pair(self, i: int, j: int) -> int:
        found = self._pairs.get((i, j))
        if found is None:
            found = self._pairs[i, j] = _common(self.draft[i], self.edited[j])
        return found
