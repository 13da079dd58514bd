"""Check files in several processes, results in the order of the files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context

from tqa.checker import Checker
from tqa.files import Outcome, check_file
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
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_check, tasks, chunksize=_SMALL)


def _check(task: tuple[Settings, str, bool]) -> Outcome:
    settings, path, keep_source = task
    return check_file(_checker(settings), path, keep_source)


@lru_cache(maxsize=1)
def _checker(settings: Settings) -> Checker:
    return Checker(settings)
