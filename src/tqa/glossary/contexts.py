"""What must stand right before or behind a place in a pattern: a few folded characters of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from tqa.glossary.folding import START, folded_text
from tqa.glossary.slots import BUILT_IN, Lists
from tqa.glossary.syntax import ZERO_WIDTH, Group, Item, Literal, Raw, Slot

Grams = frozenset[str]
NOTHING: Grams = frozenset({""})
MOST_GRAMS = 200
_SIZES = (5, 3, 2, 1)
_YEARS = tuple(f"{century}{ten}" for century in ("18", "19", "20") for ten in range(10))
# A text so far, and whether what follows in the pattern follows on it.
_Partial = tuple[str, bool]
_OPEN: frozenset[_Partial] = frozenset({("", True)})
_LETTERS = {chr(code): frozenset({(chr(code).lower(), True)}) for code in range(33, 127)}
_UNKNOWN: frozenset[_Partial] = frozenset({("", False)})


class TooManyError(Exception):
    """More texts are possible than are worth keeping."""


def grams_after(items: Sequence[Item], lists: Lists) -> Grams:
    """Return texts one of which the folded text goes on with where these items match.

    Holds the empty text where nothing can be said.
    """
    return _grams(_ahead(items), lists, 1)


def grams_before(items: Sequence[Item], lists: Lists) -> Grams:
    """Return texts one of which the folded text ends with where these items match.

    None begins with a space: a hyphen may stand before it, after which there is none.
    """
    return frozenset(text[::-1] for text in _grams(_behind(items), lists, -1))


def joined(first: str, second: str) -> str:
    """Return two folded texts as one: no space stands after a hyphen."""
    return first + (second[1:] if first.endswith("-") and second.startswith(" ") else second)


def _grams(items: Sequence[Item], lists: Lists, step: int) -> Grams:
    for size in _SIZES:
        try:
            found = _Reader(lists, step).sequence(items, size)
        except TooManyError:
            continue
        texts = {text.rstrip(" ") if step < 0 else text for text, _ in found}
        return NOTHING if "" in texts else _shortest(texts)
    return NOTHING


def _shortest(texts: Iterable[str]) -> Grams:
    """Leave out texts that begin with another one."""
    kept: set[str] = set()
    for text in sorted(texts, key=len):
        if not any(text[:size] in kept for size in range(1, len(text))):
            kept.add(text)
    return frozenset(kept)


def _ahead(items: Sequence[Item]) -> Sequence[Item]:
    return [*items[:-1], *_seen(items[-1:], "(?=")]


def _behind(items: Sequence[Item]) -> Sequence[Item]:
    return [*_seen(items[:1], "(?<="), *items[1:]][::-1]


def _seen(items: Sequence[Item], opener: str) -> list[Item]:
    """What is looked for at an end of the pattern stands there as if it belonged to it."""
    return [
        Group("(?:", item.branches)
        if isinstance(item, Group) and item.opener == opener and not item.quantifier
        else item
        for item in items
    ]


class _Reader:
    """Reads from left to right (``step`` 1) or from right to left (-1, texts reversed)."""

    def __init__(self, lists: Lists, step: int) -> None:
        self.lists = lists
        self.step = step

    def sequence(self, items: Sequence[Item], size: int) -> frozenset[_Partial]:
        done: set[_Partial] = set()
        going = {""}
        for item in items:
            following: set[str] = set()
            for text in going:
                for more, goes_on in self._item(item, size - len(text)):
                    whole = self._joined(text, more)
                    if goes_on and len(whole) < size:
                        following.add(whole)
                    else:
                        done.add((whole, False))
            going = following
            if len(going) + len(done) > MOST_GRAMS:
                raise TooManyError
            if not going:
                break
        return frozenset(done | {(text, True) for text in going})

    def _joined(self, text: str, more: str) -> str:
        if self.step > 0:
            return joined(text, more)
        return (text[:-1] if text.endswith(" ") and more.startswith("-") else text) + more

    def _item(self, item: Item, size: int) -> frozenset[_Partial]:
        once = self._once(item, size)
        quantifier = item.quantifier
        if not quantifier:
            return once
        if quantifier.rstrip("+?") == "" and quantifier[0] == "?":
            return once | _OPEN
        closed = frozenset((text, False) for text, _ in once)
        may_be_absent = quantifier[0] == "*" or quantifier.startswith(("{0", "{,"))
        return closed | _OPEN if may_be_absent else closed

    def _once(self, item: Item, size: int) -> frozenset[_Partial]:
        if isinstance(item, Literal):
            return _LETTERS.get(item.char) or self._texts((item.char,), size)
        if isinstance(item, Raw):
            return self._raw(item.text, size)
        if isinstance(item, Slot):
            return self._slot(item.name, size)
        if item.is_lookaround:
            return _OPEN
        if not item.branches:
            return _UNKNOWN if item.opener.startswith("(?P") else _OPEN
        ordered = [branch[:: self.step] for branch in item.branches]
        return frozenset[_Partial]().union(*(self.sequence(branch, size) for branch in ordered))

    def _raw(self, raw: str, size: int) -> frozenset[_Partial]:
        if raw == "^" and self.step < 0:
            return frozenset({(START, False)})
        if raw in ZERO_WIDTH:
            return _OPEN
        if raw == r"\d":
            return self._texts("0123456789", size)
        chars = class_chars(raw)
        return self._texts(chars, size) if chars else _UNKNOWN

    def _slot(self, name: str, size: int) -> frozenset[_Partial]:
        if name in self.lists:
            return self._texts(self.lists[name].rows, size)
        if name in ("month", "weekday"):
            return self._texts(BUILT_IN[name][0][3:-1].split("|"), size)
        if name == "year" and self.step == 1:
            return frozenset((year[:size], False) for year in _YEARS)
        return _UNKNOWN

    def _texts(self, texts: Iterable[str], size: int) -> frozenset[_Partial]:
        found = _folded(tuple(texts), self.step)
        if len(found) > 50 * MOST_GRAMS:
            raise TooManyError
        return frozenset((text[:size], len(text) <= size) for text in found)


@lru_cache(maxsize=4096)
def _folded(texts: tuple[str, ...], step: int) -> frozenset[str]:
    return frozenset(folded_text(text)[::step] for text in texts)


def class_chars(raw: str) -> str:
    """Return the folded characters of a small, plain class; empty for any other."""
    inside = raw[1:-1]
    if not raw.startswith("[") or raw.startswith("[^") or "[" in inside:
        return ""
    if re.search(r"\\[^\W\dds]|\\[0-9]", inside):
        return ""
    plain = inside.replace(r"\d", "0-9").replace(r"\s", " ")
    chars = _range().sub(lambda found: _between(found[1], found[2]), plain)
    chars = re.sub(r"\\(.)", r"\1", chars)
    return chars.lower() if len(chars) <= 40 else ""


def _between(first: str, last: str) -> str:
    return "".join(chr(code) for code in range(ord(first), ord(last) + 1))


@cache
def _range() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)([0-9a-zA-Z])-([0-9a-zA-Z])")
