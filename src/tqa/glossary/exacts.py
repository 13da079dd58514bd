"""All strings that a part of a pattern can match, where they are few."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from tqa.glossary.contexts import class_chars
from tqa.glossary.slots import BUILT_IN, Lists
from tqa.glossary.syntax import ZERO_WIDTH, Item, Literal, Raw, Slot

Strings = frozenset[str]
EMPTY: Strings = frozenset({""})
MOST = 40
MOST_ROWS = 20_000


class Exacts:
    """Reads parts of patterns whose slots are these lists. None: not few, or not known."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists

    def item(self, item: Item) -> Strings | None:
        """Return the strings of one item; lookarounds count as empty."""
        once = self._once(item)
        if not item.quantifier or once is None:
            return once
        optional = item.quantifier.rstrip("+?") == "" and item.quantifier[0] == "?"
        return once | EMPTY if optional else None

    def _once(self, item: Item) -> Strings | None:
        if isinstance(item, Literal):
            return frozenset({item.char.lower()})
        if isinstance(item, Slot):
            return self._slot(item.name)
        if isinstance(item, Raw):
            chars = class_chars(item.text)
            return EMPTY if item.text in ZERO_WIDTH else frozenset(chars) or None
        if item.is_lookaround:
            return EMPTY
        if not item.branches:
            return None if item.opener.startswith("(?P") else EMPTY
        found = [self._sequence(branch) for branch in item.branches]
        known = [strings for strings in found if strings is not None]
        whole = frozenset[str]().union(*known)
        return whole if len(known) == len(found) and len(whole) <= MOST_ROWS else None

    def _sequence(self, items: Sequence[Item]) -> Strings | None:
        run = EMPTY
        for item in items:
            more = self.item(item)
            if more is None or not is_few(run, more):
                return None
            run = both(run, more)
        return run

    def _slot(self, name: str) -> Strings | None:
        if name in self.lists:
            rows = frozenset(row.lower() for row in self.lists[name].rows)
        elif name in ("month", "weekday"):
            rows = frozenset(BUILT_IN[name][0].lower()[3:-1].split("|"))
        else:
            return None
        return rows if len(rows) <= MOST_ROWS else None


def is_few(run: Strings, more: Strings) -> bool:
    """Whether what two sets make together is few, or no more than the larger one."""
    return len(run) * len(more) <= max(MOST, len(run), len(more))


def both(run: Strings, more: Strings) -> Strings:
    """Return each string of the first set followed by each of the second."""
    return frozenset(a + b for a, b in product(run, more))
