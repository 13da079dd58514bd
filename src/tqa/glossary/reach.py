"""How far a match of a pattern can extend, what it looks at around itself included."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tqa.glossary.slots import Lists
from tqa.glossary.syntax import ZERO_WIDTH, Group, Item, Literal, Raw, Slot

# No word is longer, nor a number: what repeats letters or figures ends by then.
WORD_LENGTH = 64
_SLOTS = {"person": 160, "number": 40, "month": 9, "weekday": 9, "year": 4, "word": WORD_LENGTH}


def reach(items: Sequence[Item], lists: Lists) -> int | None:
    """Return the most characters of folded text that items can cover, None for no limit."""
    total = 0
    for item in items:
        width = _width(item, lists)
        if width is None:
            return None
        total += width
    return total


def _width(item: Item, lists: Lists) -> int | None:
    once = _once(item, lists)
    quantifier = item.quantifier
    if not quantifier or not once or quantifier[0] == "?":
        return once
    if quantifier[0] in "*+" or re.match(r"\{\d*,\}", quantifier):
        return WORD_LENGTH if once == 1 and _is_of_words(item) else None
    return once * max(map(int, re.findall(r"\d+", quantifier)), default=1)


def _once(item: Item, lists: Lists) -> int | None:
    if isinstance(item, Literal):
        return 1
    if isinstance(item, Raw):
        return _raw(item.text)
    if isinstance(item, Slot):
        if item.name in lists:
            return max(map(len, lists[item.name].rows), default=0)
        return _SLOTS[item.name]
    if not item.branches:
        return None if item.opener.startswith("(?P") else 0
    widths = [reach(branch, lists) for branch in item.branches]
    known = [width for width in widths if width is not None]
    return max(known) if len(known) == len(widths) else None


def _raw(text: str) -> int | None:
    if text in ZERO_WIDTH:
        return 0
    return None if text[1:].isdigit() or text.startswith((r"\g<", r"\k<", r"\X", r"\R")) else 1


def _is_of_words(item: Item) -> bool:
    """Whether an item is a letter, a figure or a class of them without spaces."""
    if isinstance(item, Literal):
        return not item.char.isspace()
    if isinstance(item, (Group, Slot)):
        return False
    text = item.text
    if text.startswith("["):
        return not text.startswith("[^") and not re.search(r"\s|\\[sSWDPX]", text)
    return text in (r"\w", r"\d") or text.startswith((r"\p{L", r"\p{N", r"\p{M"))
