"""One Hyperscan pass over the UTF-8 bytes of a document finds candidates for every rule."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_SEPARATOR = "\n\n"


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


class Scanner:
    """A compiled database; pattern ``i`` belongs to target ``owners[i]``."""

    def __init__(self, database: Any, owners: Sequence[int], always: Iterable[int]) -> None:
        self._database = database
        self.owners = tuple(owners)
        self.always = frozenset(always)

    def candidates(self, data: bytes) -> list[tuple[int, int]]:
        """Return (target, end offset in bytes) of each place to verify."""
        events: list[tuple[int, int]] = []
        owners = self.owners

        def note(pattern: int, _start: int, end: int, _flags: int, _context: object) -> None:
            events.append((owners[pattern], end))

        if self._database is not None and data:
            self._database.scan(data, match_event_handler=note)
        return events

    def scan(self, texts: Sequence[str]) -> Scan:
        """Scan the texts of all segments of a document at once."""
        data = [text.encode("utf-8", "replace") for text in texts]
        starts: list[int] = []
        at = 0
        for part in data:
            starts.append(at)
            at += len(part) + len(_SEPARATOR)
        seen: dict[int, set[int]] = {}
        for target, end in set(self.candidates(_SEPARATOR.encode().join(data))):
            seen.setdefault(bisect_right(starts, end - 1) - 1, set()).add(target)
        return Scan(seen, self.always)

    def dump(self) -> bytes:
        """Return the database as bytes for the cache (empty when there is none)."""
        import hyperscan

        return bytes(hyperscan.dumpb(self._database)) if self._database is not None else b""


def compile_scanner(patterns: Sequence[tuple[str, int]]) -> Scanner:
    """Compile (Hyperscan pattern, target) pairs; what it refuses becomes a candidate everywhere."""
    good, always = list(patterns), set[int]()
    database = _compile([pattern for pattern, _ in good])
    if database is None and good:
        good, always = _separated(patterns)
        database = _compile([pattern for pattern, _ in good])
    return Scanner(database, [target for _, target in good], always)


def load_scanner(data: bytes, owners: Sequence[int], always: Iterable[int]) -> Scanner:
    """Return the scanner of a dumped database. Raises hyperscan's errors when it is damaged."""
    import hyperscan

    if not data:
        return Scanner(None, owners, always)
    database = hyperscan.loadb(data, mode=hyperscan.HS_MODE_BLOCK)
    database.scratch = hyperscan.Scratch(database)
    return Scanner(database, owners, always)


def _compile(patterns: Sequence[str]) -> Any:
    """Return a database, or None when there is nothing to compile or one pattern is refused."""
    import hyperscan

    if not patterns:
        return None
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    flags = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_UTF8 | hyperscan.HS_FLAG_DOTALL
    try:
        database.compile(
            expressions=[pattern.encode() for pattern in patterns],
            ids=list(range(len(patterns))),
            elements=len(patterns),
            flags=[flags] * len(patterns),
        )
    except hyperscan.error:
        return None
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
