"""``tqa glossary add``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tqa.cli.glossary_options import (
    entry_options,
    finish,
    is_interactive,
    note,
    pairs_of,
    refuse_failures,
    refuse_missing,
    today,
    warn_if_idle,
    writing_options,
)
from tqa.cli.options import settings_of
from tqa.finding import TqaError

if TYPE_CHECKING:
    from tqa.authoring.adding import Addition
    from tqa.authoring.draft import Draft
    from tqa.authoring.known import Stock
    from tqa.settings import Settings


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@entry_options
@click.option("--form", multiple=True, metavar="OLD=NEW", help="Form with its own replacement.")
@click.option("--spellings", is_flag=True, help="Flag the spellings that tqa proposes, too.")
@click.option("--example", multiple=True, help="Sentence with the fault, best in [[ ]].")
@click.option("--pass", "passing", multiple=True, help="Sentence in which nothing may be found.")
@writing_options
def add(
    paths: tuple[Path, ...],
    form: tuple[str, ...],
    spellings: bool,
    example: tuple[str, ...],
    passing: tuple[str, ...],
    named: str,
    yes: bool,
    dry_run: bool,
    config: Path | None,
    isolated: bool,
    **values: Any,
) -> int:
    """Add an entry: find what is like it, propose spellings, make examples, try it, write it.

    In a terminal it asks for what is not given. PATHS are texts of yours: examples are taken from
    them, and the places are counted that the entry would flag.
    """
    from tqa.authoring.adding import addition
    from tqa.authoring.adding import named as with_id
    from tqa.authoring.draft import Draft
    from tqa.authoring.home import paired
    from tqa.authoring.known import stock_of

    settings = paired(settings_of(config, isolated), named)
    asks = is_interactive(yes)
    draft = Draft().having(**_clean(values), forms=pairs_of(form))
    draft = draft if asks else _completed(draft, spellings)
    stock = stock_of(settings)
    if asks:
        draft = _asked(draft, stock, spellings)
    else:
        _refuse_same(draft, stock, yes)
    draft = _illustrated(with_id(draft, stock), paths, example, passing, asks, settings)
    made = addition(draft, settings, named, today(), stock)
    refuse_failures(made.trial.failures)
    _remarks(made)
    done = f"wrote {made.change.file.path}: {draft.id} ({made.home.reason})"
    code = finish([made.change], done, dry_run, asks)
    if not code and not dry_run:
        warn_if_idle(made.change.file.path, config, isolated)
    return code


def _clean(values: dict[str, Any]) -> dict[str, Any]:
    from tqa.authoring.draft import LISTS, cleaned

    return {
        key: cleaned(value or ()) if key in LISTS else " ".join((value or "").split())
        for key, value in values.items()
    }


def _asked(draft: Draft, stock: Stock, every: bool) -> Draft:
    from tqa.cli.glossary_ask import ask_for_entry

    return ask_for_entry(draft, stock, every)


def _completed(draft: Draft, every: bool) -> Draft:
    """The draft as given, with all proposals where wanted. Raises UsageError for gaps."""
    from tqa.authoring.adding import missing
    from tqa.authoring.draft import proposed, taking

    offered = proposed(draft)
    if every:
        draft = taking(draft, offered)
    elif offered:
        note(f"other spellings: {', '.join(item.text for item in offered)} (--spellings adds them)")
    refuse_missing(missing(draft))
    return draft


def _refuse_same(draft: Draft, stock: Stock, yes: bool) -> None:
    """Name what is like the draft; refuse it where an entry says the same."""
    from tqa.authoring.adding import near, same

    found = near(draft, stock)
    for item in found:
        note(f"like it: {item.id} at {item.where}: {item.what}")
    twice = same(found)
    if twice and not yes:
        raise TqaError(
            f"{twice[0].id} at {twice[0].where} is about the same; change that entry "
            f"(tqa glossary edit {twice[0].id}), or add this one all the same with --yes"
        )


def _illustrated(
    draft: Draft,
    paths: tuple[Path, ...],
    sentences: tuple[str, ...],
    passing: tuple[str, ...],
    asks: bool,
    settings: Settings,
) -> Draft:
    from tqa.authoring.adding import illustrated
    from tqa.authoring.samples import from_texts

    examples: tuple[Any, ...] = ()
    if paths:
        found = from_texts(draft, [str(path) for path in paths], settings.encoding)
        examples = found.examples
        note(f"it would flag {found.places} places in {found.files} files")
    if asks:
        from tqa.cli.glossary_ask import ask_for_examples

        return ask_for_examples(draft, sentences, passing, examples)
    return illustrated(draft, sentences, passing, examples)


def _remarks(made: Addition) -> None:
    for item in made.trial.remarks:
        note(f"{item.path}:{item.line}: {item.entry}: {item.message} [{item.code}]")
