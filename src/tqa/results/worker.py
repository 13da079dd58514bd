"""What a process of a pool does: check the files it is sent, one message for each."""

from __future__ import annotations

import gc
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tqa.auto import checker_for
from tqa.checker import Checking
from tqa.files import Outcome
from tqa.results.codec import decode, encode
from tqa.results.fresh import Fresh, Stamp, examine
from tqa.settings import Settings

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


@dataclass(frozen=True, slots=True)
class Task:
    """A file to check, by its number in the run."""

    index: int
    path: str
    keep_source: bool


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a task: the parts of ``Fresh``, the result encoded; or a ``fault`` of tqa."""

    index: int
    path: str
    data: bytes = b""
    source: str | None = None
    problem: str = ""
    bom: bool = False
    stamp: Stamp | None = None
    content: bytes = b""
    fault: str = ""

    def fresh(self) -> Fresh:
        """Return the outcome, decoded."""
        checked = decode(self.data, self.path) if self.data else None
        outcome = Outcome(self.path, checked, self.source, self.problem, self.bom)
        return Fresh(outcome, self.stamp, self.content)


def serve(
    connection: Connection,
    inherited: Sequence[Connection],
    checker: Checking | None,
    settings: Settings,
) -> None:
    """Answer lists of tasks until the other end of the pipe is closed."""
    # The main process alone answers Ctrl-C; it ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in inherited:
        other.close()
    gc.freeze()
    try:
        checker = checker or checker_for(settings)
        while True:
            tasks: list[Task] = connection.recv()
            for task in tasks:
                connection.send(_done(checker, task))
    except (EOFError, OSError):
        return


def _done(checker: Checking, task: Task) -> Done:
    try:
        fresh = examine(checker, task.path, task.keep_source, time.time_ns())
    except MemoryError:
        return Done(task.index, task.path, problem=f"{task.path}: not enough memory to check it")
    except Exception:  # noqa: BLE001 - told to the main process, which ends the run
        from traceback import format_exc

        return Done(task.index, task.path, fault=format_exc())
    outcome = fresh.outcome
    data = encode(outcome.checked) if outcome.checked else b""
    return Done(
        *(task.index, task.path, data, outcome.source, outcome.problem, outcome.bom),
        *(fresh.stamp, fresh.content),
    )
