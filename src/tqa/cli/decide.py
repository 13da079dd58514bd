"""``tqa decisions reject``: stand by a finding from the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from tqa.cli.options import DECISIONS, config_options, settings_of
from tqa.decisions.make import decision_about
from tqa.decisions.model import SCOPES, Decision, Scope
from tqa.decisions.read import read_decisions
from tqa.decisions.write import write_decisions
from tqa.finding import Finding, TqaError
from tqa.pipeline import Job, run
from tqa.settings import Settings


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="FILE:LINE[:COLUMN]...")
@click.option("--rule", default="", help="Rule, where several have findings at a place.")
@click.option(
    "--scope",
    type=click.Choice(SCOPES),
    default="occurrence",
    help="This place, all like it in the file, or all like it everywhere.",
)
@click.option("--reason", default="", help="Why the text is right.")
@click.option("--author", default="", help="Who says so.")
@click.option(
    "--decisions",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"File that takes the decisions (default: the configuration's, or {DECISIONS}).",
)
@config_options
def reject(
    places: tuple[str, ...],
    rule: str,
    scope: Scope,
    reason: str,
    author: str,
    decisions: Path | None,
    config: Path | None,
    isolated: bool,
) -> int:
    """Reject the findings at places, given as reports show them: the text stays as it is.

    Exit code: 0 written, 2 something went wrong; then nothing is written.
    """
    settings = settings_of(config, isolated)
    target = decisions or Path(next(iter(settings.decisions), DECISIONS))
    old = read_decisions(target).decisions if target.exists() else ()
    time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    made = [
        replace(found, scope=scope, reason=reason, author=author, time=time)
        for place in places
        for found in _rejections(place, rule, settings)
    ]
    keys = {item.key for item in made}
    write_decisions(target, [*(item for item in old if item.key not in keys), *made])
    for item in made:
        click.echo(f"{target}: rejected {item.rule} “{item.match}” in {item.path}", err=True)
    return 0


def _rejections(place: str, rule: str, settings: Settings) -> list[Decision]:
    path, line, column = _parsed(place)
    report = run(Job((path,), keep_sources=True), replace(settings, decisions=()))
    if report.problems:
        raise TqaError(report.problems[0].message)
    here = [item for item in report.findings if item.line == line and column in (0, item.column)]
    chosen = [item for item in here if rule in ("", item.rule)]
    _refuse_unclear(place, chosen, here)
    source = report.files[0].source or ""
    return [decision_about(item, source, report.findings, "rejected") for item in chosen]


def _parsed(place: str) -> tuple[str, int, int]:
    """Return path, line and column (0: any) of ``a.txt:12`` or ``a.txt:12:5``."""
    path, _, last = place.rpartition(":")
    before, _, middle = path.rpartition(":")
    if before and middle.isdecimal() and last.isdecimal():
        return before, int(middle), int(last)
    if path and last.isdecimal():
        return path, int(last), 0
    raise click.UsageError(f"{place}: write FILE:LINE or FILE:LINE:COLUMN, as reports do")


def _refuse_unclear(place: str, chosen: Sequence[Finding], here: Sequence[Finding]) -> None:
    if not chosen:
        found = ", ".join(sorted({item.rule for item in here}))
        hint = f"; {found} found something there" if found else "; see tqa check"
        raise TqaError(f"{place}: no finding of that kind{hint}")
    rules = sorted({item.rule for item in chosen})
    if len(rules) > 1:
        raise TqaError(f"{place}: several rules ({', '.join(rules)}); choose one with --rule")
