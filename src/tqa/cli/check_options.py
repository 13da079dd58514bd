"""The options of ``tqa check``, in groups, and the value they make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from tqa.finding import SEVERITIES, Severity
from tqa.render import FORMATS

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What the command line says; ``None`` and ``""`` stand for: not given."""

    paths: tuple[str, ...]
    formats: tuple[str, ...]
    outputs: tuple[str, ...]
    history: tuple[str, ...]
    score: str
    sarif_category: str
    statistics: bool
    quiet: bool
    color: bool | None
    fail_on: Severity | None
    fail_on_inconsistency: bool
    exit_zero: bool
    baseline: Path | None
    no_baseline: bool
    decisions: tuple[str, ...]
    since: str
    report_unused: bool
    jobs: str
    stdin_filename: str
    force_exclude: bool
    watch: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    no_cache: bool
    encoding: str
    config: Path | None
    isolated: bool


def _added(function: Function, *options: Callable[[Function], Function]) -> Function:
    for option in reversed(options):
        function = option(function)
    return function


def report_options(function: Function) -> Function:
    """Add the options that say what is written, how, and where."""
    return _added(
        function,
        click.option(
            *("--format", "--output-format", "formats"),
            multiple=True,
            type=click.Choice(list(FORMATS)),
            help="Output format (repeatable).",
        ),
        click.option(
            *("--output", "--output-file", "outputs"),
            multiple=True,
            help="File for the format at the same place; - is stdout.",
        ),
        click.option(
            "--history",
            multiple=True,
            type=click.Path(dir_okay=False),
            metavar="FILE",
            help="JSON report of an earlier run, for the trend in html (repeatable).",
        ),
        click.option(
            "--score",
            default="",
            type=click.Path(dir_okay=False),
            metavar="FILE",
            help="JSON of tqa score, for the overview in html.",
        ),
        click.option(
            "--sarif-category", default="", help="Tell the SARIF of several jobs of a run apart."
        ),
        click.option("--statistics", is_flag=True, help="Show counts for each rule instead."),
        click.option("--quiet", "-q", is_flag=True, help="Show nothing on standard output."),
        click.option("--color/--no-color", default=None, help="Force colour on or off."),
    )


def gate_options(function: Function) -> Function:
    """Add the options that say what counts and what fails."""
    return _added(
        function,
        click.option(
            "--fail-on", type=click.Choice(SEVERITIES), help="Severity from which to exit 1."
        ),
        click.option(
            "--fail-on-inconsistency",
            is_flag=True,
            help="Exit 1 also when files write one name, term or style in several ways.",
        ),
        click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found."),
        click.option(
            "--baseline",
            type=click.Path(path_type=Path),
            help="Do not count the findings that this file knows.",
        ),
        click.option("--no-baseline", is_flag=True, help="Count known findings too."),
        click.option(
            "--decisions",
            multiple=True,
            type=click.Path(exists=True, dir_okay=False),
            help="Do not count what reviewers rejected in this file (repeatable).",
        ),
        click.option(
            "--since",
            default="",
            metavar="REF",
            help="Count only lines changed since the branch left REF (git).",
        ),
        click.option(
            "--report-unused",
            is_flag=True,
            help="Show ignores, comments, decisions, baseline entries that suppress nothing.",
        ),
    )


def run_options(function: Function) -> Function:
    """Add the options that say which files are read and how the work is done."""
    return _added(
        function,
        click.option("--jobs", "-j", default="", help="Processes to use: a number, or auto."),
        click.option("--stdin-filename", default="<stdin>", help="Name for standard input."),
        click.option(
            "--force-exclude", is_flag=True, help="Exclude files also when they are named."
        ),
        click.option("--watch", is_flag=True, help="Check again whenever a file changes."),
    )
