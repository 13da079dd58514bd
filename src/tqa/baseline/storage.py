"""The baseline file: JSON with one entry a line, so that versions can be compared and merged."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any

from tqa.baseline.model import SCHEMA_VERSION, Entry, numbered
from tqa.finding import TqaError
from tqa.storing import replace_bytes

NAME = "tqa-baseline.json"
_TEXTS = ("path", "rule", "match", "before", "after")


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """Read a baseline file. Raises TqaError (file, place, cause, remedy)."""
    try:
        table = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise TqaError(f"{path}: no such baseline; write one with tqa baseline create") from error
    except OSError as error:
        raise TqaError(f"{path}: cannot be read ({error.strerror}); check permissions") from error
    except (ValueError, RecursionError) as error:
        raise TqaError(
            f"{path}: not valid JSON ({error}); after a merge conflict keep the lines of both "
            "sides, or write it anew with tqa baseline create --force"
        ) from error
    return _entries(path, table)


def _entries(path: Path, table: Any) -> tuple[Entry, ...]:
    version = table.get("schema_version") if isinstance(table, dict) else None
    if not isinstance(version, str) or version.split(".")[0] != "1":
        raise TqaError(
            f'{path}: schema_version: expected "{SCHEMA_VERSION}", found {version!r}; '
            "is this a baseline, and is tqa as new as it?"
        )
    entries = table.get("entries")
    if not isinstance(entries, list):
        raise TqaError(f"{path}: entries: expected a list, found {entries!r}")
    return numbered(_entry(path, number, item) for number, item in enumerate(entries))


def _entry(path: Path, number: int, item: Any) -> Entry:
    where = f"{path}: entries[{number}]"
    if not isinstance(item, dict):
        raise TqaError(f"{where}: expected an object, found {item!r}")
    for key in item:
        if key not in (*_TEXTS, "ordinal"):
            raise TqaError(f"{where}.{key}: unknown key; allowed: {', '.join(_TEXTS)}, ordinal")
    for key in _TEXTS:
        if not isinstance(item.get(key), str):
            raise TqaError(f"{where}.{key}: expected a string, found {item.get(key)!r}")
    return Entry(*(item[key] for key in _TEXTS))


def as_text(entries: Iterable[Entry]) -> str:
    """Return the JSON text: sorted, the same for the same entries."""
    lines = [
        json.dumps({key: getattr(entry, key) for key in (*_TEXTS, "ordinal")}, ensure_ascii=False)
        for entry in numbered(entries)
    ]
    body = ",\n".join(f"    {line}" for line in lines)
    inner = f"\n{body}\n  " if lines else ""
    return f'{{\n  "schema_version": "{SCHEMA_VERSION}",\n  "entries": [{inner}]\n}}\n'


def write_baseline(path: Path, entries: Iterable[Entry]) -> None:
    """Write a baseline file atomically. Raises TqaError when it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_bytes(path, as_text(entries).encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise TqaError(f"{path}: cannot be written ({error.strerror})") from error


def named_from(path: str, folder: Path) -> str:
    """Return a path (as seen from the working folder) as seen from the folder of a baseline."""
    try:
        return PurePath(
            os.path.relpath(os.path.realpath(path), os.path.realpath(folder))
        ).as_posix()
    except ValueError:  # another drive of Windows
        return PurePath(path).as_posix()
