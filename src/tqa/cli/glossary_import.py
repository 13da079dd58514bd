"""``tqa glossary import``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tqa.cli.exchange_options import NAMES, counted, exchange_options, languages_of, put, tell
from tqa.cli.options import loaded_of
from tqa.finding import TqaError

if TYPE_CHECKING:
    from tqa.exchange.model import Batch, Languages, Loss


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--from", "name", required=True, type=click.Choice(NAMES), help="Format of the files."
)
@click.option("--output", "-o", default="-", help="Glossary file to write; - is standard output.")
@click.option("--append", is_flag=True, help="Add to the glossary file instead of making it.")
@exchange_options
def import_glossary(
    files: tuple[Path, ...],
    name: str,
    output: str,
    append: bool,
    from_language: str,
    to_language: str,
    loss_report: Path | None,
    strict: bool,
    config: Path | None,
    isolated: bool,
) -> int:
    """Make a glossary of files in another tool's format, or of folders of them.

    Says on standard error what a glossary cannot hold. Exit code: 0 done, 1 with --strict when
    something is lost, 2 something went wrong.
    """
    settings = loaded_of(config, isolated).settings
    languages = languages_of(settings, from_language, to_language)
    found = _batch(files, name, languages)
    text, losses, added = _text(found, output, append, languages)
    put(output, text.encode())
    tell(losses, loss_report)
    target = "standard output" if output == "-" else output
    click.echo(f"{counted(added, 'entry')} to {target}, {counted(len(losses), 'loss')}", err=True)
    return int(strict and bool(losses))


def _batch(files: Sequence[Path], name: str, languages: Languages) -> Batch:
    from tqa.exchange import FORMATS
    from tqa.exchange.made import batch

    read = FORMATS[name].read
    if read is None:
        raise click.UsageError(f"--from: {name} can only be exported")
    found = [read(path.as_posix(), _bytes(path), languages) for path in _expanded(files)]
    entries = [entry for part in found for entry in part.entries]
    losses = [loss for part in found for loss in part.losses]
    if not entries and not losses:
        raise TqaError(f"{files[0]}: nothing to import in it")
    return batch(entries, losses)


def _expanded(files: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in files:
        if path.is_dir():
            inside = sorted(item for item in path.rglob("*") if item.is_file())
            found += [item for item in inside if not item.name.startswith(".")]
        else:
            found.append(path)
    if not found:
        raise TqaError(f"{files[0]}: no file in this folder")
    return found


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TqaError(f"{path}: cannot be read ({error.strerror}); check the path") from error


def _text(
    found: Batch, output: str, append: bool, languages: Languages
) -> tuple[str, tuple[Loss, ...], int]:
    """Return the glossary file, all losses, and the number of entries added."""
    from tqa.exchange.glossary_file import glossary_text, usable, with_entries
    from tqa.exchange.made import slug
    from tqa.exchange.merging import fresh
    from tqa.glossary.load import load_pack

    path = Path(output)
    exists = output != "-" and path.exists()
    if append and not exists:
        raise click.UsageError("--append: name a glossary file that exists with --output")
    if exists and not append:
        raise TqaError(f"{output}: exists already; add to it with --append, or name another file")
    if not append:
        name = slug(path.stem) if output != "-" else "imported"
        ready = usable(found.entries, {})
        text = glossary_text(name or "imported", languages, ready.entries)
        return text, (*found.losses, *ready.losses), len(ready.entries)
    data = _bytes(path)
    pack = load_pack(output, data)
    ready = usable(found.entries, pack.lists)
    added = fresh(pack, ready.entries)
    text = with_entries(data.decode("utf-8"), added.entries, output)
    return text, (*found.losses, *ready.losses, *added.losses), len(added.entries)
