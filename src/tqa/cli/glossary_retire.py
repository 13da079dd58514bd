"""``tqa glossary retire``."""

from __future__ import annotations

from pathlib import Path

import click

from tqa.cli.glossary_edit import apply_edits
from tqa.cli.glossary_options import is_interactive, writing_options
from tqa.cli.options import settings_of


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--reason", default="", help="Why; the next person will ask.")
@click.option("--replaced-by", default="", metavar="ID", help="Entry that takes its place.")
@click.option("--on", "day", default="", metavar="YYYY-MM-DD", help="Last day on which it holds.")
@writing_options
def retire(
    entry: str,
    reason: str,
    replaced_by: str,
    day: str,
    named: str,
    yes: bool,
    dry_run: bool,
    config: Path | None,
    isolated: bool,
) -> int:
    """Take an entry out of force and keep it in its file, with the reason.

    With --on it stays in force for articles up to that day. A shipped entry is retired for this
    project only.
    """
    from tqa.authoring.editing import entry_named
    from tqa.authoring.home import paired
    from tqa.authoring.known import stock_of
    from tqa.authoring.retiring import retirement

    settings = paired(settings_of(config, isolated), named)
    stock = stock_of(settings)
    known = entry_named(entry, stock)
    asks = is_interactive(yes)
    if asks and not (reason or replaced_by or day):
        reason = click.prompt("Why")
    edits = retirement(known, stock, " ".join(reason.split()), replaced_by, day)
    return apply_edits(
        known,
        list(edits),
        settings,
        stock,
        named=named,
        asks=asks,
        dry_run=dry_run,
        where=(config, isolated),
    )
