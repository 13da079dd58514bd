"""Check the files of a run in several processes, with the results of earlier runs."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqa.checker import Checking
from tqa.files import Outcome
from tqa.parallel import Pool
from tqa.results.codec import decode, encode
from tqa.results.fresh import Fresh, Stamp, examine
from tqa.results.kept import Kept, Planned


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a file: the parts of ``Fresh``, with the result encoded."""

    path: str
    data: bytes = b""
    source: str | None = None
    problem: str = ""
    bom: bool = False
    stamp: Stamp | None = None
    content: bytes = b""

    def fresh(self) -> Fresh:
        """Return the outcome, decoded."""
        checked = decode(self.data, self.path) if self.data else None
        outcome = Outcome(self.path, checked, self.source, self.problem, self.bom)
        return Fresh(outcome, self.stamp, self.content)


def shared(
    known: Kept, planned: Sequence[Planned], checker: Checking, count: int
) -> Iterator[Outcome]:
    """Yield the outcomes in order; a file whose process is ended from outside is a problem."""
    with Pool[Planned, Outcome | Done](checker, count, done, _lost) as pool:
        for result in pool.results(known.ready(planned)):
            if isinstance(result, Outcome):
                yield result
                continue
            fresh = result.fresh()
            known.keep(fresh, result.data)
            yield fresh.outcome


def done(checker: Checking, item: Planned) -> Done:
    """Check one file, in a worker."""
    try:
        fresh = examine(checker, item.path, item.keep_source, time.time_ns())
    except MemoryError:
        return Done(item.path, problem=f"{item.path}: not enough memory to check it")
    outcome = fresh.outcome
    data = encode(outcome.checked) if outcome.checked else b""
    parts = (outcome.source, outcome.problem, outcome.bom, fresh.stamp, fresh.content)
    return Done(item.path, data, *parts)


def _lost(item: Planned, how: str) -> Outcome:
    return Outcome(
        item.path,
        None,
        None,
        f"{item.path}: the process that checked this file was ended from outside ({how}), perhaps "
        "for want of memory; check it alone, or with fewer --jobs",
    )
