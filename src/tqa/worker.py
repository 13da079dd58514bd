"""What a process of a pool does: work on the items it is sent, one answer for each."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tqa.auto import checker_for
from tqa.checker import Checking
from tqa.settings import Settings

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


@dataclass(frozen=True, slots=True)
class Answer:
    """The result for an item, by its number in the run; or a ``fault`` of tqa."""

    index: int
    result: Any = None
    fault: str = ""


def serve(
    connection: Connection,
    inherited: Sequence[Connection],
    checker: Checking | None,
    settings: Settings,
    work: Callable[[Checking, Any], Any],
) -> None:
    """Answer lists of (number, item) until the other end of the pipe is closed."""
    # The main process alone answers Ctrl-C; it ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in inherited:
        other.close()
    gc.freeze()
    try:
        checker = checker or checker_for(settings)
        while True:
            for index, item in connection.recv():
                connection.send(_answer(checker, index, item, work))
    except (EOFError, OSError):
        return


def _answer(
    checker: Checking, index: int, item: object, work: Callable[[Checking, Any], Any]
) -> Answer:
    try:
        return Answer(index, work(checker, item))
    except Exception:  # noqa: BLE001 - told to the main process, which ends the run
        from traceback import format_exc

        return Answer(index, fault=format_exc())
