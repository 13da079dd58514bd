"""The rules of a run: their names are known at once, the rest is read when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import overload

from tqa.finding import Rule


class RuleTable(Sequence[Rule]):
    """Rules by number and by id; ``read`` returns the rule with a number of ``ids``."""

    def __init__(self, ids: Sequence[str], read: Callable[[int], Rule]) -> None:
        self.ids = tuple(ids)
        self._read = read

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> Rule: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Rule, ...]: ...

    def __getitem__(self, index: int | slice) -> Rule | tuple[Rule, ...]:
        if isinstance(index, slice):
            return tuple(map(self._read, range(len(self))[index]))
        return self._read(range(len(self))[index])

    def __iter__(self) -> Iterator[Rule]:
        return map(self._read, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self.ids)


def named(rules: Sequence[Rule], ids: Collection[str]) -> tuple[Rule, ...]:
    """Return the rules with these ids, in their order."""
    if not isinstance(rules, RuleTable):
        return tuple(rule for rule in rules if rule.id in ids)
    return tuple(rules[index] for index, name in enumerate(rules.ids) if name in ids)


def ids_of(rules: Sequence[Rule]) -> tuple[str, ...]:
    """Return the ids of rules, in their order."""
    return rules.ids if isinstance(rules, RuleTable) else tuple(rule.id for rule in rules)
