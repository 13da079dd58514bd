"""Two passes over a document find candidates for every rule: strings, and Hyperscan patterns.

Strings are looked for in a folded copy of the text, by Hyperscan too; that compiles in a second
where thousands of patterns take minutes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tqa.glossary.prefilter import folded_bytes

_SEPARATOR = "\n\n"
_CUT = "\x00"
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
    """A compiled Hyperscan database; item ``i`` belongs to the targets ``owners[i]``."""

    def __init__(self, compiled: Any, owners: Owners) -> None:
        self._compiled = compiled
        self.owners = tuple(tuple(targets) for targets in owners)

    def note(self, data: bytes, starts: Sequence[int], seen: dict[int, set[int]]) -> None:
        """Add what is found in the data to ``seen``; ``starts`` are the offsets of segments."""
        events: set[tuple[int, int]] = set()

        def keep(item: int, _start: int, end: int, _flags: int, _context: object) -> None:
            events.add((item, end))

        if self._compiled is not None and data:
            self._compiled.scan(data, match_event_handler=keep)
        for item, end in events:
            seen.setdefault(bisect_right(starts, end - 1) - 1, set()).update(self.owners[item])

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
    owners: dict[str, list[int]] = {}
    for text, target in strings:
        owners.setdefault(text, []).append(target)
    return Scanner(
        Database(compiled, [(target,) for _, target in good]),
        Database(_compile_strings(list(owners)), list(owners.values())),
        {*always, *refused},
    )


def load_database(data: bytes, owners: Owners) -> Database:
    """Return a dumped database. Raises hyperscan's errors when it is damaged."""
    import hyperscan

    if not data:
        return Database(None, owners)
    compiled = hyperscan.loadb(data, mode=hyperscan.HS_MODE_BLOCK)
    compiled.scratch = hyperscan.Scratch(compiled)
    return Database(compiled, owners)


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
