"""Where in two long texts to look for what belongs together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Passages off the way that are still looked at.
BAND = 25
# Words in a row that make a phrase, and phrases that two passages must share to mark the way.
PHRASE = 4
SHARED = 3

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Guide:
    """A way through two texts by pairs of passages that share phrases found nowhere else.

    ``points`` rise on both sides, from (0, 0) to the numbers of passages.
    """

    points: tuple[Point, ...]

    @classmethod
    def of(cls, draft: Sequence[str], edited: Sequence[str]) -> Guide:
        end = (len(draft), len(edited))
        inner = [point for point in rising(_pairs(draft, edited)) if min(point) > 0]
        return cls(((0, 0), *inner, end))

    def columns(self, row: int) -> range:
        """Return the passages of the edited text to look at for a border of the draft."""
        at = max(1, min(bisect_right(self.points, (row, -1)), len(self.points) - 1))
        (i, j), (n, m) = self.points[at - 1], self.points[at]
        middle = j + (row - i) * (m - j) // (n - i) if n > i else j
        reach = BAND + abs((n - i) - (m - j))
        return range(max(0, middle - reach), min(self.points[-1][1], middle + reach) + 1)


def _pairs(draft: Sequence[str], edited: Sequence[str]) -> list[Point]:
    """Return, in order, the passages that share the most phrases with one another."""
    there = dict(_alone(edited))
    votes = Counter((i, there[phrase]) for phrase, i in _alone(draft) if phrase in there)
    most: tuple[dict[int, int], dict[int, int]] = {}, {}
    for pair, count in votes.items():
        for side, at in enumerate(pair):
            most[side][at] = max(most[side].get(at, 0), count)
    best = [
        (i, j)
        for (i, j), count in votes.items()
        if count >= SHARED and count == most[0][i] == most[1][j]
    ]
    once = [Counter(pair[side] for pair in best) for side in (0, 1)]
    return sorted(pair for pair in best if once[0][pair[0]] == once[1][pair[1]] == 1)


def _alone(passages: Sequence[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the phrases that stand in one passage only, with the passage."""
    owners: dict[tuple[str, ...], int] = {}
    for at, text in enumerate(passages):
        words = text.split()
        for start in range(len(words) - PHRASE + 1):
            phrase = tuple(words[start : start + PHRASE])
            owners[phrase] = at if owners.get(phrase, at) == at else -1
    return ((phrase, at) for phrase, at in owners.items() if at >= 0)


def rising(points: Sequence[Point]) -> list[Point]:
    """Return a longest chain that rises on both sides; points are sorted, no side repeats."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(points):
        length = bisect_left(ends, j)
        ends[length : length + 1] = [j]
        last[length : length + 1] = [index]
        before.append(last[length - 1] if length else -1)
    chain: list[Point] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(points[index])
        index = before[index]
    return chain[::-1]
