"""``tqa check``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from tqa.cli.options import config_options, decision_options, rule_options, settings_of
from tqa.cli.output import Output, pairs, write
from tqa.files import Outcome
from tqa.finding import SEVERITIES, Severity
from tqa.pipeline import Job, run
from tqa.render import FORMATS, NEEDS_SOURCE
from tqa.render.cells import harmless
from tqa.report import Report


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(list(FORMATS)), help="Output format."
)
@click.option(
    "--output", "outputs", multiple=True, help="File for the format at the same place; - is stdout."
)
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="Severity from which to exit 1.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found.")
@click.option("--statistics", is_flag=True, help="Show counts for each rule instead of findings.")
@click.option("--quiet", "-q", is_flag=True, help="Show nothing on standard output.")
@click.option("--jobs", "-j", default="", help="Processes to use: a number, or auto.")
@click.option("--stdin-filename", default="<stdin>", help="Name to show for standard input.")
@click.option("--color/--no-color", default=None, help="Force colour on or off.")
@decision_options
@rule_options
@config_options
def check(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
    fail_on: Severity | None,
    exit_zero: bool,
    statistics: bool,
    quiet: bool,
    jobs: str,
    stdin_filename: str,
    color: bool | None,
    decisions: tuple[str, ...],
    report_unused: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_cache: bool,
    encoding: str,
    config: Path | None,
    isolated: bool,
) -> int:
    """Check files, folders, or - for standard input.

    Exit code: 0 nothing at or above --fail-on, 1 findings, 2 something went wrong.
    """
    settings = settings_of(config, isolated, select, ignore, encoding, no_cache)
    settings = replace(
        settings,
        jobs=_jobs(jobs, settings.jobs),
        decisions=decisions or settings.decisions,
    )
    wanted = pairs(formats, outputs)
    report = run(_job(paths, stdin_filename, wanted), settings, _progress)
    write(report, wanted, color, quiet, statistics)
    _say_notes(report, report_unused)
    for problem in report.problems:
        click.echo(f"tqa: {problem.message}", err=True)
    return _exit_code(report, fail_on or settings.fail_on, exit_zero)


def _say_notes(report: Report, unused: bool) -> None:
    for note in report.notes:
        if unused or not note.kind.startswith("unused-"):
            where = f"{note.path}: " if note.path else ""
            click.echo(f"tqa: note: {where}{harmless(note.message)}", err=True)


def _job(paths: tuple[str, ...], name: str, wanted: Sequence[Output]) -> Job:
    stdin = sys.stdin.buffer.read() if "-" in paths else None
    files = tuple(path for path in paths if path != "-")
    return Job(files, stdin, name, any(output.format in NEEDS_SOURCE for output in wanted))


def _jobs(value: str, configured: int) -> int:
    if not value:
        return configured
    if value == "auto":
        return 0
    if not value.isdecimal() or int(value) < 1:
        raise click.UsageError("--jobs: a number from 1, or auto")
    return int(value)


def _exit_code(report: Report, fail_on: Severity, exit_zero: bool) -> int:
    if report.problems:
        return 2
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    found = any(finding.severity in failing for finding in report.findings)
    return int(found and not exit_zero)


def _progress(outcomes: Iterable[Outcome], total: int) -> Iterable[Outcome]:
    if total < 50 or not sys.stderr.isatty():
        return outcomes
    return _watched(outcomes, total)


def _watched(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    with click.progressbar(outcomes, length=total, label="Checking", file=sys.stderr) as bar:
        yield from bar
