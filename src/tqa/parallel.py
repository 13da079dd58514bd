"""Check files in several processes, results in the order of the files."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from multiprocessing import get_context

from tqa.auto import checker_for
from tqa.checker import Checking
from tqa.files import Outcome, check_file
from tqa.finding import TqaError
from tqa.settings import Settings

_SMALL = 16


def processes(jobs: int, files: int) -> int:
    """Return how many processes are worth starting; ``jobs`` 0 means one per core."""
    wanted = jobs or os.cpu_count() or 1
    return min(wanted, max(1, files // _SMALL))


def in_processes(
    files: Sequence[str], settings: Settings, count: int, keep_source: Callable[[str], bool]
) -> Iterator[Outcome]:
    """Yield the outcome of each file, in order. The compile cache must be warm or cheap."""
    tasks = [(settings, path, keep_source(path)) for path in files]
    context = get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=context, initializer=_leave_interrupts) as pool:
        try:
            yield from pool.map(_check, tasks, chunksize=_SMALL)
        except BrokenProcessPool as error:
            raise TqaError(
                "a process that checked files was ended from outside, perhaps for want of memory; "
                "try fewer --jobs"
            ) from error
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _leave_interrupts() -> None:
    """Let the main process alone answer Ctrl-C; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _check(task: tuple[Settings, str, bool]) -> Outcome:
    settings, path, keep_source = task
    return check_file(_checker(settings), path, keep_source)


@lru_cache(maxsize=1)
def _checker(settings: Settings) -> Checking:
    return checker_for(settings)
