"""A file of results that many processes share: SQLite, each row with a hash of its own.

Whatever goes wrong with it, the answer is to check anew: a row that does not match its hash counts
as missing, a damaged file is deleted, one that is locked or cannot be written is left alone.
"""

from __future__ import annotations

import hashlib
import time
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

LIMIT = 256 << 20
_SEAL = 16
_PATIENCE = 5.0  # seconds
_DAY = 86400
_TABLES = """
CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, day INTEGER, value BLOB);
CREATE TABLE IF NOT EXISTS stamps (key BLOB PRIMARY KEY, day INTEGER, value BLOB);
"""
Rows = Mapping[bytes, bytes]


class Store:
    """An open file of results. Keys are hashes; values are bytes.

    Only the process that opened it may use it: what is forked from it must leave it alone.
    """

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        self._path = path
        self._limit = limit
        self._today = int(time.time()) // _DAY
        self._base: sqlite3.Connection | None = None
        self._stale: dict[str, list[bytes]] = {"results": [], "stamps": []}
        self._grown = False
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._base = _opened(path) or _opened(path)

    def has(self, keys: Sequence[bytes]) -> frozenset[bytes]:
        """Return those of the keys for which there is a result, sound or not."""
        return frozenset(
            key for part in _parts(keys) for (key,) in self._select("key", "results", part)
        )

    def results(self, keys: Sequence[bytes]) -> Rows:
        """Return the results that are there and sound, by key."""
        return {key: zlib.decompress(value) for key, value in self._sound("results", keys)}

    def stamps(self, keys: Sequence[bytes]) -> Rows:
        """Return what was noted about files, by key."""
        return dict(self._sound("stamps", keys))

    def keep(self, results: Rows, stamps: Rows) -> None:
        """Write results and what was noted about files, in one transaction."""
        packed = {key: zlib.compress(value, 1) for key, value in results.items()}
        if packed or stamps:
            self._change(lambda base: self._write(base, packed, stamps))
            self._grown = True

    def close(self) -> None:
        """Note what was used today, make room if the file is too large, and close it."""
        if any(self._stale.values()):
            self._change(self._used)
        if self._grown:
            self._evict()
        base, self._base = self._base, None
        if base:
            with suppress(_error()):
                base.close()

    def _sound(self, table: str, keys: Sequence[bytes]) -> Iterable[tuple[bytes, bytes]]:
        for part in _parts(keys):
            for key, day, value in self._select("key, day, value", table, part):
                if isinstance(value, bytes) and _seal(key, value[_SEAL:]) == value[:_SEAL]:
                    if day != self._today:
                        self._stale[table].append(key)
                    yield key, value[_SEAL:]

    def _select(self, columns: str, table: str, keys: Sequence[bytes]) -> list[tuple[Any, ...]]:
        marks = ",".join("?" * len(keys))
        query = f"SELECT {columns} FROM {table} WHERE key IN ({marks})"
        try:
            return self._base.execute(query, keys).fetchall() if self._base else []
        except _error() as error:
            self._give_up(error)
            return []

    def _write(self, base: sqlite3.Connection, results: Rows, stamps: Rows) -> None:
        for table, rows in (("results", results), ("stamps", stamps)):
            base.executemany(
                f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)",
                [(key, self._today, _seal(key, value) + value) for key, value in rows.items()],
            )

    def _used(self, base: sqlite3.Connection) -> None:
        for table, keys in self._stale.items():
            base.executemany(
                f"UPDATE {table} SET day = ? WHERE key = ?", [(self._today, key) for key in keys]
            )

    def _evict(self) -> None:
        """Drop what was not used for longest until three quarters of the limit are left."""
        size = self._size()
        if size > self._limit:
            part = 1 - self._limit * 3 / 4 / size
            self._change(lambda base: _shorten(base, part))
            self._size()

    def _size(self) -> int:
        """Return how many bytes the file takes after the space that is free is given back."""
        try:
            if not self._base:
                return 0
            # Plain execute() would take one step of it, which frees one page.
            self._base.executescript("PRAGMA incremental_vacuum")
            names = ("page_count", "freelist_count", "page_size")
            numbers = [self._base.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
        except _error() as error:
            self._give_up(error)
            return 0
        return int((numbers[0] - numbers[1]) * numbers[2])

    def _change(self, change: Callable[[sqlite3.Connection], object]) -> None:
        if self._base is None:
            return
        try:
            with self._base:
                self._base.execute("BEGIN IMMEDIATE")
                change(self._base)
        except _error() as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        """Go on without the file; one that is damaged is deleted."""
        base, self._base = self._base, None
        with suppress(_error()):
            if base:
                base.close()
        if _is_damage(error):
            _delete(self._path)


def _opened(path: Path) -> sqlite3.Connection | None:
    import sqlite3

    try:
        base = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    except sqlite3.Error:
        return None
    try:
        base.execute("PRAGMA auto_vacuum = INCREMENTAL")
        base.execute("PRAGMA journal_mode = WAL").fetchall()
        # What a crash of the machine damages is found by its hash.
        base.execute("PRAGMA synchronous = OFF")
        base.executescript(_TABLES)
    except sqlite3.Error as error:
        base.close()
        if _is_damage(error):
            _delete(path)
        return None
    return base


def _is_damage(error: Exception) -> bool:
    """Whether an error says more than that the file is in use, or that there is no room."""
    import sqlite3

    passing = (
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_PERM),
        *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_INTERRUPT),
    )
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF not in passing


def _delete(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            Path(f"{path}{suffix}").unlink(missing_ok=True)


def _seal(key: bytes, value: bytes) -> bytes:
    return hashlib.sha256(key + value).digest()[:_SEAL]


def _shorten(base: sqlite3.Connection, part: float) -> None:
    """Delete the rows of each table that were used longest ago and hold a part of its bytes."""
    for table in ("results", "stamps"):
        (total,) = base.execute(f"SELECT sum(length(value)) FROM {table}").fetchone()
        excess = (total or 0) * part
        gone: list[tuple[int]] = []
        query = f"SELECT rowid, length(value) FROM {table} ORDER BY day, rowid"
        for row, length in base.execute(query):
            if excess <= 0:
                break
            gone.append((row,))
            excess -= length
        base.executemany(f"DELETE FROM {table} WHERE rowid = ?", gone)


def _error() -> type[Exception]:
    import sqlite3

    return sqlite3.Error


def _parts(keys: Sequence[bytes]) -> Iterable[Sequence[bytes]]:
    return (keys[at : at + 500] for at in range(0, len(keys), 500))
