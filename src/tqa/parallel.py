"""Work in several processes under one checker, results in the order of the items.

Each worker has a pipe to this process and is sent a few items at a time. One that dies is replaced;
the item it was busy with is given to ``lost``. What is sent between the processes is never read
from anywhere else.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from tqa.checker import Checking
from tqa.finding import TqaError
from tqa.worker import Answer, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")
_SMALL = 16
_WORTH = 256 << 10  # bytes for which a second process is worth its start
_AT_ONCE = 32  # items sent to a process
_WINDOW = 64  # items for each process that may be done out of order
_DEATHS = 8
_PATIENCE = 5.0  # seconds


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    connection: Connection
    tasks: deque[int] = field(default_factory=deque)


@dataclass(slots=True)
class _Slot(Generic[Item, Result]):
    item: Item
    result: Result | None


def processes(jobs: int, files: Sequence[str], piece: int) -> int:
    """Return how many processes are worth starting; ``jobs`` 0 means one per core.

    A file larger than a ``piece`` (bytes) is work for several.
    """
    wanted = jobs or os.cpu_count() or 1
    by_number = len(files) // _SMALL
    if by_number >= wanted:
        return wanted
    sizes = [_size(path) for path in files]
    pieces = sum(max(1, size // piece) for size in sizes)
    return max(1, min(wanted, pieces, max(by_number, sum(sizes) // _WORTH)))


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0


class Pool(Generic[Item, Result]):
    """Processes that do ``work(checker, item)``, a function of a module. Leaving it ends them.

    ``lost(item, how)`` makes the result of an item whose process was ended: signal or exit code.
    ``weight(item)`` bounds how many items may wait for an earlier one.
    """

    def __init__(
        self,
        checker: Checking,
        count: int,
        work: Callable[[Checking, Item], Result],
        lost: Callable[[Item, str], Result],
        weight: Callable[[Item], int] = lambda _: 1,
    ) -> None:
        self._checker = checker
        self._count = count
        self._work = work
        self._lost = lost
        self._weight = weight
        self._context = _context()
        self._workers: list[_Worker] = []
        self._slots: dict[int, _Slot[Item, Result]] = {}
        self._waiting: deque[int] = deque()
        self._deaths = 0

    def __enter__(self) -> Pool[Item, Result]:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for worker in self._workers:
            worker.connection.close()
            if kind or worker.tasks:
                worker.process.terminate()
        for worker in self._workers:
            _joined(worker.process)

    def results(self, ready: Iterator[tuple[Item, Result | None]]) -> Iterator[tuple[Item, Result]]:
        """Yield each item with its result, in order; one that has a result is passed through.

        Raises TqaError when processes cannot be kept alive, RuntimeError for a fault in one.
        """
        room = _WINDOW * self._count
        first = last = held = 0
        more = True
        while more or first < last:
            while more and held < room:
                item = next(ready, None)
                if item is None:
                    more = False
                    break
                self._slots[last] = _Slot(*item)
                held += self._weight(item[0])
                if item[1] is None:
                    self._waiting.append(last)
                last += 1
            self._dispatch()
            while first < last and (result := self._slots[first].result) is not None:
                item_done = self._slots.pop(first).item
                held -= self._weight(item_done)
                first += 1
                yield item_done, result
            if first < last and (not more or held >= room):
                self._receive()

    def _dispatch(self) -> None:
        while self._waiting and len(self._workers) < self._count:
            self._workers.append(self._started())
        for worker in list(self._workers):
            # One that is busy reads nothing: both ends would wait for the other to read.
            if self._waiting and not worker.tasks:
                share = max(1, len(self._waiting) // (2 * self._count))
                self._send(worker, min(_AT_ONCE, share))

    def _send(self, worker: _Worker, size: int) -> None:
        chosen = [self._waiting.popleft() for _ in range(min(size, len(self._waiting)))]
        worker.tasks += chosen
        tasks = [(index, self._slots[index].item) for index in chosen]
        try:
            worker.connection.send(tasks)
        except OSError:
            self._bury(worker)

    def _receive(self) -> None:
        """Take what workers have sent, at least from one; replace those that have died."""
        from multiprocessing.connection import wait

        by_connection = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(by_connection)):
            worker = by_connection[connection]  # type: ignore[index]
            try:
                answer: Answer = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if answer.fault:
                raise RuntimeError(answer.fault)
            self._deaths = 0
            worker.tasks.remove(answer.index)
            self._slots[answer.index].result = answer.result

    def _bury(self, worker: _Worker) -> None:
        """Give up the item that a dead worker was busy with; give the rest to others."""
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.terminate()  # without its pipe it is of no use
        _joined(worker.process)
        self._deaths += 1
        if self._deaths > _DEATHS:
            raise TqaError("processes that check files end at once; try --jobs 1")
        if worker.tasks:
            slot = self._slots[worker.tasks.popleft()]
            slot.result = self._lost(slot.item, _how(worker.process.exitcode))
        self._waiting.extendleft(reversed(worker.tasks))

    def _started(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        forked = self._context.get_start_method() == "fork"
        # A forked process must not hold the ends of others' pipes open.
        inherited = [ours, *(worker.connection for worker in self._workers)] if forked else []
        checker = self._checker if forked else None
        process = self._context.Process(  # type: ignore[attr-defined]
            target=serve,
            args=(theirs, inherited, checker, self._checker.settings, self._work),
            daemon=True,
        )
        process.start()
        theirs.close()
        return _Worker(process, ours)


def _joined(process: BaseProcess) -> None:
    """Wait for the end of a process; one that does not heed is killed."""
    process.join(_PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()


def _how(code: int | None) -> str:
    return f"signal {-code}" if code and code < 0 else f"exit code {code}"


def _context() -> BaseContext:
    """Fork where that is safe, so that the compiled glossary is shared; else start afresh."""
    from multiprocessing import get_context

    if sys.platform != "linux":
        return get_context("spawn")
    threads = len(list(Path("/proc/self/task").iterdir()))
    return get_context("fork" if threads == 1 else "spawn")
