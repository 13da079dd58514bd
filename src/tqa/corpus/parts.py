"""The folder that takes the findings: one file for each unit, and what is done so far.

``findings-00007.parquet`` (or ``.jsonl``) is complete as soon as it has that name. ``_tqa`` holds
the counts of each unit that is done, and what the run is of, so that it can go on after a stop.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqa.corpus.columns import PROBLEM, findings_schema
from tqa.corpus.inputs import STATE
from tqa.finding import TqaError
from tqa.storing import replace_bytes

if TYPE_CHECKING:
    from pyarrow import RecordBatch

FORMATS = {"parquet": ".parquet", "json-lines": ".jsonl"}


@dataclass(frozen=True, slots=True)
class Counts:
    """Texts, their code points, findings and texts with findings by rule; what went wrong."""

    documents: int = 0
    characters: int = 0
    findings: Mapping[str, int] = field(default_factory=dict)
    with_findings: Mapping[str, int] = field(default_factory=dict)
    problems: int = 0
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Folder:
    """Where findings go, and in which format."""

    path: str
    format: str

    def part(self, number: int) -> Path:
        """Return the file for the findings of a unit."""
        return Path(self.path) / f"findings-{number:05}{FORMATS[self.format]}"

    def begin(self, of: Mapping[str, Any]) -> None:
        """Make the folder for a run described by JSON values, or take up one that was stopped.

        Raises TqaError when the folder holds something else.
        """
        state, path = Path(self.path, STATE), Path(self.path)
        if state.is_dir():
            if _read(state / "run.json") != _plain(of):
                raise TqaError(
                    f"{self.path}: holds findings of other texts, rules or options; "
                    "name another folder, or delete this one to check anew"
                )
            for left in (*path.glob(".findings-*"), *state.glob(".tqa-*")):
                left.unlink(missing_ok=True)
            return
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise TqaError(f"{self.path}: exists and is not empty; name another folder")
        try:
            state.mkdir(parents=True)
            replace_bytes(state / "run.json", json.dumps(of, indent=1).encode())
        except OSError as error:
            raise TqaError(f"{self.path}: cannot be written ({error.strerror})") from error

    def done(self, number: int) -> Counts | None:
        """Return the counts of a unit that is done."""
        values = _read(Path(self.path, STATE, f"{number:05}.json"))
        if not isinstance(values, dict) or not self.part(number).exists():
            return None
        try:
            return Counts(**values | {"messages": tuple(values["messages"])})
        except (TypeError, KeyError):
            return None

    def finish(self, number: int, counts: Counts) -> None:
        """Note that a unit is done."""
        data = json.dumps(asdict(counts)).encode()
        replace_bytes(Path(self.path, STATE, f"{number:05}.json"), data)

    def summary(self, counts: Counts) -> None:
        """Write ``counts.json``."""
        data = json.dumps(asdict(counts), indent=1, sort_keys=True, ensure_ascii=False)
        replace_bytes(Path(self.path) / "counts.json", data.encode("utf-8", "replace") + b"\n")


def write_part(folder: Folder, number: int, batches: Iterable[RecordBatch]) -> Counts:
    """Write batches of findings as one part, and count them."""
    target = folder.part(number)
    hidden = target.with_name(f".{target.name}")
    tally = _Tally()
    try:
        writer = _parquet if folder.format == "parquet" else _json_lines
        writer(hidden, (tally.seen(batch) for batch in batches))
        hidden.replace(target)
    finally:
        with suppress(OSError):
            hidden.unlink(missing_ok=True)
    return tally.counts()


def total(parts: Iterable[Counts]) -> Counts:
    """Add up counts; rules by number of findings."""
    parts = list(parts)
    findings: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for part in parts:
        findings.update(part.findings)
        documents.update(part.with_findings)
    return Counts(
        sum(part.documents for part in parts),
        sum(part.characters for part in parts),
        dict(sorted(findings.items())),
        dict(sorted(documents.items())),
        sum(part.problems for part in parts),
        tuple(message for part in parts for message in part.messages),
    )


class _Tally:
    def __init__(self) -> None:
        self._findings: Counter[str] = Counter()
        self._documents: Counter[str] = Counter()
        self._problems: list[str] = []
        self._last: dict[str, str] = {}

    def seen(self, batch: RecordBatch) -> RecordBatch:
        columns = (batch.column(name).to_pylist() for name in ("document", "rule", "kind"))
        for index, (document, rule, kind) in enumerate(zip(*columns, strict=True)):
            if kind == PROBLEM:
                self._problems.append(f"{document}: {batch.column('message')[index]}")
                continue
            self._findings[rule] += 1
            # The findings of a document follow one another.
            self._documents[rule] += self._last.get(rule) != document
            self._last[rule] = document
        return batch

    def counts(self) -> Counts:
        problems = self._problems
        found, documents = dict(self._findings), dict(self._documents)
        return Counts(0, 0, found, documents, len(problems), tuple(problems[:5]))


def _parquet(path: Path, batches: Iterable[RecordBatch]) -> None:
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, findings_schema(), compression="zstd") as writer:
        for batch in batches:
            writer.write_batch(batch)


def _json_lines(path: Path, batches: Iterable[RecordBatch]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for batch in batches:
            for row in batch.to_pylist():
                stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None


def _plain(values: Mapping[str, Any]) -> object:
    return json.loads(json.dumps(values))
