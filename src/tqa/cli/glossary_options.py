"""Options that the commands which write glossaries share, and how they talk to a person."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from tqa.authoring.changes import Change, diff, write
from tqa.cli.options import config_options, settings_of
from tqa.finding import KINDS, SAFETIES, SEVERITIES, TqaError

Function = TypeVar("Function", bound=Callable[..., Any])
_DATE = "YYYY-MM-DD"


def writing_options(function: Function) -> Function:
    """Add --file, --yes, --dry-run and those that say which configuration holds."""
    for option in (
        click.option("--dry-run", is_flag=True, help="Show what would change, as a diff."),
        click.option("--yes", "-y", is_flag=True, help="Ask nothing, and go on past warnings."),
        click.option("--file", "named", default="", help="Glossary file to write to."),
    ):
        function = option(function)
    return config_options(function)


def entry_options(function: Function) -> Function:
    """Add an option for each key of an entry; what is given goes into ``values``."""
    for option in reversed(
        (
            click.option("--preferred", default="", help="Form to write."),
            click.option("--deprecated", multiple=True, help="Form to flag (repeatable)."),
            click.option("--admitted", multiple=True, help="Form that is right too (repeatable)."),
            click.option(
                "--kind", type=click.Choice(KINDS), metavar="KIND", help="What it is: name, term, …"
            ),
            click.option("--why", default="", help="Why, for the colleague whose text is marked."),
            click.option("--source", default="", help="Who decided it: a style guide, a date."),
            click.option("--original", default="", help="The wording in the source language."),
            click.option(
                "--id", default="", help="Name of the rule; made of the form if not given."
            ),
            click.option(
                "--severity", type=click.Choice(SEVERITIES), help="How strongly to speak."
            ),
            click.option("--fix", type=click.Choice(SAFETIES), help="Whether to change it unseen."),
            click.option(
                "--case", type=click.Choice(("smart", "exact", "insensitive")), help="Capitals."
            ),
            click.option(
                "--in-quotes", type=click.Choice(("fix", "flag", "skip")), help="In quotations."
            ),
            click.option(
                "--only-in", type=click.Choice(("translated",)), help="Only in translated texts."
            ),
            click.option("--unless", multiple=True, help="Not where this stands in the sentence."),
            click.option(
                "--only-if", multiple=True, help="Only where this stands in the sentence."
            ),
            click.option("--message", default="", help="Advice, where no one form can be named."),
            click.option("--pattern", default="", help="Regular expression in place of forms."),
            click.option("--suggest", multiple=True, help="What replaces the pattern."),
            click.option("--valid-from", default="", metavar=_DATE, help="First day it holds."),
            click.option("--valid-to", default="", metavar=_DATE, help="Last day it holds."),
            click.option(
                "--status",
                type=click.Choice(("draft", "live", "contested")),
                help="draft: in no report yet; contested: never changed unseen.",
            ),
            click.option("--reason", default="", help="Why it is contested, or a draft."),
        )
    ):
        function = option(function)
    return function


def is_interactive(yes: bool) -> bool:
    """Whether a person can be asked: both ends are a terminal and nobody said --yes."""
    return not yes and all(
        stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)
    )


def pairs_of(given: Sequence[str]) -> dict[str, str]:
    """Return what ``OLD=NEW`` says. Raises UsageError."""
    found = {}
    for pair in given:
        old, equals, new = (part.strip() for part in pair.partition("="))
        if not (old and equals and new):
            raise click.UsageError(f"--form: write OLD=NEW, not {pair!r}")
        found[old] = new
    return found


def today() -> str:
    """Return the day on which an entry is judged."""
    return date.today().isoformat()


def note(text: str) -> None:
    """Say something that is not the result."""
    click.echo(f"tqa: {text}", err=True)


def finish(changes: Sequence[Change], done: str, dry_run: bool, asks: bool) -> int:
    """Show the diff where asked for or where a person is there, ask, and write."""
    if dry_run or asks:
        click.echo(diff(changes), nl=False)
    if dry_run:
        return 0
    if asks and not click.confirm("Write this?", default=True):
        click.echo("nothing was written")
        return 1
    write(changes)
    click.echo(done)
    return 0


def warn_if_idle(path: str, config: Path | None, isolated: bool) -> None:
    """Say so where a file that was written is not among the glossaries in force."""
    from tqa.authoring.changes import is_same
    from tqa.authoring.home import is_shipped
    from tqa.glossary.packs import sources

    settings = settings_of(config, isolated)
    known = any(is_same(path, file) for file, _, _ in sources(settings))
    if not known and not is_shipped(path):
        note(f"{path} is not among the project's glossaries; name it in tqa.toml under glossaries")


def refuse_missing(names: Sequence[str]) -> None:
    """Raise UsageError for options without which nothing can be written."""
    if names:
        flags = ", ".join("--" + name.replace("_", "-").replace(" or ", " or --") for name in names)
        raise click.UsageError(f"nobody can be asked (no terminal): give {flags}")


def refuse_failures(failures: Sequence[Any], hint: str = "") -> None:
    """Raise TqaError for an entry whose examples do not hold."""
    if failures:
        shown = "\n".join(
            f"  expected {item.expected}, found {item.found}: {item.text}" for item in failures
        )
        what = f"its examples do not hold; nothing was written{hint}"
        raise TqaError(f"{failures[0].entry}: {what}\n{shown}")
