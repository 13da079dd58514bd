"""Read JSON reports and decisions files; which of the two a file is shows in what it holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tqa.decisions.model import DecisionFile, fold
from tqa.decisions.read import parse_decisions
from tqa.finding import TqaError
from tqa.usage.model import Evidence, ReportFile, Seen

_REMEDY = (
    "name reports written by tqa check --format json, or decisions files written by tqa review"
)


def read_files(names: Sequence[str], day: str = "") -> tuple[ReportFile | DecisionFile, ...]:
    """Return what each file holds. A report holds no clock: it stands for ``day``, else for the
    day on which its file was last changed.

    Raises TqaError for a file that cannot be read or is neither a report nor decisions.
    """
    return tuple(_file(Path(name), day) for name in names)


def _file(path: Path, day: str) -> ReportFile | DecisionFile:
    try:
        data = path.read_bytes()
        changed = path.stat().st_mtime
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise TqaError(f"{path}: cannot be read ({cause}); check the path") from error
    name = path.as_posix()
    try:
        table = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise TqaError(f"{path}: not valid JSON ({error}); {_REMEDY}") from error
    if isinstance(table, dict) and "decisions" in table:
        return parse_decisions(data, name)
    if not isinstance(table, dict) or not isinstance(table.get("findings"), list):
        raise TqaError(f"{path}: holds neither findings nor decisions; {_REMEDY}")
    return _report(name, table, data, day or date.fromtimestamp(changed).isoformat())


def _report(name: str, table: dict[str, Any], data: bytes, day: str) -> ReportFile:
    seen = tuple(_seen(name, at, item, day) for at, item in enumerate(table["findings"]))
    files = table.get("files")
    documents = [_text(name, f"files[{at}]", item, "path") for at, item in enumerate(files or ())]
    return ReportFile(name, hashlib.sha256(data).hexdigest(), day, tuple(documents), seen)


def _seen(name: str, at: int, item: Any, day: str) -> Seen:
    where = f"findings[{at}]"
    rule, path, fingerprint, match = (
        _text(name, where, item, key) for key in ("rule", "path", "fingerprint", "text")
    )
    return Seen(rule, path, fingerprint, fold(match), day, day)


def _text(name: str, where: str, item: Any, key: str) -> str:
    value = item.get(key) if isinstance(item, dict) else None
    if not isinstance(value, str):
        raise TqaError(f"{name}: {where}.{key}: expected a string, found {value!r}; {_REMEDY}")
    return value


def together(evidence: Evidence, files: Iterable[ReportFile | DecisionFile]) -> Evidence:
    """Return the evidence with what files add; what is known already counts once."""
    places = {(item.rule, item.path, item.fingerprint): item for item in evidence.seen}
    documents, decisions = set(evidence.documents), list(evidence.decisions)
    reports: dict[str, ReportFile] = {}
    for file in files:
        if isinstance(file, DecisionFile):
            decisions.append(file)
        else:
            reports[file.digest] = file
    for report in reports.values():
        documents.update(report.documents)
        for item in report.seen:
            key = (item.rule, item.path, item.fingerprint)
            places[key] = _merged(places.get(key, item), item)
    return Evidence(
        tuple(places[key] for key in sorted(places)),
        frozenset(documents),
        tuple(decisions),
        evidence.reports + len(reports),
    )


def _merged(one: Seen, other: Seen) -> Seen:
    first, last = min(one.first, other.first), max(one.last, other.last)
    return Seen(one.rule, one.path, one.fingerprint, one.match, first, last)


def since_day(evidence: Evidence, day: str) -> Evidence:
    """Return what was seen or decided on a day or later; what has no date is left out."""
    decisions = tuple(
        DecisionFile(file.name, tuple(item for item in file.decisions if _day(item.time) >= day))
        for file in evidence.decisions
    )
    seen = tuple(item for item in evidence.seen if item.last >= day)
    return Evidence(seen, evidence.documents, decisions, evidence.reports)


def _day(time: str) -> str:
    return datetime.fromisoformat(time).date().isoformat() if time else ""
