from __future__ import annotations

import multiprocessing
import random
import sqlite3
from pathlib import Path

import pytest

from tqa.results.store import Store

KEYS = [bytes([number]) * 32 for number in range(200)]


def filled(path: Path, size: int = 50) -> dict[bytes, bytes]:
    rows = {key: key * size for key in KEYS}
    store = Store(path)
    store.keep(rows, {KEYS[0]: b"stamp"})
    store.close()
    return rows


def read(path: Path) -> dict[bytes, bytes]:
    store = Store(path)
    found = dict(store.results(KEYS))
    store.close()
    return found


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    rows = filled(tmp_path / "new" / "r.sqlite")
    store = Store(tmp_path / "new" / "r.sqlite")
    assert store.has([*KEYS, b"other"]) == set(KEYS)
    assert store.results([*KEYS, b"other"]) == rows
    assert store.stamps(KEYS[:2]) == {KEYS[0]: b"stamp"}
    store.close()


def test_a_row_that_was_changed_is_not_believed(tmp_path: Path) -> None:
    rows = filled(tmp_path / "r")
    with sqlite3.connect(tmp_path / "r") as base:
        base.execute("UPDATE results SET value = substr(value, 1, 20) WHERE key = ?", KEYS[:1])
        base.execute("UPDATE results SET value = 'text' WHERE key = ?", KEYS[1:2])
        other = base.execute("SELECT value FROM results WHERE key = ?", KEYS[3:4]).fetchone()
        base.execute("UPDATE results SET value = ? WHERE key = ?", (*other, KEYS[2]))
    base.close()
    assert read(tmp_path / "r") == {key: rows[key] for key in KEYS[3:]}


@pytest.mark.parametrize("start", [0, 40, 5000])
def test_a_damaged_file_is_never_believed_and_mended(tmp_path: Path, start: int) -> None:
    rows = filled(tmp_path / "r")
    data = bytearray((tmp_path / "r").read_bytes())
    data[start : start + 4000] = bytes(byte ^ 0x5A for byte in data[start : start + 4000])
    (tmp_path / "r").write_bytes(data)
    assert read(tmp_path / "r").items() <= rows.items()
    filled(tmp_path / "r")
    filled(tmp_path / "r")
    assert read(tmp_path / "r") == rows


@pytest.mark.parametrize("data", [b"not a database, " * 999, b"SQLite format 3\0", b""])
def test_a_file_that_is_none_is_replaced(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "r").write_bytes(data)
    assert read(tmp_path / "r") == {}
    rows = filled(tmp_path / "r")
    assert read(tmp_path / "r") == rows


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    filled(tmp_path / "file" / "r")
    assert read(tmp_path / "file" / "r") == {}


def test_a_file_deleted_in_use_is_no_error(tmp_path: Path) -> None:
    store = Store(tmp_path / "r")
    store.keep({KEYS[0]: b"a"}, {})
    for path in tmp_path.iterdir():
        path.unlink()
    store.keep({KEYS[1]: b"b"}, {})
    store.close()
    filled(tmp_path / "r")


def test_the_size_is_limited_and_the_oldest_go_first(tmp_path: Path) -> None:
    noise = random.Random(1)
    store = Store(tmp_path / "r")
    store.keep({key: noise.randbytes(2000) for key in KEYS}, {})
    store.close()
    with sqlite3.connect(tmp_path / "r") as base:
        base.execute("UPDATE results SET day = day - 2")
    base.close()
    store = Store(tmp_path / "r", limit=300_000)
    store.results(KEYS[:5])
    store.keep({b"new": noise.randbytes(2000)}, {})
    store.close()
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 250_000
    left = list(read(tmp_path / "r"))
    assert 40 < len(left) < 120
    assert left == [*KEYS[:5], *KEYS[len(KEYS) + 5 - len(left) :]]
    assert list(Store(tmp_path / "r").results([b"new"])) == [b"new"]


def _writes(path: Path, part: int) -> None:
    for number in range(20):
        store = Store(path)
        store.keep({bytes([part, number]) * 16: bytes([part]) * 3000}, {})
        store.close()


def test_processes_share_a_file(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=_writes, args=(tmp_path / "r", part)) for part in (1, 2)]
    for other in others:
        other.start()
    _writes(tmp_path / "r", 0)
    for other in others:
        other.join()
    keys = [bytes([part, number]) * 16 for part in range(3) for number in range(20)]
    assert [other.exitcode for other in others] == [0, 0]
    store = Store(tmp_path / "r")
    assert store.results(keys) == {key: key[:1] * 3000 for key in keys}
    store.close()
