"""Reports and decisions about a small glossary."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

GLOSSARY = """\
glossary: house
from: fr
to: en
entries:
  - id: kharkiv    # a city
    preferred: Kharkiv
    deprecated: [Kharkov]
    kind: name   # its name
    why: The Ukrainian name.
  - id: file-issue
    preferred: issue
    deprecated: [file]
    kind: false-friend
    severity: 'warning'   # for now
    fix: unsafe
    why: Dossier is an issue.
  - {id: idle, preferred: x, deprecated: [yyy], kind: term, why: Nothing.}
"""


def report(*findings: tuple[str, str, str], documents: tuple[str, ...] = ("a.txt",)) -> str:
    """A report of findings given as (rule, path, fingerprint)."""
    rows = [
        {"rule": rule, "path": path, "fingerprint": mark, "text": rule}
        for rule, path, mark in findings
    ]
    return json.dumps({"findings": rows, "files": [{"path": path} for path in documents]})


def decisions(*rows: dict[str, Any]) -> str:
    made = [
        {"path": "a.txt", "match": row["rule"], "author": "Ada", "time": _time(n)}
        | ({"replacement": "x"} if row["state"] in ("accepted", "changed") else {})
        | row
        for n, row in enumerate(rows, 1)
    ]
    return json.dumps({"schema_version": "1.0", "decisions": made})


def _time(number: int) -> str:
    return f"2026-11-{(number - 1) % 28 + 1:02}T10:00Z"


def many(rule: str, state: str, count: int) -> list[dict[str, Any]]:
    return [
        {"rule": rule, "state": state, "fingerprint": f"{n}:1", "ordinal": n + 1}
        for n in range(count)
    ]


def project(folder: Path) -> None:
    (folder / "tqa.toml").write_text("shipped = false\n", encoding="utf-8")
    (folder / "glossaries").mkdir()
    (folder / "glossaries" / "house.yaml").write_text(GLOSSARY, encoding="utf-8")


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)
