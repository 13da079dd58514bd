"""Check one file and note which bytes, and which state of the file, the result is for."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from tqa.checker import Checking
from tqa.files import Outcome, check_bytes, unreadable

# File systems date changes by ticks of up to two seconds.
_TICK = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file's state by its directory: when that is the same, so are the bytes.

    As git does it, a stamp proves nothing if the file was last changed within a tick of the clock
    before ``seen``: it could change once more and keep the stamp. Times in nanoseconds.
    """

    size: int
    modified: int
    changed: int
    inode: int
    seen: int

    @property
    def state(self) -> tuple[int, int, int, int]:
        """What is compared."""
        return self.size, self.modified, self.changed, self.inode

    @property
    def proves(self) -> bool:
        """Whether a later change of the file would show."""
        return max(self.modified, self.changed) + _TICK < self.seen


@dataclass(frozen=True, slots=True)
class Fresh:
    """An outcome, with the stamp taken before the file was read and the hash of what was read."""

    outcome: Outcome
    stamp: Stamp | None = None
    content: bytes = b""


def stamp(path: str, now: int) -> Stamp | None:
    """Return the stamp of a file at a moment, ``time.time_ns()``; None if it cannot be had."""
    try:
        found = os.stat(path)  # noqa: PTH116 - ten thousand of them
    except OSError:
        return None
    inode = found.st_ino % (1 << 64)
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns, inode, now)


def content_of(data: bytes) -> bytes:
    """Return the hash that names the content of a file."""
    return hashlib.sha256(data).digest()


def examine(checker: Checking, path: str, keep_source: bool, now: int) -> Fresh:
    """Read and check one file; one that cannot be read is an outcome too."""
    before = stamp(path, now)
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        return Fresh(unreadable(path, error))
    return Fresh(check_bytes(checker, path, data, keep_source), before, content_of(data))
