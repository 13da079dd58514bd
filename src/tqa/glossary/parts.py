"""A pattern in parts, written out whole or with only what can match in one text.

A part is a text; or ``["{", group, list, first, quantifier]``, a slot of a list; or ``["(",
opener, quantifier, captures, first, branches]``, a group. A branch is a literal text, or
``[needle, parts]``: the folded ``needle`` stands wherever it matches. Parts are kept as JSON.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from tqa.glossary.folding import folded_text
from tqa.glossary.letters import exact, initial
from tqa.glossary.slots import Lists
from tqa.glossary.trie import trie

Part = Any
Parts = list[Part]
NEVER = "(?!)"


def rendered(parts: Parts, lists: Lists, text: str | None) -> str | None:
    """Return the pattern, with ``text`` (folded) only what can match in it; None: nothing can."""
    source, alive = _sequence(parts, lists, text)
    return source if alive else None


def weight(parts: Parts, lists: Lists) -> int:
    """Return about how many characters the whole pattern has."""
    return sum(_weight(part, lists) for part in parts)


def _weight(part: Part, lists: Lists) -> int:
    if isinstance(part, str):
        return len(part)
    if part[0] == "{":
        return sum(map(len, lists[part[2]].rows))
    return sum(len(b) if isinstance(b, str) else weight(b[1], lists) for b in part[5])


def _sequence(parts: Parts, lists: Lists, text: str | None) -> tuple[str, bool]:
    sources, alive = [], True
    for part in parts:
        if isinstance(part, str):
            sources.append(part)
            continue
        write = _slot if part[0] == "{" else _group
        source, possible = write(part, lists, text)
        sources.append(source)
        alive = alive and possible
    return "".join(sources), alive


def _slot(part: Sequence[Any], lists: Lists, text: str | None) -> tuple[str, bool]:
    _, group, name, first, quantifier = part
    rows = tuple(lists[name].rows)
    if text is not None:
        rows = tuple(
            row for row, needle in zip(rows, _needles(rows), strict=True) if needle in text
        )
    body = _words(rows, first) if rows else NEVER
    return f"(?P<{group}>{body}){quantifier}", bool(rows) or _may_be_absent(quantifier)


def _group(part: Sequence[Any], lists: Lists, text: str | None) -> tuple[str, bool]:
    _, opener, quantifier, captures, first, branches = part
    negative = opener in ("(?!", "(?<!")
    sources, possible = [], False
    for branch in branches:
        literal = isinstance(branch, str)
        if text is not None and (branch.lower() if literal else branch[0]) not in text:
            continue
        source, alive = (
            (written(branch, first), True) if literal else _sequence(branch[1], lists, text)
        )
        if alive or captures:
            sources.append(source if alive else _skeleton(source))
        possible = possible or alive
    if negative:
        return f"{opener}{'|'.join(sources)}){quantifier}" if sources else "", True
    absent = _may_be_absent(quantifier)
    if not sources and captures:
        sources = [NEVER]
    if not sources:
        return ("" if absent else NEVER), absent
    return f"{opener}{'|'.join(sources)}){quantifier}", possible or absent


def _skeleton(source: str) -> str:
    """Return the capturing groups of what can never match: their names and numbers stay."""
    groups = [found["group"] for found in _token().finditer(source) if found["group"]]
    return "".join(f"{group}{NEVER})" for group in groups) or NEVER


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|(?P<group>\((?:\?P?<[A-Za-z_]\w*>|(?!\?)))",
        re.S,
    )


@lru_cache(maxsize=4096)
def written(text: str, first: bool) -> str:
    """Return the pattern of a literal text; its first letter may be a capital as well."""
    return (initial(text[0]) if first else exact(text[0])) + "".join(map(exact, text[1:]))


def _may_be_absent(quantifier: str) -> bool:
    return quantifier[:1] in ("?", "*") or quantifier.startswith(("{0", "{,"))


@lru_cache(maxsize=512)
def _needles(rows: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(folded_text(row).strip() for row in rows)


@lru_cache(maxsize=2048)
def _words(words: tuple[str, ...], first: bool) -> str:
    return trie(words, initial if first else exact, exact)
