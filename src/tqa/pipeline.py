"""A run: find files, check each (in this process or in several), put the report together."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tqa import __version__
from tqa.auto import checker_for
from tqa.checker import Checked, Checking
from tqa.consistency import merge
from tqa.discover import discover
from tqa.files import Outcome, check_bytes
from tqa.finding import Finding
from tqa.parallel import processes
from tqa.report import FileResult, Problem, Report
from tqa.results.fresh import examine
from tqa.results.kept import Kept, Planned, kept
from tqa.results.sharing import shared
from tqa.selection import unused
from tqa.settings import Settings

if TYPE_CHECKING:
    from tqa.decisions.ledger import Ledger

# Settings that change no finding, or name folders of one machine.
_WITHOUT_EFFECT = (
    *("jobs", "cache", "extends", "glossaries", "root", "baseline", "fail_on"),
    "decisions",
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

    outcomes = _outcomes(files, keeps, settings, checker)
    with closing(outcomes):
        watched = progress(outcomes, len(files)) if progress else outcomes
        done = list(watched)
    if job.stdin is not None:
        done.append(check_bytes(checker, job.stdin_name, job.stdin, keeps(job.stdin_name)))
    if ledger is None:
        return _report(done, problems, checker)
    return _settled(done, ledger, job, lambda left: _report(left, problems, checker))


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
    files: Sequence[str], keeps: Callable[[str], bool], settings: Settings, checker: Checking
) -> Generator[Outcome, None, None]:
    with kept(checker) as known:
        planned = known.plan(files, keeps)
        missing = [item.path for item in planned if not item.key]
        count = processes(settings.jobs, missing)
        if count > 1:
            yield from shared(known, planned, checker, count)
        else:
            yield from _alone(known, planned, checker)


def _alone(known: Kept, planned: Sequence[Planned], checker: Checking) -> Iterator[Outcome]:
    for item, outcome in known.ready(planned):
        if outcome:
            yield outcome
            continue
        fresh = examine(checker, item.path, item.keep_source, time.time_ns())
        known.keep(fresh)
        yield fresh.outcome


def _report(done: Sequence[Outcome], problems: Sequence[Problem], checker: Checking) -> Report:
    outcomes = sorted(done, key=lambda outcome: outcome.path)
    read = [(outcome, checked) for outcome in outcomes if (checked := outcome.checked)]
    failed = [*problems]
    for outcome in outcomes:
        messages = outcome.checked.problems if outcome.checked else (outcome.problem,)
        failed += [Problem(outcome.path, message) for message in messages]
    dropped = {outcome.path: checked.dropped for outcome, checked in read}
    notes = [note for _, checked in read for note in checked.notes]
    return Report(
        findings=_sorted(finding for _, checked in read for finding in checked.findings),
        consistency=merge([checked.tally for _, checked in read]),
        files=tuple(_file(outcome, checked) for outcome, checked in read),
        problems=tuple(failed),
        rules=checker.rules,
        signature=signature(checker),
        suppressed=tuple(item for _, checked in read for item in checked.suppressed),
        notes=(*notes, *unused(checker.settings, dropped)),
    )


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))


def _file(outcome: Outcome, checked: Checked) -> FileResult:
    seen = checked.assessment
    return FileResult(
        outcome.path,
        checked.words,
        outcome.source,
        seen.score if seen else None,
        seen.reasons if seen else (),
        outcome.bom,
    )


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
