"""``tqa glossary stats``."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from tqa.auto import AUTO
from tqa.checks import rules_of
from tqa.cli.options import DECISIONS, config_options, settings_of
from tqa.cli.streams import to_stdout
from tqa.glossary.load import load_glossary, pairs_of
from tqa.render.summary import plural
from tqa.settings import Settings
from tqa.usage.advice import advice
from tqa.usage.model import Evidence
from tqa.usage.reading import read_files, since_day, together
from tqa.usage.show import SORTS, as_data, as_text, ordered
from tqa.usage.splice import apply
from tqa.usage.store import add, load
from tqa.usage.tally import others, usage_of

HISTORY = ".tqa/history.sqlite"


def _day(_: click.Context, parameter: click.Parameter, value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError:
        raise click.BadParameter(
            f"{value!r} is no date; write 2026-11-26", param=parameter
        ) from None


@click.command()
@click.argument("files", nargs=-1, type=click.Path(dir_okay=False))
@click.option(
    "--history",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"Also use this history and add FILES to it (default: the configuration's, or {HISTORY} "
    "if it exists).",
)
@click.option("--no-history", is_flag=True, help="Use FILES alone and keep nothing.")
@click.option("--since", callback=_day, default="", help="Only what was seen or decided since.")
@click.option("--day", callback=_day, default="", help="Day of the reports (default: file dates).")
@click.option("--sort", type=click.Choice(list(SORTS)), default="hits", show_default=True)
@click.option("--idle", is_flag=True, help="List the entries that were never hit.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--apply", "write", is_flag=True, help="Write proposed severity and fix levels.")
@config_options
def stats(
    files: tuple[str, ...],
    history: Path | None,
    no_history: bool,
    since: str,
    day: str,
    sort: str,
    idle: bool,
    form: str,
    write: bool,
    config: Path | None,
    isolated: bool,
) -> int:
    """Show how rules fare: hits, what reviewers said, precision, and what to change.

    FILES are reports (tqa check --format json) and decisions files; without any, the history and
    the decisions of the project are used. Exit code: 0 shown, 2 something went wrong.
    """
    settings = settings_of(config, isolated)
    evidence = _evidence(files, None if no_history else _history(history, settings), day, settings)
    evidence = since_day(evidence, since) if since else evidence
    pairs = _pairs(settings)
    loaded = [load_glossary(each) for each in pairs]
    checks = [rule for each in pairs for rule in rules_of(each.from_lang)]
    rows = ordered(usage_of(loaded, evidence, checks), sort)
    proposals = advice(rows)
    rest = others(rows, evidence)
    if form == "json":
        data = as_data(rows, proposals, evidence, rest)
        to_stdout((json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())
    else:
        to_stdout(as_text(rows, proposals, evidence, rest, idle).encode())
    if write:
        written = list(apply(proposals, {row.rule: row for row in rows}))
        for path, item in written:
            click.echo(f"{path}: {item.rule}: {item.key}: {item.new}", err=True)
        left = len(proposals) - len(written)
        if left:
            click.echo(
                f"tqa: {left} left to you: an entry is retired with a reason, one shipped with tqa "
                "is changed by an entry of your own with its id, a check under [severity]",
                err=True,
            )
    return 0


def _history(named: Path | None, settings: Settings) -> Path | None:
    if named or settings.history:
        return named or Path(settings.history)
    usual = Path(settings.root or ".") / HISTORY
    return usual if usual.exists() else None


def _evidence(
    files: tuple[str, ...], history: Path | None, day: str, settings: Settings
) -> Evidence:
    named = files or tuple(
        name for name in settings.decisions or (DECISIONS,) if Path(name).exists()
    )
    if not named and not (history and history.exists()):
        raise click.UsageError(
            "nothing to count: name reports (tqa check --format json) or decisions files"
        )
    read = read_files(named, day)
    if history is None:
        return together(Evidence(), read)
    if files:
        fresh = add(history, read)
        shown = os.path.relpath(history)
        click.echo(f"{shown}: {plural(fresh, 'report')} added", err=True)
    return together(load(history), () if files else read)


def _pairs(settings: Settings) -> tuple[Settings, ...]:
    if settings.from_lang != AUTO:
        return (settings,)
    pairs = pairs_of(settings)
    return tuple(replace(settings, from_lang=one, to_lang=other) for one, other in pairs)
