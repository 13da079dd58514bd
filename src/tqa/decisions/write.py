"""Write decisions: the same decisions give the same bytes, and a file is never half written."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tqa import __version__
from tqa.decisions.model import DECISION_KEYS, SCHEMA_VERSION, Decision
from tqa.finding import TqaError
from tqa.storing import replace_bytes

_ORDER = (
    *("type", "state", "scope", "path", "rule", "kind", "match", "before", "after", "ordinal"),
    *("fingerprint", "offset", "replacement", "comment", "reason", "author", "time"),
)


def as_data(decisions: Iterable[Decision]) -> dict[str, Any]:
    """Return the document that ``data/decisions.schema.json`` describes, in stable order."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "tqa", "version": __version__},
        "decisions": [_entry(item) for item in sorted(decisions, key=lambda item: item.sort_key)],
    }


def as_text(decisions: Iterable[Decision]) -> str:
    """Return the JSON text of a decisions file."""
    return json.dumps(as_data(decisions), ensure_ascii=False, indent=2) + "\n"


def as_bytes(decisions: Iterable[Decision]) -> bytes:
    """Return the bytes of a decisions file; names of files that are no UTF-8 are escaped."""
    return as_text(decisions).encode("utf-8", "backslashreplace")


def write_decisions(path: Path | str, decisions: Iterable[Decision]) -> None:
    """Write a decisions file atomically. Raises TqaError when it cannot be written."""
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_bytes(target, as_bytes(decisions))
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise TqaError(f"{path}: cannot be written ({cause}); check permissions") from error


def _entry(decision: Decision) -> dict[str, Any]:
    values: dict[str, Any] = {"type": "decision"}
    values |= {key: getattr(decision, key) for key in DECISION_KEYS if key != "type"}
    return {key: values[key] for key in _ORDER if key != "offset" or decision.offset >= 0}
