"""Two passes over a document find candidates for every rule: strings, and Hyperscan patterns.

Strings are looked for in a folded copy of the text, by Hyperscan too; that compiles in a second
where thousands of patterns take minutes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tqa.glossary.prefilter import BOUNDARY, folded_bytes

_SEPARATOR = "\n\n"
_CUT = "\x00"
_WORD = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")
Owners = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Scan:
    """What a pass found: for each segment the numbers of the targets seen in it.

    Targets that cannot be scanned for are candidates everywhere (``always``).
    """

    seen: dict[int, set[int]]
    always: frozenset[int]

    def targets(self, segment: int) -> frozenset[int]:
        """Return the target numbers to verify in a segment."""
        found = self.seen.get(segment)
        return self.always | found if found else self.always


class Database:
    """A compiled Hyperscan database; item ``i`` belongs to the targets ``owners[i]``.

    For strings, ``sizes[i]`` is the length of item ``i`` in bytes, and an owner is four times the
    target, plus 2 where the item must begin a word, plus 1 where it must end one.
    """

    def __init__(self, compiled: Any, owners: Owners, sizes: Sequence[int] = ()) -> None:
        self._compiled = compiled
        self.owners = tuple(tuple(targets) for targets in owners)
        self.sizes = tuple(sizes)
        self._allowed: dict[tuple[int, int], tuple[int, ...]] = {}

    def note(self, data: bytes, starts: Sequence[int], seen: dict[int, set[int]]) -> None:
        """Add what is found in the data to ``seen``; ``starts`` are the offsets of segments."""
        events: set[tuple[int, int]] = set()

        def keep(item: int, _start: int, end: int, _flags: int, _context: object) -> None:
            events.add((item, end))

        if self._compiled is not None and data:
            self._compiled.scan(data, match_event_handler=keep)
        for item, end in events:
            targets = self._targets(data, item, end) if self.sizes else self.owners[item]
            if targets:
                seen.setdefault(bisect_right(starts, end - 1) - 1, set()).update(targets)

    def _targets(self, data: bytes, item: int, end: int) -> tuple[int, ...]:
        begins = end - self.sizes[item]
        inside = 2 * (begins > 0 and data[begins - 1] in _WORD)
        inside += end < len(data) and data[end] in _WORD
        key = (item, inside)
        if key not in self._allowed:
            owners = self.owners[item]
            self._allowed[key] = tuple(owner >> 2 for owner in owners if not owner & 3 & inside)
        return self._allowed[key]

    def dump(self) -> bytes:
        """Return the database as bytes for the cache (empty when there is none)."""
        import hyperscan

        return bytes(hyperscan.dumpb(self._compiled)) if self._compiled is not None else b""


class Scanner:
    """The databases of patterns (over the text as it is) and of strings (over it folded)."""

    def __init__(self, patterns: Database, strings: Database, always: Iterable[int]) -> None:
        self.patterns = patterns
        self.strings = strings
        self.always = frozenset(always)

    def scan(self, texts: Sequence[str]) -> Scan:
        """Scan the texts of all segments of a document at once."""
        seen: dict[int, set[int]] = {}
        data = [text.encode("utf-8", "replace") for text in texts]
        separator = _SEPARATOR.encode()
        self.patterns.note(separator.join(data), _starts(map(len, data), len(separator)), seen)
        folded = folded_bytes(_CUT.join(text.replace(_CUT, " ") for text in texts))
        parts = folded.split(_CUT.encode())
        self.strings.note(folded, _starts(map(len, parts), 1), seen)
        return Scan(seen, self.always)


def _starts(lengths: Iterable[int], gap: int) -> list[int]:
    starts, at = [], 0
    for length in lengths:
        starts.append(at)
        at += length + gap
    return starts


def compile_scanner(
    patterns: Sequence[tuple[str, int]],
    strings: Sequence[tuple[str, int]] = (),
    always: Iterable[int] = (),
) -> Scanner:
    """Compile pairs of Hyperscan pattern or folded string and target.

    What Hyperscan refuses becomes a candidate everywhere, like the targets in ``always``.
    """
    good, refused = list(patterns), set[int]()
    compiled = _compile([pattern for pattern, _ in good])
    if compiled is None and good:
        good, refused = _separated(patterns)
        compiled = _compile([pattern for pattern, _ in good])
    return Scanner(
        Database(compiled, [(target,) for _, target in good]),
        _string_database(strings),
        {*always, *refused},
    )


def _string_database(strings: Sequence[tuple[str, int]]) -> Database:
    owners: dict[str, list[int]] = {}
    for text, target in strings:
        edges = 2 * text.startswith(BOUNDARY) + text.endswith(BOUNDARY)
        owners.setdefault(text.strip(BOUNDARY), []).append(4 * target + edges)
    sizes = [len(text.encode()) for text in owners]
    return Database(_compile_strings(list(owners)), list(owners.values()), sizes)


def load_database(data: bytes, owners: Owners, sizes: Sequence[int] = ()) -> Database:
    """Return a dumped database. Raises hyperscan's errors when it is damaged."""
    import hyperscan

    if not data:
        return Database(None, owners, sizes)
    compiled = hyperscan.loadb(data, mode=hyperscan.HS_MODE_BLOCK)
    compiled.scratch = hyperscan.Scratch(compiled)
    return Database(compiled, owners, sizes)


def _compile(patterns: Sequence[str]) -> Any:
    """Return a database, or None when there is nothing to compile or one pattern is refused."""
    import hyperscan

    flags = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_UTF8 | hyperscan.HS_FLAG_DOTALL
    try:
        return _database([pattern.encode() for pattern in patterns], flags)
    except hyperscan.error:
        return None


def _compile_strings(strings: Sequence[str]) -> Any:
    return _database([_escaped(text) for text in strings], 0)


def _escaped(text: str) -> bytes:
    return b"".join(
        bytes((code,)) if code < 128 and chr(code).isalnum() else b"\\x%02x" % code
        for code in text.encode()
    )


def _database(expressions: list[bytes], flags: int) -> Any:
    import hyperscan

    if not expressions:
        return None
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=expressions,
        ids=list(range(len(expressions))),
        elements=len(expressions),
        flags=[flags] * len(expressions),
    )
    return database


def _separated(
    patterns: Sequence[tuple[str, int]],
) -> tuple[list[tuple[str, int]], set[int]]:
    good: list[tuple[str, int]] = []
    refused: set[int] = set()
    for pattern, target in patterns:
        if _compile([pattern]) is None:
            refused.add(target)
        else:
            good.append((pattern, target))
    return good, refused
