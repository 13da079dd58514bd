"""Compiled glossaries one upon the other: what is shipped, and a project's own upon it.

A change of the small one does not make the large one be compiled again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tqa.glossary.compiled import Compiled
from tqa.glossary.dating import Period
from tqa.glossary.ready import Ready
from tqa.glossary.scan import Scan, Seen


class Stack:
    """Units as one glossary of ``n`` entries; the first unit also has the checks.

    Targets are numbered anew: 0…n-1 entries, n…2n-1 their good forms, then the checks. Entries of
    the first unit whose ids are ``replaced`` are left out.
    """

    def __init__(self, units: Sequence[Compiled], replaced: Iterable[str] = ()) -> None:
        gone = frozenset(replaced)
        self._units = tuple(units)
        self._order = [
            (unit, index)
            for unit in self._units
            for index, name in enumerate(unit.ids)
            if unit is not self._units[0] or name not in gone
        ]
        self.ids = tuple(unit.ids[index] for unit, index in self._order)
        self.kinds = tuple(unit.kinds[index] for unit, index in self._order)
        self._targets = [self._numbers(unit) for unit in self._units]
        self._is_plain = len(self._order) == len(self._units[0])

    def __len__(self) -> int:
        return len(self.ids)

    def entry(self, index: int) -> Ready:
        """Return one entry. Raises ValueError where its record is damaged."""
        unit, place = self._order[index]
        return unit.entry(place)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods of the entries that have one."""
        return tuple(
            Period(targets[period.index], period.start, period.end)
            for unit, targets in zip(self._units, self._targets, strict=True)
            for period in unit.periods
            if period.index in targets
        )

    def scan(self, texts: Sequence[str]) -> Scan:
        """Scan the texts of all segments of a document at once with all units."""
        first = self._units[0].scanner.scan(texts)
        if self._is_plain:
            return first
        seen: Seen = {}
        always = set[int]()
        for unit, targets in zip(self._units, self._targets, strict=True):
            scan = unit.scanner.scan(texts)
            always |= {self._target(unit, targets, target) for target in scan.always}
            for segment, found in scan.seen.items():
                moved = seen.setdefault(segment, {})
                for target, window in found.items():
                    moved[self._target(unit, targets, target)] = window
        for found in seen.values():
            found.pop(-1, None)
        return Scan(seen, frozenset(always - {-1}), first.folded, first.starts)

    def _numbers(self, unit: Compiled) -> dict[int, int]:
        return {place: n for n, (other, place) in enumerate(self._order) if other is unit}

    def _target(self, unit: Compiled, targets: dict[int, int], target: int) -> int:
        """The new number of a unit's target, -1 for one that is replaced."""
        count = len(unit)
        if target >= 2 * count:
            return target - 2 * count + 2 * len(self)
        place = targets.get(target % count, -1)
        return place if place < 0 or target < count else place + len(self)
