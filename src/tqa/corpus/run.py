"""Check a corpus on this machine: units in processes, each writing its own part."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.auto import checker_for
from tqa.checker import Checking
from tqa.corpus.batches import found_in
from tqa.corpus.columns import Columns, Row
from tqa.corpus.inputs import UNIT, Unit, units
from tqa.corpus.parts import Counts, Folder, total, write_part
from tqa.corpus.rows import rows
from tqa.finding import TqaError
from tqa.parallel import Pool
from tqa.pipeline import signature
from tqa.settings import Settings

if TYPE_CHECKING:
    from pyarrow import RecordBatch

# Texts that are checked before their findings are written.
_ROWS = 500
_SHOWN = 5
Progress = Callable[[Iterable[Counts], int], Iterable[Counts]]


@dataclass(frozen=True, slots=True)
class Task:
    """What a process needs to know to do one unit."""

    unit: Unit
    columns: Columns
    folder: Folder


def check_corpus(
    paths: Sequence[str],
    folder: Folder,
    columns: Columns,
    settings: Settings,
    progress: Progress | None = None,
    size: int = UNIT,
) -> Counts:
    """Check all texts of the files and write their findings; units that are done are left alone.

    ``counts.json`` is written when all are done. Raises TqaError for inputs, folders and glossaries
    that cannot be used. A unit whose file or process fails counts as a problem and is done by the
    next run.
    """
    todo = units(paths, columns, size)
    checker = checker_for(settings)
    description = _description(todo, columns, checker, size)
    folder.begin(description | {"format": folder.format})
    tasks = [Task(unit, columns, folder) for unit in todo]
    ready = ((task, folder.done(task.unit.number)) for task in tasks)
    missing = sum(folder.done(task.unit.number) is None for task in tasks)
    count = min(settings.jobs or os.cpu_count() or 1, missing)
    results = _results(checker, ready, count)
    found = list(progress(results, len(tasks)) if progress else results)
    counts = total(found)
    folder.summary(replace(counts, messages=()))
    return counts


def _results(
    checker: Checking, ready: Iterator[tuple[Task, Counts | None]], count: int
) -> Iterator[Counts]:
    if count > 1:
        with Pool(checker, count, do, _lost) as pool:
            yield from (counts for _, counts in pool.results(ready))
        return
    for task, known in ready:
        yield known or do(checker, task)


def do(checker: Checking, task: Task) -> Counts:
    """Check one unit, write its part, and note that it is done."""
    messages: list[str] = []
    read = _Read(rows(task.unit, task.columns, messages.append))
    try:
        found = write_part(task.folder, task.unit.number, _batches(checker, read))
    except TqaError as error:
        return Counts(problems=1, messages=(str(error),))
    counts = replace(
        found,
        documents=read.documents,
        characters=read.characters,
        problems=found.problems + len(messages),
        messages=(*messages[:_SHOWN], *found.messages),
    )
    task.folder.finish(task.unit.number, counts)
    return counts


class _Read:
    """Rows as they are read, counted."""

    def __init__(self, source: Iterator[Row]) -> None:
        self._source = source
        self.documents = 0
        self.characters = 0

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        row = next(self._source)
        self.documents += 1
        self.characters += len(row.text)
        return row


def _batches(checker: Checking, read: Iterator[Row]) -> Iterator[RecordBatch]:
    from itertools import islice

    while some := list(islice(read, _ROWS)):
        yield found_in(checker, some)


def _lost(task: Task, how: str) -> Counts:
    unit = task.unit
    message = (
        f"{unit.path}: the process that checked part {unit.number} was ended from outside ({how}), "
        "perhaps for want of memory; the same command again does what is missing"
    )
    return Counts(problems=1, messages=(message,))


def _description(
    todo: Sequence[Unit], columns: Columns, checker: Checking, size: int
) -> dict[str, object]:
    """What must be the same for a run to go on where another stopped."""
    files = {unit.path: Path(unit.path).stat() for unit in todo}
    return {
        "files": [[path, state.st_size, state.st_mtime_ns] for path, state in files.items()],
        "columns": asdict(columns),
        "unit": size,
        "signature": [list(pair) for pair in signature(checker)],
    }
