"""``tqa glossary lint``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from tqa.cli.options import config_options, settings_of
from tqa.finding import SEVERITIES
from tqa.glossary.linting.shown import FORMATS
from tqa.settings import Settings


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text")
@click.option("--fix", is_flag=True, help="Mend what has one right answer.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; write nothing.")
@click.option("--quick", is_flag=True, help="Leave out what tries the rules on texts.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="warning",
    help="Severity from which to exit 1 (default: warning).",
)
@config_options
def lint(
    paths: tuple[Path, ...],
    form: str,
    fix: bool,
    diff: bool,
    quick: bool,
    fail_on: str,
    config: Path | None,
    isolated: bool,
) -> int:
    """Look for entries that are incomplete, contradictory, dead or dangerous.

    Without PATHS: in the project's own glossaries, seen together with those they build on; where
    there are none, in the shipped packs.

    Exit code: 0 nothing at or above --fail-on (with --diff: nothing to change), 1 remarks (with
    --diff: something would change), 2 something went wrong.
    """
    from tqa.curation.remarks import remarks_on

    settings = settings_of(config, isolated)
    today = date.today().isoformat()
    if diff:
        return _show(paths, settings, today)
    if fix:
        _mend(paths, settings, today)
    remarks, entries = remarks_on(paths, settings, today, deep=not quick)
    click.echo(FORMATS[form](remarks, entries), nl=False)
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return int(any(remark.severity in failing for remark in remarks))


def _show(paths: Sequence[Path], settings: Settings, today: str) -> int:
    from tqa.curation.mend import mended
    from tqa.textfile import unified

    files = mended(paths, settings, today)
    for file, text in files:
        click.echo("".join(unified(file, text)), nl=False)
    return int(bool(files))


def _mend(paths: Sequence[Path], settings: Settings, today: str) -> None:
    from tqa.curation.mend import mended
    from tqa.textfile import save

    for file, text in mended(paths, settings, today):
        save(file, text)
        click.echo(f"{file.path}: mended", err=True)
