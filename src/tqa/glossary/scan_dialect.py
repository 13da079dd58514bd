"""A pattern written for Hyperscan, caseless: it matches at least as much as the exact one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tqa.glossary.letters import scanned
from tqa.glossary.slots import BUILT_IN, HIGH, Lists
from tqa.glossary.syntax import ZERO_WIDTH, Group, Item, Literal, Raw, Slot, is_optional, parse

_LONG = 16


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
    if not re.search(r"[\\ '-]", raw[1:-1]):
        return "[" + "".join(f"\\x{{{ord(char):x}}}" for char in raw[1:-1]) + "]"
    kept = "".join(char for char in raw[1:-1] if char.isascii())
    if kept.endswith("-"):
        kept = kept[:-1] + "\\-"
    space = "\\s" if " " in kept else ""
    return f"[{kept}{space}{HIGH}]"
