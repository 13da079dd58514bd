"""Options that several commands share, and the settings they make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from tqa.config import Loaded, resolve
from tqa.settings import Settings

# Where decisions are kept unless the configuration or the user says otherwise.
DECISIONS = "tqa-decisions.json"
Function = TypeVar("Function", bound=Callable[..., Any])


_FROM = "tqa.from"
_DATE = "tqa.date"


def _note_source(context: click.Context, _: click.Parameter, value: str) -> None:
    context.meta[_FROM] = value


def _note_date(context: click.Context, _: click.Parameter, value: datetime | None) -> None:
    context.meta[_DATE] = value.date().isoformat() if value else ""


def config_options(function: Function) -> Function:
    """Add --from, --config and --isolated."""
    function = click.option(
        "--from",
        default="",
        expose_value=False,
        callback=_note_source,
        help="Language the texts were translated from: fr, de, … or auto.",
    )(function)
    function = click.option(
        "--isolated", is_flag=True, help="Ignore configuration files and project glossaries."
    )(function)
    return click.option(
        "--config", type=click.Path(path_type=Path), help="Use this configuration file."
    )(function)


def rule_options(function: Function) -> Function:
    """Add the options that choose rules and say how files are read."""
    for option in (
        click.option(
            "--date",
            type=click.DateTime(["%Y-%m-%d"]),
            expose_value=False,
            callback=_note_date,
            help="Date of the texts, for entries with dates (default: what each text tells).",
        ),
        click.option("--encoding", default="", help="Encoding of files that are not UTF-8."),
        click.option("--no-cache", is_flag=True, help="Keep nothing: compile and check anew."),
        click.option("--ignore", multiple=True, help="Rule or kind to leave out (repeatable)."),
        click.option("--select", multiple=True, help="Rule or kind to run alone (repeatable)."),
    ):
        function = option(function)
    return function


def settings_of(
    config: Path | None,
    isolated: bool,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    encoding: str = "",
    no_cache: bool = False,
) -> Settings:
    """Return the settings from file and options; options win. Raises TqaError, UsageError."""
    settings = loaded_of(config, isolated).settings
    return replace(
        settings,
        select=split(select) or settings.select,
        ignore=(*settings.ignore, *split(ignore)),
        encoding=_known(encoding) or settings.encoding,
        cache=settings.cache and not no_cache,
    )


def loaded_of(config: Path | None, isolated: bool) -> Loaded:
    """Return the configuration in force; warnings about it go to standard error."""
    loaded = Loaded(Settings()) if isolated else resolve(Path.cwd(), config)
    context = click.get_current_context(silent=True)
    given = context.meta if context else {}
    if given.get(_FROM):
        loaded = replace(loaded, settings=replace(loaded.settings, from_lang=given[_FROM]))
    if given.get(_DATE):
        loaded = replace(loaded, settings=replace(loaded.settings, date=given[_DATE]))
    for warning in loaded.warnings:
        click.echo(f"tqa: {warning}", err=True)
    return loaded


def decisions_of(named: tuple[str, ...], settings: Settings) -> tuple[str, ...]:
    """Return the decisions files that are named, else those of the project that exist.

    Raises UsageError where there is none.
    """
    own = settings.decisions or (DECISIONS,)
    found = named or tuple(path for path in own if Path(path).exists())
    if not found:
        raise click.UsageError(f"there is no {Path(own[0]).name} here; name a decisions file")
    return found


def split(values: tuple[str, ...]) -> tuple[str, ...]:
    """Split ``--select a,b --select c`` into its parts."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def jobs_of(value: str, configured: int) -> int:
    """Return the number that ``--jobs`` says, 0 for auto. Raises UsageError."""
    if not value:
        return configured
    if value == "auto":
        return 0
    if not value.isdecimal() or int(value) < 1:
        raise click.UsageError("--jobs: a number from 1, or auto")
    return int(value)


def _known(encoding: str) -> str:
    import codecs

    if encoding:
        try:
            codecs.lookup(encoding)
        except LookupError as error:
            raise click.UsageError(f"--encoding: unknown encoding {encoding!r}") from error
    return encoding
