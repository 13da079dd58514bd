"""The history of a project in one SQLite file. Deleting it loses nothing but the history."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from tqa.decisions.model import Decision, DecisionFile
from tqa.finding import TqaError
from tqa.usage.model import Evidence, ReportFile, Seen

VERSION = 1
# What tells a history of tqa from any other SQLite file: the letters tqah.
APPLICATION = 0x74716168
_SCHEMA = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
CREATE TABLE IF NOT EXISTS report (digest TEXT PRIMARY KEY, name TEXT NOT NULL, day TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS document (path TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS hit (
  rule TEXT, path TEXT, fingerprint TEXT, match TEXT NOT NULL, first TEXT NOT NULL,
  last TEXT NOT NULL, PRIMARY KEY (rule, path, fingerprint));
CREATE TABLE IF NOT EXISTS decision (
  name TEXT, author TEXT, key TEXT, moment TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (name, author, key));
"""


def load(path: Path) -> Evidence:
    """Return what a history holds; one that does not exist holds nothing.

    Raises TqaError for a file that is damaged, is no history, or was written by a newer tqa.
    """
    if not path.exists() or not path.stat().st_size:
        return Evidence()
    with _opened(path, "ro") as base:
        seen = base.execute(
            "SELECT rule, path, fingerprint, match, first, last FROM hit ORDER BY 1, 2, 3"
        )
        return Evidence(
            tuple(Seen(*row) for row in seen),
            frozenset(name for (name,) in base.execute("SELECT path FROM document")),
            tuple(_decisions(base)),
            base.execute("SELECT count(*) FROM report").fetchone()[0],
        )


def _decisions(base: sqlite3.Connection) -> Iterator[DecisionFile]:
    files: dict[str, list[Decision]] = {}
    for name, body in base.execute("SELECT name, body FROM decision ORDER BY name, author, key"):
        files.setdefault(name, []).append(Decision(**json.loads(body)))
    for name, decisions in files.items():
        yield DecisionFile(name, tuple(decisions))


def add(path: Path, files: Iterable[ReportFile | DecisionFile]) -> int:
    """Add files to a history, made where there is none; return how many of the reports are new.

    A report that is there already adds nothing. A later decision of the same reviewer (of the same
    file, where it names none) replaces an earlier one. All or nothing is written. Raises TqaError.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TqaError(f"{path.parent}: cannot be made ({error.strerror}); name another") from error
    fresh = 0
    with _opened(path, "rwc") as base, base:
        for file in files:
            if isinstance(file, DecisionFile):
                _add_decisions(base, file)
            else:
                fresh += _add_report(base, file)
    return fresh


def _add_report(base: sqlite3.Connection, file: ReportFile) -> int:
    row = (file.digest, file.name, file.day)
    if not base.execute("INSERT OR IGNORE INTO report VALUES (?, ?, ?)", row).rowcount:
        return 0
    documents = [(name,) for name in file.documents]
    base.executemany("INSERT OR IGNORE INTO document VALUES (?)", documents)
    hits = [(s.rule, s.path, s.fingerprint, s.match, s.first, s.last) for s in file.seen]
    base.executemany(
        "INSERT INTO hit VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
        "first = min(first, excluded.first), last = max(last, excluded.last)",
        hits,
    )
    return 1


def _add_decisions(base: sqlite3.Connection, file: DecisionFile) -> None:
    rows = [
        (
            "" if item.author else file.name,
            item.author,
            json.dumps(item.key),
            _moment(item.time),
            json.dumps(asdict(item), sort_keys=True),
        )
        for item in file.decisions
    ]
    base.executemany(
        "INSERT INTO decision VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
        "moment = excluded.moment, body = excluded.body WHERE excluded.moment >= moment",
        rows,
    )


def _moment(time: str) -> str:
    """Return a time in a form that sorts."""
    return datetime.fromisoformat(time).astimezone(UTC).isoformat() if time else ""


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    lost = "delete it, which loses nothing but the history, and read the reports again"
    if mode == "ro" or path.exists():
        _refuse_others(path)
    try:
        address = f"{path.resolve().as_uri()}?mode={mode}"
        with closing(sqlite3.connect(address, uri=True, timeout=10)) as base:
            _prepare(path, base)
            yield base
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise TqaError(f"{path}: history is in use by another run; try again") from error
        raise TqaError(
            f"{path}: history cannot be used ({error}); check permissions, or {lost}"
        ) from error
    except (sqlite3.DatabaseError, TypeError, ValueError) as error:
        raise TqaError(f"{path}: history is damaged ({error}); {lost}") from error
    except OSError as error:
        raise TqaError(f"{path}: history cannot be used ({error.strerror})") from error


def _refuse_others(path: Path) -> None:
    try:
        with path.open("rb") as stream:
            start = stream.read(16)
    except OSError as error:
        raise TqaError(f"{path}: history cannot be used ({error.strerror})") from error
    if start and start != b"SQLite format 3\0":
        raise TqaError(f"{path}: no history of tqa, nor any SQLite file; name another file")


def _prepare(path: Path, base: sqlite3.Connection) -> None:
    (kind,) = base.execute("PRAGMA application_id").fetchone()
    (version,) = base.execute("PRAGMA user_version").fetchone()
    empty = not base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if empty and not kind:
        base.executescript(f"BEGIN IMMEDIATE;{_SCHEMA}COMMIT;")
    elif kind != APPLICATION:
        raise TqaError(f"{path}: a database, but no history of tqa; name another file")
    elif version > VERSION:
        raise TqaError(
            f"{path}: written by a newer tqa (version {version}, this one knows {VERSION}); "
            "update tqa, or name another file"
        )
