"""``tqa glossary export``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tqa.cli.exchange_options import NAMES, counted, exchange_options, languages_of, put, tell
from tqa.cli.options import loaded_of
from tqa.finding import TqaError
from tqa.settings import Settings

if TYPE_CHECKING:
    from tqa.exchange.model import Format, Languages, Loss, Written
    from tqa.glossary.model import Entry, Pack


@click.command("export")
@click.argument("target", metavar="FILE")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--to", "name", required=True, type=click.Choice(NAMES), help="Format to write.")
@exchange_options
def export_glossary(
    target: str,
    paths: tuple[Path, ...],
    name: str,
    from_language: str,
    to_language: str,
    loss_report: Path | None,
    strict: bool,
    config: Path | None,
    isolated: bool,
) -> int:
    """Write glossaries in another tool's format: the project's own, or the files and folders named.

    FILE is - for standard output, a folder for vale. Says on standard error what the format cannot
    hold. Exit code: 0 done, 1 with --strict when something is lost, 2 something went wrong.
    """
    from tqa.exchange import FORMATS

    settings = loaded_of(config, isolated).settings
    languages = languages_of(settings, from_language, to_language)
    packs = _packs(settings, paths, languages)
    entries = [entry for pack in packs for entry in pack.entries]
    written = _written(FORMATS[name], entries, languages)
    count = _put(FORMATS[name], written, target)
    losses = (*written.losses, *_of_packs(packs))
    tell(losses, loss_report)
    what = f"{counted(len(entries), 'entry')}, {counted(len(losses), 'loss')}"
    click.echo(
        f"{what}; wrote {count} to {'standard output' if target == '-' else target}", err=True
    )
    return int(strict and bool(losses))


def _packs(settings: Settings, paths: tuple[Path, ...], languages: Languages) -> list[Pack]:
    from tqa.glossary.load import load_glossary

    named = tuple(str(path.resolve()) for path in paths)
    wanted = replace(settings, from_lang=languages.source, to_lang=languages.target)
    if named:
        wanted = replace(wanted, shipped=False, extends=(), glossaries=named)
    found = load_glossary(wanted).packs
    shared = {id(words) for pack in found if not pack.layer for words in pack.lists.values()}
    packs = [_with_own_lists(pack, shared) for pack in found if pack.layer]
    if not packs:
        raise TqaError(
            f"no glossary from {languages.source} to {languages.target} here; name its file or "
            "folder, or its languages with --from-language and --to-language"
        )
    return packs


def _with_own_lists(pack: Pack, shared: set[int]) -> Pack:
    own = {name: words for name, words in pack.lists.items() if id(words) not in shared}
    return replace(pack, lists=own)


def _written(chosen: Format, entries: list[Entry], languages: Languages) -> Written:
    if chosen.write is None:
        raise click.UsageError("--to: this format can only be imported")
    return chosen.write(entries, languages)


def _put(chosen: Format, written: Written, target: str) -> str:
    if not chosen.folder:
        put(target, written.files[""])
        return "1 file"
    if target == "-" or Path(target).suffix or Path(target).is_file():
        raise click.UsageError(f"{target}: name a folder: this format has a file for each entry")
    for name, data in written.files.items():
        put(str(Path(target) / name), data)
    return f"{len(written.files)} file{'' if len(written.files) == 1 else 's'}"


def _of_packs(packs: list[Pack]) -> list[Loss]:
    from tqa.exchange.model import Loss

    why = "it belongs to the glossary, not to an entry"
    lists = [Loss(pack.path, "lists", name, why) for pack in packs for name in pack.lists]
    return lists + [Loss(pack.path, "about", pack.about, why) for pack in packs if pack.about]
