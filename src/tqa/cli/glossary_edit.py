"""``tqa glossary edit``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tqa.cli.glossary_options import (
    finish,
    is_interactive,
    note,
    refuse_failures,
    today,
    warn_if_idle,
    writing_options,
)
from tqa.cli.options import settings_of
from tqa.finding import TqaError

if TYPE_CHECKING:
    from tqa.authoring.editing import Edit
    from tqa.authoring.known import Known, Stock
    from tqa.settings import Settings

# What helps where examples do not hold any more: for an entry of a lower layer, of the project.
_REMEDY = (
    " (--example and --pass give it examples of this project)",
    " (--unset examples takes them out, --example and --pass give others)",
)


@click.command()
@click.argument("entry", metavar="ID")
@click.option("--set", "settings_", multiple=True, metavar="KEY=VALUE", help="Set a key.")
@click.option("--unset", multiple=True, metavar="KEY", help="Take a key out.")
@click.option("--add", multiple=True, metavar="KEY=TEXT", help="Add a text to a list.")
@click.option("--remove", multiple=True, metavar="KEY=TEXT", help="Take a text out of a list.")
@click.option("--add-deprecated", multiple=True, metavar="TEXT", help="Form to flag, too.")
@click.option("--add-admitted", multiple=True, metavar="TEXT", help="Form that is right, too.")
@click.option("--add-unless", multiple=True, metavar="TEXT", help="Not where this stands.")
@click.option("--example", multiple=True, help="Sentence with the fault, best in [[ ]].")
@click.option("--pass", "passing", multiple=True, help="Sentence in which nothing may be found.")
@writing_options
def edit(
    entry: str,
    settings_: tuple[str, ...],
    unset: tuple[str, ...],
    add: tuple[str, ...],
    remove: tuple[str, ...],
    add_deprecated: tuple[str, ...],
    add_admitted: tuple[str, ...],
    add_unless: tuple[str, ...],
    example: tuple[str, ...],
    passing: tuple[str, ...],
    named: str,
    yes: bool,
    dry_run: bool,
    config: Path | None,
    isolated: bool,
) -> int:
    """Change an entry; only the lines of what changes are touched.

    An entry that is shipped with tqa is changed for this project: its id and what differs go into
    the project's own glossary. A list takes several texts with ; between them.
    """
    from tqa.authoring.editing import Edit, entry_named
    from tqa.authoring.home import paired
    from tqa.authoring.known import stock_of

    settings = paired(settings_of(config, isolated), named)
    stock = stock_of(settings)
    known = entry_named(entry, stock)
    asks = is_interactive(yes)
    edits = [
        *(Edit("set", *_split(pair, "--set")) for pair in settings_),
        *(Edit("unset", key) for key in unset),
        *(Edit("add", *_split(pair, "--add")) for pair in add),
        *(Edit("remove", *_split(pair, "--remove")) for pair in remove),
        *(Edit("add", "deprecated", text) for text in add_deprecated),
        *(Edit("add", "admitted", text) for text in add_admitted),
        *(Edit("add", "unless", text) for text in add_unless),
    ]
    edits += _examples(known, edits, example, passing)
    if not edits and asks:
        edits = _asked(known)
    if not edits:
        raise click.UsageError("nothing to change: give --set, --add, --remove, --unset, --example")
    return apply_edits(
        known,
        edits,
        settings,
        stock,
        named=named,
        asks=asks,
        dry_run=dry_run,
        where=(config, isolated),
    )


def apply_edits(
    known: Known,
    edits: list[Edit],
    settings: Settings,
    stock: Stock,
    *,
    named: str,
    asks: bool,
    dry_run: bool,
    where: tuple[Path | None, bool],
) -> int:
    """Try edits of an entry, and write them where its examples hold."""
    from tqa.authoring.editing import edited
    from tqa.authoring.known import OWN
    from tqa.authoring.trial import tried

    change = edited(known, edits, settings, stock, named)
    if change.text == change.file.text:
        click.echo(f"{change.file.path}: {known.id} says so already")
        return 0
    trial = tried(settings, {change.file.path: change.data}, known.id, today(), stock)
    refuse_failures(trial.failures, _REMEDY[known.layer == OWN])
    for item in trial.remarks:
        note(f"{item.path}:{item.line}: {item.entry}: {item.message} [{item.code}]")
    code = finish([change], f"wrote {change.file.path}: {known.id}", dry_run, asks)
    if not code and not dry_run:
        warn_if_idle(change.file.path, *where)
    return code


def _split(pair: str, option: str) -> tuple[str, str]:
    key, equals, value = pair.partition("=")
    if not equals or not value.strip():
        raise click.UsageError(f"{option}: write KEY=VALUE, not {pair!r}")
    return key.strip(), " ".join(value.split())


def _examples(
    known: Known, edits: list[Edit], sentences: tuple[str, ...], silent: tuple[str, ...]
) -> list[Edit]:
    """Examples are tried on the entry as it will be."""
    if not sentences and not silent:
        return []
    from tqa.authoring.editing import Edit
    from tqa.authoring.revised import revised
    from tqa.authoring.samples import from_sentence, passing

    draft = revised(known, edits)
    made = [from_sentence(draft, sentence) for sentence in sentences]
    made += [passing(draft, sentence) for sentence in silent]
    return [Edit("example", "examples", example) for example in made]


def _asked(known: Known) -> list[Edit]:
    from tqa.authoring.draft import LISTS
    from tqa.authoring.editing import Edit, shown
    from tqa.textfile import open_text

    try:
        click.echo(shown(open_text(known.mark.path, "utf-8"), known.id), nl=False)
    except TqaError:
        click.echo(f"{known.id} ({known.mark})")
    edits: list[Edit] = []
    while True:
        key = click.prompt("Key to change (Enter: done)", default="", show_default=False)
        if not key:
            return edits
        if key in LISTS:
            text = click.prompt("Text to add, or -text to take it out")
            if text.startswith("-"):
                edits.append(Edit("remove", key, text.lstrip("- ")))
            else:
                edits.append(Edit("add", key, text.strip()))
        else:
            edits.append(Edit("set", key, click.prompt("New value")))
