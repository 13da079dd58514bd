"""Read decisions strictly: a mistake names the file, the entry, the key, and what to write."""

from __future__ import annotations

import difflib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tqa.decisions.model import DECISION_KEYS, SCOPES, STATES, Decision, DecisionFile
from tqa.finding import TqaError

_TOP = ("schema_version", "tool", "decisions")
_CHOICES = {"type": ("decision",), "state": STATES, "scope": SCOPES}
_NUMBERS = {"ordinal": 1, "offset": 0}
_REQUIRED = ("state", "rule", "match")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in which file the reader is: ``decisions[3].state``."""

    name: str
    where: str = ""

    def fail(self, message: str) -> TqaError:
        return TqaError(": ".join(filter(None, (self.name, self.where, message))))

    def at(self, key: str) -> _Place:
        return _Place(self.name, f"{self.where}.{key}" if self.where else key)


def read_decisions(path: Path | str) -> DecisionFile:
    """Read a decisions file. Raises TqaError for one that is missing, unreadable or wrong."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise TqaError(f"{path}: decisions cannot be read ({cause}); check the path") from error
    return parse_decisions(data, str(path))


def parse_decisions(data: bytes, name: str) -> DecisionFile:
    """Return the decisions of a JSON text; ``name`` stands in messages."""
    place = _Place(name)
    try:
        table = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_unique)
    except UnicodeDecodeError as error:
        raise place.fail(f"byte {error.start} is not valid UTF-8; save it as UTF-8") from error
    except json.JSONDecodeError as error:
        at = f"line {error.lineno}, column {error.colno}"
        raise place.fail(f"{at}: not valid JSON ({error.msg}); export the file again") from error
    except (ValueError, RecursionError) as error:
        raise place.fail(f"not usable JSON ({error}); export the file again") from error
    return DecisionFile(name, _document(place, table))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        names = [key for key, _ in pairs]
        twice = next(key for key in names if names.count(key) > 1)
        raise ValueError(f"key {twice!r} stands twice in one object")
    return table


def _document(place: _Place, table: Any) -> tuple[Decision, ...]:
    if not isinstance(table, dict):
        raise place.fail('expected an object with "schema_version" and "decisions"')
    _refuse_unknown(place, table, _TOP)
    version = table.get("schema_version")
    if not isinstance(version, str) or version.split(".")[0] != "1":
        raise place.at("schema_version").fail(
            f'expected "1.0", found {version!r}; a newer file needs a newer tqa'
        )
    entries = table.get("decisions")
    if not isinstance(entries, list):
        raise place.at("decisions").fail(f"expected a list, found {entries!r}")
    return tuple(_entry(place.at(f"decisions[{at}]"), entry) for at, entry in enumerate(entries))


def _refuse_unknown(place: _Place, table: dict[str, Any], allowed: Sequence[str]) -> None:
    for key in table:
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, 1)
            hint = f" (did you mean {near[0]}?)" if near else ""
            raise place.at(key).fail(f"unknown key{hint}; allowed: {', '.join(allowed)}")


def _entry(place: _Place, entry: Any) -> Decision:
    if not isinstance(entry, dict):
        raise place.fail(f"expected an object, found {entry!r}")
    _refuse_unknown(place, entry, DECISION_KEYS)
    values = {key: _value(place.at(key), key, value) for key, value in entry.items()}
    for key in _REQUIRED:
        if key not in values:
            raise place.at(key).fail("missing; it is required")
    values.pop("type", None)
    decision = Decision(**values)
    _check_whole(place, decision, "replacement" in entry)
    return decision


def _value(place: _Place, key: str, value: Any) -> Any:
    if key in _NUMBERS:
        least = _NUMBERS[key]
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise place.fail(f"expected a whole number from {least}, found {value!r}")
        return value
    if not isinstance(value, str):
        raise place.fail(f"expected a string, found {value!r}")
    if key in _CHOICES and value not in _CHOICES[key]:
        raise place.fail(f"unknown value {value!r}; allowed: {', '.join(_CHOICES[key])}")
    if key == "time" and value and not _is_time(value):
        raise place.fail(f'{value!r} is no time with a zone; write "2026-11-26T10:00:00Z"')
    return value


def _is_time(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _check_whole(place: _Place, decision: Decision, has_replacement: bool) -> None:
    if not decision.rule:
        raise place.at("rule").fail("empty; name the rule")
    if not decision.path and decision.scope != "everywhere":
        raise place.at("path").fail(f"missing; scope {decision.scope} needs the file's path")
    if decision.is_edit and not has_replacement:
        raise place.at("replacement").fail(f"missing; a decision {decision.state} needs it")
    if decision.is_edit and decision.scope != "occurrence":
        raise place.at("scope").fail(
            f"{decision.scope} goes with rejected only; write one decision for each occurrence"
        )
