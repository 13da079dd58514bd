"""A pattern as a tree: just enough of ``regex`` syntax to rewrite it in two dialects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache


@dataclass(frozen=True, slots=True)
class Literal:
    char: str
    quantifier: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    name: str
    quantifier: str = ""


@dataclass(frozen=True, slots=True)
class Raw:
    """An escape, a class, a dot or an anchor, kept as written."""

    text: str
    quantifier: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """``opener`` is what stands before the content: ``(``, ``(?:``, ``(?=``, ``(?P<x>`` …"""

    opener: str
    branches: tuple[tuple[Item, ...], ...]
    quantifier: str = ""

    @property
    def is_lookaround(self) -> bool:
        return self.opener in ("(?=", "(?!", "(?<=", "(?<!")


Item = Literal | Slot | Raw | Group

ZERO_WIDTH = ("^", "$", "\\b", "\\B", "\\A", "\\Z", "\\m", "\\M", "\\G", "\\K")


@lru_cache(maxsize=256)
def parse(pattern: str) -> tuple[tuple[Item, ...], ...]:
    """Return the alternatives of a pattern. Raises ValueError saying what is wrong."""
    reader = _Reader(pattern)
    branches = reader.branches()
    if reader.at < len(pattern):
        raise ValueError("a ) too many")
    return branches


def is_optional(item: Item) -> bool:
    """Whether an item can match nothing."""
    if item.quantifier[:1] in ("?", "*") or item.quantifier.startswith(("{0", "{,")):
        return True
    if isinstance(item, Raw):
        return item.text in ZERO_WIDTH
    if isinstance(item, Group):
        return item.is_lookaround or any(all(map(is_optional, b)) for b in item.branches)
    return False


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"""(?P<open>\((?:\?(?:P?<[A-Za-z_]\w*>|<?[=!]|[:>|]|[a-zA-Z-]+:?|P=\w+|P>\w+))?)
        |(?P<escape>\\(?:[pP]\{\^?[\w ]+\}|x\{?[0-9a-fA-F]+\}?|u[0-9a-fA-F]{4}|[gk]<\w+>|L<\w+>|\d{1,2}|.))
        |(?P<class>\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\])
        |(?P<slot>\{[a-z_][a-z0-9_]*\})
        |(?P<char>.)""",
        re.VERBOSE | re.DOTALL,
    )


@cache
def _quantifier() -> re.Pattern[str]:
    return re.compile(r"(?:[*+?]|\{\d*,?\d*\})[+?]?")


class _Reader:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def branches(self) -> tuple[tuple[Item, ...], ...]:
        found: list[tuple[Item, ...]] = []
        current: list[Item] = []
        while self.at < len(self.pattern) and self.pattern[self.at] != ")":
            if self.pattern[self.at] == "|":
                self.at += 1
                found.append(tuple(current))
                current = []
            else:
                current.append(self._item())
        return (*found, tuple(current))

    def _item(self) -> Item:
        match = _token().match(self.pattern, self.at)
        if match is None:
            raise ValueError("an unfinished escape")
        self.at = match.end()
        text = match.group()
        if match.lastgroup == "open":
            return self._group(text)
        quantifier = self._quantity()
        if match.lastgroup == "slot":
            return Slot(text[1:-1], quantifier)
        if match.lastgroup == "escape" and len(text) == 2 and not text[1].isalnum():
            return Literal(text[1], quantifier)
        if match.lastgroup == "char" and text == "[":
            raise ValueError("a [ that is not closed")
        if match.lastgroup == "char" and text in "*+?":
            raise ValueError(f"{text} has nothing to repeat; write \\{text} for the character")
        if match.lastgroup == "char" and text not in ".^$":
            return Literal(text, quantifier)
        return Raw(text, quantifier)

    def _group(self, opener: str) -> Group:
        if opener.startswith(("(?P=", "(?P>")):
            self.at += 1
            return Group(opener, (), self._quantity())
        if re.fullmatch(r"\(\?[a-zA-Z-]+", opener):
            self.at += 1
            return Group(opener, ())
        branches = self.branches()
        if self.at >= len(self.pattern):
            raise ValueError("a ( that is not closed")
        self.at += 1
        return Group(opener, branches, self._quantity())

    def _quantity(self) -> str:
        match = _quantifier().match(self.pattern, self.at)
        if not match:
            return ""
        self.at = match.end()
        if any(int(number) > 400 for number in re.findall(r"\d+", match.group())):
            raise ValueError("a repetition of more than 400")
        return match.group()
