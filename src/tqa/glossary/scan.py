"""Two passes over a document find candidates for every rule: strings, and Hyperscan patterns.

Strings are looked for in a folded copy of the text, by Hyperscan too; that compiles in seconds
where thousands of patterns take minutes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tqa.glossary.anchors import LOOK, Anchors
from tqa.glossary.databases import dumped
from tqa.glossary.folding import START, folded_bytes

_SEPARATOR = "\n\n"
_MOST_KNOWN = 200_000
_WORD = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")
Window = tuple[int, int]
Seen = dict[int, dict[int, Window]]
EVERYWHERE: Window = (0, 0)


@dataclass(frozen=True, slots=True)
class Scan:
    """What a pass found: for each segment the numbers of the targets seen in it, and where.

    Windows are parts of the ``folded`` text. Targets that cannot be scanned for are candidates
    everywhere (``always``).
    """

    seen: Seen
    always: frozenset[int]
    folded: bytes = b""
    starts: Sequence[int] = ()

    def targets(self, segment: int) -> frozenset[int]:
        """Return the target numbers to verify in a segment."""
        found = self.seen.get(segment)
        return self.always.union(found) if found else self.always

    def near(self, segment: int, target: int) -> str:
        """Return the folded text in which all that a match needs stands; empty: the segment."""
        first, last = self.seen.get(segment, {}).get(target, EVERYWHERE)
        if not last:
            return ""
        ends = (*self.starts[segment + 1 : segment + 2], len(self.folded))
        inside = self.folded[max(first, self.starts[segment]) : min(last, ends[0])]
        return inside.decode("utf-8", "ignore")


class Patterns:
    """A compiled Hyperscan database; pattern ``i`` belongs to the target ``owners[i]``."""

    def __init__(self, compiled: Any, owners: Sequence[int]) -> None:
        self.compiled = compiled
        self.owners = owners

    def note(self, data: bytes, starts: Sequence[int], seen: Seen) -> None:
        """Add what is found in the data to ``seen``; ``starts`` are the offsets of segments."""
        for item, end in set(_events(self.compiled, data)):
            segment = bisect_right(starts, end - 1) - 1
            seen.setdefault(segment, {})[self.owners[item]] = EVERYWHERE


@dataclass(frozen=True, slots=True)
class StringTable:
    """For string ``i``: its length in bytes, and its owners from ``starts[i]`` to the next start.

    An owner is four times an anchor, plus 2 where the string must begin a word, plus 1 where it
    must end one.
    """

    sizes: Sequence[int]
    starts: Sequence[int]
    owners: Sequence[int]


class Strings:
    """A compiled Hyperscan database of folded strings and the anchors they belong to."""

    def __init__(self, compiled: Any, table: StringTable, anchors: Anchors) -> None:
        self.compiled = compiled
        self.table = table
        self.anchors = anchors
        self._allowed: dict[tuple[int, int, bytes], tuple[int, ...]] = {}

    def note(self, data: bytes, starts: Sequence[int], seen: Seen) -> None:
        """Add what is found in the folded data to ``seen``."""
        sizes, targets, fit = self.table.sizes, self.anchors.table.targets, self.anchors.fit
        reaches = self.anchors.table.reaches
        for item, end in _events(self.compiled, data):
            begin = end - sizes[item]
            inside = 2 * (begin > 0 and data[begin - 1] in _WORD)
            inside += end < len(data) and data[end] in _WORD
            key = (item, inside, data[end : end + LOOK])
            allowed = self._allowed.get(key)
            if allowed is None:
                allowed = self._owners(key)
            if not allowed:
                continue
            found = seen.setdefault(bisect_right(starts, end - 1) - 1, {})
            for anchor in allowed:
                target = targets[anchor]
                known = found.get(target)
                if known is not EVERYWHERE and fit(anchor, data, begin, end):
                    found[target] = _wider(known, begin, end, reaches[anchor])

    def _owners(self, key: tuple[int, int, bytes]) -> tuple[int, ...]:
        """The anchors of a string that may stand there and go on with these bytes."""
        item, inside, following = key
        starts = self.table.starts
        owners = self.table.owners[starts[item] : starts[item + 1]]
        allowed = tuple(
            owner >> 2
            for owner in owners
            if not owner & 3 & inside and self.anchors.may_go_on(owner >> 2, following)
        )
        if len(self._allowed) > _MOST_KNOWN:
            self._allowed.clear()
        self._allowed[key] = allowed
        return allowed


def _wider(known: Window | None, begin: int, end: int, reach: int) -> Window:
    """Take a place and what it reaches into a window."""
    if not reach:
        return EVERYWHERE
    first, last = max(0, begin - reach), end + reach
    return (min(known[0], first), max(known[1], last)) if known else (first, last)


def _events(compiled: Any, data: bytes) -> list[tuple[int, int]]:
    """Return (item, end in bytes) of everything that a database finds."""
    events: list[tuple[int, int]] = []

    def keep(item: int, _start: int, end: int, _flags: int, _context: object) -> None:
        events.append((item, end))

    if compiled is not None and data:
        compiled.scan(data, match_event_handler=keep)
    return events


class Scanner:
    """The databases of patterns (over the text as it is) and of strings (over it folded)."""

    def __init__(self, patterns: Patterns, strings: Strings, always: Iterable[int]) -> None:
        self.patterns = patterns
        self.strings = strings
        self.always = frozenset(always)

    def scan(self, texts: Sequence[str]) -> Scan:
        """Scan the texts of all segments of a document at once."""
        seen: Seen = {}
        data = [text.encode("utf-8", "replace") for text in texts]
        separator = _SEPARATOR.encode()
        self.patterns.note(separator.join(data), _starts(map(len, data), len(separator)), seen)
        folded = folded_bytes("".join(START + text.replace(START, " ") for text in texts))
        parts = folded.split(START.encode())[1:]
        starts = _starts((len(part) + 1 for part in parts), 0)
        self.strings.note(folded, starts, seen)
        return Scan(seen, self.always, folded, starts)

    def dumps(self) -> tuple[bytes, bytes]:
        """Return both databases as bytes for the cache (empty where there is none)."""
        return dumped(self.patterns.compiled), dumped(self.strings.compiled)


def _starts(lengths: Iterable[int], gap: int) -> list[int]:
    starts, at = [], 0
    for length in lengths:
        starts.append(at)
        at += length + gap
    return starts
