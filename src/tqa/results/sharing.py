"""Check the files of a run, here or in several processes, with the results of earlier runs.

A large file is checked block by block, in as many processes as the others.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.checker import Checking
from tqa.files import Outcome
from tqa.large import LARGE, Whole, check_block, large_items
from tqa.parallel import Pool
from tqa.readers.blocks import Block
from tqa.results.codec import decode, encode
from tqa.results.fresh import Fresh, Stamp, examine
from tqa.results.kept import Kept, Planned


@dataclass(frozen=True, slots=True)
class Part:
    """A block of a large file to check; None at its end."""

    path: str
    keep_source: bool
    block: Block | None


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a file or block: the parts of ``Fresh``, with the result encoded."""

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


Work = Planned | Part
Result = Outcome | Done | Fresh
# A block stands for as many files in what may be done out of order.
_WEIGHT = 16


def outcomes(
    known: Kept, planned: Sequence[Planned], checker: Checking, count: int, in_parts: bool
) -> Iterator[Outcome]:
    """Yield what became of each file, in order; of a large one several parts, if they may be.

    A file whose process is ended from outside is a problem.
    """
    whole: Whole | None = None
    for item, result in _results(_items(known, planned, checker), checker, count):
        if isinstance(item, Part):
            whole = whole or Whole(item.path, item.keep_source, in_parts)
            outcome = _joined(whole, item, result)
            whole = whole if item.block else None
            if outcome:
                yield outcome
        elif isinstance(result, Outcome):
            yield result
        else:
            fresh = _fresh(result)
            known.keep(fresh, result.data if isinstance(result, Done) else b"")
            yield fresh.outcome


def _items(
    known: Kept, planned: Sequence[Planned], checker: Checking
) -> Iterator[tuple[Work, Result | None]]:
    for item, outcome in known.ready(planned):
        if outcome or not is_large(item.path):
            yield item, outcome
            continue
        for part in large_items(item.path, checker.settings.encoding):
            block = part if isinstance(part, Block) else None
            end = part if isinstance(part, Outcome) else None
            yield Part(item.path, item.keep_source, block), end


def is_large(path: str) -> bool:
    """Whether a file is checked in blocks."""
    try:
        return Path(path).stat().st_size > LARGE
    except OSError:
        return False


def _results(
    items: Iterator[tuple[Work, Result | None]], checker: Checking, count: int
) -> Iterator[tuple[Work, Result]]:
    if count < 2:
        yield from ((item, known or _here(checker, item)) for item, known in items)
        return
    with Pool[Work, Result](checker, count, done, _lost, _weight) as pool:
        yield from pool.results(items)


def _joined(whole: Whole, part: Part, result: Result) -> Outcome | None:
    if isinstance(result, Outcome):
        return result if part.block else whole.outcome(result)
    assert part.block
    outcome = _fresh(result).outcome
    return whole.add(part.block, outcome.checked) if outcome.checked else outcome


def _fresh(result: Done | Fresh) -> Fresh:
    return result.fresh() if isinstance(result, Done) else result


def _here(checker: Checking, item: Work) -> Fresh:
    if isinstance(item, Part):
        assert item.block
        checked = check_block(checker, item.path, item.block, item.keep_source)
        return Fresh(Outcome(item.path, checked, None))
    return examine(checker, item.path, item.keep_source, time.time_ns())


def done(checker: Checking, item: Work) -> Done:
    """Check one file or block, in a worker."""
    try:
        fresh = _here(checker, item)
    except MemoryError:
        return Done(item.path, problem=f"{item.path}: not enough memory to check it")
    outcome = fresh.outcome
    data = encode(outcome.checked) if outcome.checked else b""
    parts = (outcome.source, outcome.problem, outcome.bom, fresh.stamp, fresh.content)
    return Done(item.path, data, *parts)


def _weight(item: Work) -> int:
    return _WEIGHT if isinstance(item, Part) else 1


def _lost(item: Work, how: str) -> Outcome:
    message = (
        f"{item.path}: the process that checked this file was ended from outside ({how}), perhaps "
        "for want of memory; check it alone, or with fewer --jobs"
    )
    return Outcome(item.path, None, None, message)
