"""Remarks as text, JSON and annotations: pure functions."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tqa.finding import Severity

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "suggestion": "notice"}
_LIMIT = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """A remark as reports show it; ``mends``: ``--fix`` can mend it."""

    path: str
    line: int
    column: int
    entry: str
    code: str
    severity: Severity
    message: str
    mends: bool


def as_text(remarks: Sequence[Shown], entries: int) -> str:
    """One line a remark, and a line that counts."""
    lines = [
        f"{item.path}:{item.line}:{item.column}: {item.entry}: {item.message} [{item.code}]"
        + (" (--fix mends it)" if item.mends else "")
        for item in remarks
    ]
    return "".join(f"{line}\n" for line in [*lines, f"{entries} entries, {len(remarks)} remarks"])


def as_json(remarks: Sequence[Shown], entries: int) -> str:
    """An object with all remarks, sorted by place."""
    data = {
        "schema_version": 1,
        "type": "glossary-lint",
        "entries": entries,
        "remarks": [
            {
                "type": "remark",
                "path": item.path,
                "line": item.line,
                "column": item.column,
                "entry": item.entry,
                "code": item.code,
                "severity": item.severity,
                "message": item.message,
                "fixable": item.mends,
            }
            for item in remarks
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_github(remarks: Sequence[Shown], entries: int) -> str:
    """Commands that GitHub shows as annotations, ten of a kind at most; the rest is counted."""
    lines: list[str] = []
    for level, command in _COMMANDS.items():
        found = [item for item in remarks if item.severity == level]
        lines += [_annotation(command, item) for item in found[:_LIMIT]]
    hidden = len(remarks) - len(lines)
    more = f", {hidden} of them not shown here" if hidden else ""
    summary = f"{entries} entries, {len(remarks)} remarks{more}"
    return "".join(f"{line}\n" for line in [*lines, summary])


def _annotation(command: str, item: Shown) -> str:
    fields = {
        "file": item.path,
        "line": str(item.line),
        "col": str(item.column),
        "title": f"tqa glossary {item.code}",
    }
    shown = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    return f"::{command} {shown}::{_data(f'{item.entry}: {item.message}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Sequence[Shown], int], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
