"""Texts that a part of a pattern matches, made from its tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import regex

from tqa.glossary.model import WordList
from tqa.glossary.slots import BUILT_IN
from tqa.glossary.syntax import ZERO_WIDTH, Group, Item, Literal, Raw, Slot, is_optional, parse

_TRIED = "a Ae1é,.-'’\"”“;:!?()/%€\n\u00a0xzqsy0B"
Lists = Mapping[str, WordList]


def sample(items: Sequence[Item], lists: Lists, full: bool = True) -> str:
    """Return a text for a row of items; ``full`` takes what is optional, else it is left out."""
    return "".join(one(item, lists, full) for item in items if full or not is_optional(item))


def one(item: Item, lists: Lists, full: bool = True) -> str:
    """Return a text for one item, taken as often as it must be."""
    least = item.quantifier[1:].split(",")[0].rstrip("}+?") if item.quantifier[:1] == "{" else ""
    times = max(1, int(least)) if least.isdecimal() else 1
    return _once(item, lists, full) * times


def branches_of(item: Item) -> tuple[tuple[Item, ...], ...]:
    """Return what an item consists of, alternatives apart; a slot of tqa is a pattern too."""
    if isinstance(item, Group) and not item.is_lookaround:
        return item.branches
    if isinstance(item, Slot) and item.name in BUILT_IN:
        return _built_in(item.name)
    return ()


def _once(item: Item, lists: Lists, full: bool) -> str:
    if isinstance(item, Literal):
        return item.char
    if isinstance(item, Raw):
        return "" if item.text in ZERO_WIDTH else _char(item.text)
    if isinstance(item, Slot) and item.name in lists:
        return next(iter(lists[item.name].rows), "a")
    branches = branches_of(item)
    return sample(branches[0], lists, full) if branches else ""


@cache
def _built_in(name: str) -> tuple[tuple[Item, ...], ...]:
    return parse(BUILT_IN[name][0])


@cache
def _char(text: str) -> str:
    try:
        pattern = regex.compile(text)
    except regex.error:
        return "a"
    return next((char for char in _TRIED if pattern.fullmatch(char)), "a")
