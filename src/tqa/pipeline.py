"""A run: find files, check each (in this process or in several), put the report together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tqa import __version__
from tqa.auto import checker_for
from tqa.checker import Checking
from tqa.discover import discover
from tqa.files import Outcome, check_bytes
from tqa.gathering import Gathered
from tqa.parallel import processes
from tqa.readers.blocks import BLOCK
from tqa.report import Problem, Report
from tqa.results.kept import kept
from tqa.results.sharing import outcomes
from tqa.settings import Settings

if TYPE_CHECKING:
    from tqa.decisions.ledger import Ledger

# Settings that change no finding, or name folders of one machine.
_WITHOUT_EFFECT = (
    *("jobs", "cache", "extends", "glossaries", "root", "baseline", "fail_on"),
    "decisions",
    "history",
)
Progress = Callable[[Iterable[Outcome], int], Iterable[Outcome]]


@dataclass(frozen=True, slots=True)
class Job:
    """What to check and what to keep. ``stdin`` is checked under the name ``stdin_name``.

    ``only`` leaves out found files for which it is false; that is no problem of the report.
    """

    paths: tuple[str, ...]
    stdin: bytes | None = None
    stdin_name: str = "<stdin>"
    keep_sources: bool = False
    only: Callable[[str], bool] | None = None


def run(job: Job, settings: Settings, progress: Progress | None = None) -> Report:
    """Check all files of a job.

    Raises TqaError when the glossaries cannot be used; a file that cannot be read becomes a
    problem of the report and the others are still checked.
    """
    files, problems = discover(job.paths, settings.exclude, settings.root, settings.force_exclude)
    files = tuple(filter(job.only, files)) if job.only else files
    ledger = _ledger(settings)
    checker = checker_for(settings)

    def keeps(path: str) -> bool:
        return job.keep_sources or bool(ledger and ledger.concerns(path))

    found = _outcomes(files, keeps, settings, checker, in_parts=ledger is None)
    with closing(found):
        done = _with_stdin(progress(found, len(files)) if progress else found, job, checker, keeps)
        if ledger:
            return _settled(tuple(done), ledger, job, lambda left: _report(left, problems, checker))
        return _report(done, problems, checker)


def _with_stdin(
    done: Iterable[Outcome], job: Job, checker: Checking, keeps: Callable[[str], bool]
) -> Iterator[Outcome]:
    yield from done
    if job.stdin is not None:
        yield check_bytes(checker, job.stdin_name, job.stdin, keeps(job.stdin_name))


def _report(done: Iterable[Outcome], problems: Sequence[Problem], checker: Checking) -> Report:
    gathered = Gathered()
    for outcome in done:
        gathered.add(outcome)
    return gathered.report(problems, checker.rules, signature(checker), checker.settings)


def _ledger(settings: Settings) -> Ledger | None:
    if not settings.decisions:
        return None
    from tqa.decisions.ledger import Ledger

    return Ledger.load(settings.decisions, Path.cwd())


def _settled(
    done: Sequence[Outcome],
    ledger: Ledger,
    job: Job,
    reported: Callable[[Sequence[Outcome]], Report],
) -> Report:
    """Report what is left when reviewers' decisions are taken into account."""
    from tqa.settling import settle

    settlement = settle(done, ledger, job.keep_sources)
    report = reported(settlement.outcomes)
    return replace(
        report,
        suppressed=(*report.suppressed, *settlement.suppressed),
        notes=(*report.notes, *settlement.notes),
        signature=(*report.signature, *((("decisions", ledger.digest),) if ledger.digest else ())),
    )


def _outcomes(
    files: Sequence[str],
    keeps: Callable[[str], bool],
    settings: Settings,
    checker: Checking,
    in_parts: bool,
) -> Generator[Outcome, None, None]:
    with kept(checker) as known:
        planned = known.plan(files, keeps)
        missing = [item.path for item in planned if not item.key]
        count = processes(settings.jobs, missing, BLOCK)
        yield from outcomes(known, planned, checker, count, in_parts)


def signature(checker: Checking) -> tuple[tuple[str, str], ...]:
    """Versions and hashes of engine, glossaries and settings: equal signatures, equal results."""
    values = asdict(checker.settings)
    for key in _WITHOUT_EFFECT:
        values.pop(key)
    settings = json.dumps(values, sort_keys=True).encode()
    return (
        ("tqa", __version__),
        ("glossaries", checker.digest[:16]),
        ("settings", hashlib.sha256(settings).hexdigest()[:16]),
    )
