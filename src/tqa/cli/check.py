"""``tqa check``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tqa.cli.check_options import CheckOptions, gate_options, report_options, run_options
from tqa.cli.gate import gate
from tqa.cli.history import read_history
from tqa.cli.options import config_options, jobs_of, loaded_of, rule_options, settings_of
from tqa.cli.output import Output, pairs, write
from tqa.cli.score_file import read_score
from tqa.files import Outcome
from tqa.finding import SEVERITIES
from tqa.pipeline import Job, run
from tqa.render import NEEDS_SOURCE
from tqa.render.options import RenderOptions
from tqa.report import Report
from tqa.settings import Settings

if TYPE_CHECKING:
    from tqa.changes import Changes


@click.command()
@click.argument("paths", nargs=-1, required=True)
@report_options
@gate_options
@run_options
@rule_options
@config_options
def check(**values: Any) -> int:
    """Check files, folders, or - for standard input.

    Exit code: 0 nothing at or above --fail-on, 1 findings, 2 something went wrong.
    """
    options = CheckOptions(**values)
    wanted = pairs(options.formats, options.outputs)
    if not options.watch:
        return _once(options, wanted)
    if "-" in options.paths:
        raise click.UsageError("--watch: standard input cannot be watched")
    from tqa.cli.watch import watch

    settings = _settings(options)
    watched = (*options.paths, *settings.glossaries, *settings.decisions, *_configuration(options))
    return watch(watched, (item.target for item in wanted), lambda: _once(options, wanted))


def _once(options: CheckOptions, wanted: Sequence[Output]) -> int:
    settings = _settings(options)
    since = _since(options)
    history, score = read_history(options.history), read_score(options.score)
    report = run(_job(options, wanted, since), settings, _progress)
    report = gate(report, options, settings, since)
    made = _made(report, wanted, settings)
    given = RenderOptions(
        history=history, score=score, decisions=made, category=options.sarif_category
    )
    write(report, wanted, options.color, options.quiet, options.statistics, given)
    for problem in report.problems:
        click.echo(f"tqa: {problem.message}", err=True)
    return _exit_code(report, options, settings)


def _made(report: Report, wanted: Sequence[Output], settings: Settings) -> str:
    """Return the decisions that a page begins with, empty where no page is wanted."""
    if not any(output.format == "html" for output in wanted):
        return ""
    from tqa.decisions.ledger import Ledger
    from tqa.settling import brought_up

    made = Ledger.load(settings.decisions, Path.cwd()).decisions
    return brought_up(made, report) if made else ""


def _configuration(options: CheckOptions) -> list[str]:
    path = loaded_of(options.config, options.isolated).path
    return [str(path)] if path else []


def _settings(options: CheckOptions) -> Settings:
    settings = settings_of(
        *(options.config, options.isolated, options.select, options.ignore),
        *(options.encoding, options.no_cache),
    )
    return replace(
        settings,
        jobs=jobs_of(options.jobs, settings.jobs),
        fail_on=options.fail_on or settings.fail_on,
        force_exclude=settings.force_exclude or options.force_exclude,
        decisions=options.decisions or settings.decisions,
    )


def _since(options: CheckOptions) -> Changes | None:
    if not options.since:
        return None
    from tqa.changes import changes_since

    return changes_since(options.since, Path.cwd())


def _job(options: CheckOptions, wanted: Sequence[Output], since: Changes | None) -> Job:
    stdin = sys.stdin.buffer.read() if "-" in options.paths else None
    files = tuple(path for path in options.paths if path != "-")
    keep = bool(since) or any(output.format in NEEDS_SOURCE for output in wanted)
    only = since.touches if since else None
    return Job(files, stdin, options.stdin_filename, keep, only)


def _exit_code(report: Report, options: CheckOptions, settings: Settings) -> int:
    if report.problems:
        return 2
    failing = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
    found = any(finding.severity in failing for finding in report.findings)
    mixed = options.fail_on_inconsistency and bool(report.consistency)
    return int((found or mixed) and not options.exit_zero)


def _progress(outcomes: Iterable[Outcome], total: int) -> Iterable[Outcome]:
    if total < 50 or not sys.stderr.isatty():
        return outcomes
    return _watched(outcomes, total)


def _watched(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    with click.progressbar(outcomes, length=total, label="Checking", file=sys.stderr) as bar:
        yield from bar
