"""A pattern written for ``regex`` (exact) and for Hyperscan (matches at least as much)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from tqa.glossary.letters import SPACE, WORD, exact, scanned
from tqa.glossary.model import CaseMode, WordList
from tqa.glossary.syntax import ZERO_WIDTH, Group, Item, Literal, Raw, Slot, is_optional, parse
from tqa.glossary.trie import trie

START = f"(?:(?<!{WORD})|(?!{WORD}))"
END = f"(?:(?!{WORD})|(?<!{WORD}))"
_LONG = 16
HIGH = r"\x{80}-\x{10ffff}"

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_TOKEN = r"\p{Lu}[\p{L}\p{M}]*(?:['’.\-]\p{L}[\p{L}\p{M}]*)*\.?"
_PARTICLE = r"(?:de|du|des|da|di|van|von|der|den|bin|ben|ibn|al|el|le|la|abu|y|e)"

BUILT_IN: Mapping[str, tuple[str, str]] = {
    "person": (
        rf"{_TOKEN}(?:{SPACE}(?:{_PARTICLE}{SPACE}){{0,2}}{_TOKEN}){{0,4}}",
        rf"[\w\s'.\-{HIGH}]{{1,80}}",
    ),
    "number": (
        r"(?:\d{1,3}(?:[,.\u00a0\u202f ]\d{3})*(?:[.,]\d+)?|\d+|one|two|three|four|five|six|seven"
        r"|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|several)",
        rf"[\w\s,.{HIGH}]{{1,24}}",
    ),
    "month": (f"(?:{_MONTHS})", f"(?:{_MONTHS})"),
    "weekday": (f"(?:{_DAYS})", f"(?:{_DAYS})"),
    "year": (r"(?:1[89]|20)\d\d", r"(?:1[89]|20)\d\d"),
    "word": (r"\p{L}[\p{L}\p{M}'’\-]*", rf"[A-Za-z{HIGH}][\w'\-{HIGH}]{{0,40}}"),
}

Lists = Mapping[str, WordList]


def exact_pattern(pattern: str, lists: Lists, case: CaseMode) -> str:
    """Return the ``regex`` source of a pattern: equal characters, slots, word boundaries.

    A pattern that begins or ends with a word character begins or ends at a word boundary. With
    ``smart`` case, a lower-case letter that can come first also matches its capital. Each slot is
    a group named after it (``name2`` for its second use). Raises ValueError.
    """
    emitter = _Exact(lists, case)
    body = emitter.alternatives(parse(pattern), case == "smart")
    flags = "(?i)" if case == "insensitive" else ""
    return f"{flags}{START}(?:{body}){END}"


def scan_pattern(pattern: str, lists: Lists) -> str:
    """Return a Hyperscan pattern (caseless) that matches wherever the exact one does."""
    return "|".join(_scan_branch(branch, lists) for branch in parse(pattern))


def _scan_branch(branch: Sequence[Item], lists: Lists) -> str:
    """What is looked for before and behind a match must stand there too."""
    before = after = ""
    if branch and _opener(branch[0]) == "(?<=":
        before = _around(branch[0], lists)
    if len(branch) > 1 and _opener(branch[-1]) == "(?=" and not is_optional(branch[-2]):
        after = _around(branch[-1], lists)
    end = after or _word_end(branch)
    kept = tuple(branch) if end else _shortened(branch)
    return before + _scan_branches([kept], lists) + end


def _opener(item: Item) -> str:
    return item.opener if isinstance(item, Group) and not item.quantifier else ""


def _around(item: Item, lists: Lists) -> str:
    return f"(?:{_scan_branches(item.branches, lists)})" if isinstance(item, Group) else ""


def _word_end(branch: Sequence[Item]) -> str:
    """A branch that ends in a plain letter ends at the end of a word."""
    last = branch[-1] if branch else None
    plain = isinstance(last, Literal) and last.char.isascii() and last.char.isalnum()
    return "\\b" if plain and not is_optional(branch[-1]) else ""


def _shortened(branch: Sequence[Item]) -> tuple[Item, ...]:
    """Leave out how far the end of a match reaches: one event for each place, not many."""
    items = list(branch)
    while items and is_optional(items[-1]):
        items.pop()
    if not items:
        return tuple(branch)
    last = items[-1]
    if isinstance(last, Slot) and last.name in ("person", "number", "word"):
        items[-1] = Raw("\\w")
    elif isinstance(last, Group) and len(last.branches) == 1:
        items[-1] = Group(last.opener, (_shortened(last.branches[0]),))
    elif last.quantifier[:1] == "+":
        items[-1] = replace(last, quantifier="")
    return tuple(items)


class _Exact:
    def __init__(self, lists: Lists, case: CaseMode) -> None:
        self.lists = lists
        self.case = case
        self.used: dict[str, int] = {}

    def alternatives(self, branches: Sequence[Sequence[Item]], first: bool) -> str:
        return "|".join(self._sequence(branch, first) for branch in branches)

    def _sequence(self, items: Sequence[Item], first: bool) -> str:
        parts = []
        for item in items:
            parts.append(self._item(item, first))
            first = first and is_optional(item)
        return "".join(parts)

    def _item(self, item: Item, first: bool) -> str:
        if isinstance(item, Literal):
            return self._literal(item.char, first) + item.quantifier
        if isinstance(item, Slot):
            return self._slot(item.name, first) + item.quantifier
        if isinstance(item, Raw):
            return _widened(item.text) + item.quantifier
        if not item.branches:
            return f"{item.opener}){item.quantifier}"
        inner_first = first and item.opener not in ("(?!", "(?<=", "(?<!")
        return f"{item.opener}{self.alternatives(item.branches, inner_first)}){item.quantifier}"

    def _literal(self, char: str, first: bool) -> str:
        pattern = _initial(char, first)
        return pattern if len(char) == len(pattern) else f"(?:{pattern})"

    def _slot(self, name: str, first: bool) -> str:
        self.used[name] = self.used.get(name, 0) + 1
        group = name if self.used[name] == 1 else f"{name}{self.used[name]}"
        if name in self.lists:
            return f"(?P<{group}>{_words(tuple(self.lists[name].rows), first)})"
        if name in BUILT_IN:
            return f"(?P<{group}>{BUILT_IN[name][0]})"
        known = ", ".join(sorted({*self.lists, *BUILT_IN}))
        raise ValueError(f"unknown slot {{{name}}}; known here: {known}")


@cache
def _words(words: tuple[str, ...], first: bool) -> str:
    return trie(words, lambda char: _initial(char, first), exact)


def _initial(char: str, first: bool) -> str:
    if first and char.islower() and len(char.upper()) == 1:
        if char.isascii():
            return f"[{char}{char.upper()}]"
        return f"(?:{exact(char)}|{exact(char.upper())})"
    return exact(char)


def _widened(raw: str) -> str:
    """Let a positive class with a space, hyphen or apostrophe match their equals."""
    if not raw.startswith("[") or raw.startswith("[^"):
        return raw
    extra = "\u00a0\u202f\n\r" if " " in raw else ""
    extra += "\u2019" if "'" in raw else ""
    extra += "\u2010\u2011\u2013" if raw.endswith("-]") or raw.startswith("[-") else ""
    return f"{raw[:-1]}{extra}]" if not raw.endswith("-]") else f"{raw[:-2]}{extra}\\-]"


def _scan_branches(branches: Sequence[Sequence[Item]], lists: Lists) -> str:
    return "|".join("".join(_scan(item, lists) for item in branch) for branch in branches)


def _scan(item: Item, lists: Lists) -> str:
    quantifier = _loosened(item.quantifier)
    if isinstance(item, Literal):
        return f"(?:{scanned(item.char)}){quantifier}"
    if isinstance(item, Slot):
        return f"(?:{_scan_slot(item.name, lists)}){quantifier}"
    if isinstance(item, Raw):
        return _scan_raw(item.text, quantifier)
    if item.is_lookaround:
        return ""
    if not item.branches:
        return ".{0,80}" if item.opener.startswith("(?P") else ""
    return f"(?:{_scan_branches(item.branches, lists)}){quantifier}"


def _loosened(quantifier: str) -> str:
    """Greed does not matter to a scan, and a long bounded repetition costs it much."""
    if len(quantifier) > 1 and quantifier[-1] in "+?":
        quantifier = quantifier[:-1]
    low, comma, high = quantifier.strip("{}").partition(",")
    if comma and high and int(high) > _LONG:
        return "*" if low in ("", "0") else "+"
    return quantifier


def _scan_slot(name: str, lists: Lists) -> str:
    if name in lists:
        return "|".join("".join(map(scanned, word)) for word in lists[name].rows)
    return BUILT_IN[name][1]


def _scan_raw(raw: str, quantifier: str) -> str:
    if raw in ZERO_WIDTH:
        return ""
    if raw == ".":
        return f".{quantifier}"
    if raw.startswith("["):
        return _scan_class(raw) + quantifier
    if raw[1:].isdigit() or raw.startswith(("\\g<", "\\k<")):
        return ".{0,80}"
    if raw in ("\\w", "\\s", "\\d"):
        return f"[{raw}{HIGH}]{quantifier}"
    if raw.startswith("\\u"):
        return f"\\x{{{raw[2:]}}}{quantifier}"
    if raw.startswith(("\\p", "\\P")):
        return f"[\\x{{0}}-\\x{{10ffff}}]{quantifier}" if raw[1] == "P" else _letter(quantifier)
    return raw + quantifier


def _letter(quantifier: str) -> str:
    return f"[\\w{HIGH}]{quantifier}"


def _scan_class(raw: str) -> str:
    """A negated class stays unless it names properties; any other also takes non-ASCII."""
    if "\\p" in raw or "\\P" in raw or "[:" in raw or "\\u" in raw or "\\x" in raw:
        return "[\\x{0}-\\x{10ffff}]"
    if raw.startswith("[^"):
        kept = "".join(char for char in raw if char.isascii())
        if kept == "[^]" or re.search(r"(?<!\\)[A-Za-z]", kept):
            # Caseless, a negated letter would leave out its other case too.
            return "[\\x{0}-\\x{10ffff}]"
        return kept
    kept = "".join(char for char in raw[1:-1] if char.isascii())
    if kept.endswith("-"):
        kept = kept[:-1] + "\\-"
    space = "\\s" if " " in kept else ""
    return f"[{kept}{space}{HIGH}]"
