"""``tqa baseline create``, ``update`` and ``show``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tqa.baseline.ratchet import created, updated
from tqa.baseline.storage import NAME, read_baseline, write_baseline
from tqa.cli.options import config_options, rule_options, settings_of
from tqa.finding import TqaError
from tqa.pipeline import Job, run
from tqa.render.summary import plural
from tqa.report import Report
from tqa.settings import Settings

Function = TypeVar("Function", bound=Callable[..., Any])


@click.group()
def baseline() -> None:
    """Keep old findings from blocking: only new ones count, and their number can only fall."""


def _file_option(function: Function) -> Function:
    return click.option(
        "--baseline",
        "file",
        type=click.Path(path_type=Path),
        help=f"The file; by default that of the configuration, else {NAME}.",
    )(function)


@baseline.command()
@click.argument("paths", nargs=-1, required=True)
@_file_option
@click.option("--force", is_flag=True, help="Replace a baseline that exists.")
@rule_options
@config_options
def create(paths: tuple[str, ...], file: Path | None, force: bool, **common: Any) -> int:
    """Take down all findings of files and folders as known."""
    settings = settings_of(**common)
    target = _target(file, settings)
    if target.exists() and not force:
        raise TqaError(f"{target}: exists already; tqa baseline update changes it, --force renews")
    report = _checked(paths, settings)
    entries = created(report.findings, target.parent)
    write_baseline(target, entries)
    click.echo(f"{target}: {plural(len(entries), 'finding')} known from now on", err=True)
    return _trouble(report)


@baseline.command()
@click.argument("paths", nargs=-1, required=True)
@_file_option
@click.option("--allow-growth", is_flag=True, help="Take in new findings too.")
@rule_options
@config_options
def update(paths: tuple[str, ...], file: Path | None, allow_growth: bool, **common: Any) -> int:
    """Take out what has been mended, and follow what has moved.

    Exit code: 0 done, 1 there are new findings that were not taken in, 2 something went wrong.
    """
    settings = settings_of(**common)
    target = _target(file, settings)
    before = read_baseline(target)
    report = _checked(paths, settings)
    after = updated(report, before, target.parent, allow_growth)
    write_baseline(target, after.entries)
    click.echo(
        f"{target}: {plural(len(after.entries), 'finding')} known, {after.removed:,} taken out",
        err=True,
    )
    if after.refused:
        count = plural(len(after.refused), "new finding")
        click.echo(
            f"tqa: {count} not taken in; mend what tqa check shows, or use --allow-growth", err=True
        )
    return _trouble(report) or int(bool(after.refused))


@baseline.command()
@_file_option
@config_options
def show(file: Path | None, **common: Any) -> None:
    """Show how many findings are known, by rule and by file."""
    entries = read_baseline(_target(file, settings_of(**common)))
    for title, counts in (
        ("rule", Counter(entry.rule for entry in entries)),
        ("file", Counter(entry.path for entry in entries)),
    ):
        click.echo(f"by {title}:")
        for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
            click.echo(f"{count:>6}  {name}")
    click.echo(f"{plural(len(entries), 'finding')} known")


def _target(file: Path | None, settings: Settings) -> Path:
    return file or Path(settings.baseline or NAME)


def _checked(paths: tuple[str, ...], settings: Settings) -> Report:
    report = run(Job(paths), settings)
    for problem in report.problems:
        click.echo(f"tqa: {problem.message}", err=True)
    return report


def _trouble(report: Report) -> int:
    return 2 if report.problems else 0
