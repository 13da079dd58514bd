"""``tqa glossary learn``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tqa.auto import AUTO, checker_for
from tqa.cli.options import config_options, settings_of, split
from tqa.cli.streams import to_stdout
from tqa.decisions.read import read_decisions
from tqa.finding import TqaError
from tqa.glossary.load import load_glossary
from tqa.learning.corpus import from_decisions, from_table, from_texts
from tqa.learning.learn import learn as learn_from
from tqa.learning.model import Learned, Limits, Sample
from tqa.learning.patch import patch
from tqa.learning.show import as_data, as_text
from tqa.settings import Settings
from tqa.storing import replace_bytes

_HOW = (
    "name a draft and its edited text (two files or two folders), decisions files (.json), or one "
    "table with --columns DRAFT,EDITED"
)


_USUAL = Limits()


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--columns", default="", help="Columns of a table: DRAFT,EDITED, by name.")
@click.option("--document", default="", help="Column of a table that tells documents apart.")
@click.option(
    "--min-count",
    type=click.IntRange(2),
    default=_USUAL.count,
    show_default=True,
    help="How often an edit must have been made.",
)
@click.option(
    "--min-documents",
    type=click.IntRange(1),
    default=_USUAL.documents,
    show_default=True,
    help="In how many documents.",
)
@click.option(
    "--min-precision",
    type=click.FloatRange(0, 1),
    default=_USUAL.precision,
    show_default=True,
    help="Share of places that editors change; lower ones become no entry.",
)
@click.option(
    "--hold-out",
    type=click.IntRange(2),
    help="Do not learn from every n-th document; measure the proposals on it.",
)
@click.option("--no-known", is_flag=True, help="Do not run the rules in force over the drafts.")
@click.option("--format", "form", type=click.Choice(["text", "yaml", "json"]), default="text")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="File for it.")
@click.option("--encoding", default="", help="Encoding of files that are not UTF-8.")
@config_options
def learn(
    paths: tuple[Path, ...],
    columns: str,
    document: str,
    min_count: int,
    min_documents: int,
    min_precision: float,
    hold_out: int | None,
    no_known: bool,
    form: str,
    output: Path | None,
    encoding: str,
    config: Path | None,
    isolated: bool,
) -> int:
    """Learn entries from what editors changed: PATHS are a draft and its edited text.

    Two files, two folders with files of equal names, decisions files, or one table with --columns.
    --format yaml gives the proposals as a glossary. Exit code: 0 done, 2 something went wrong.
    """
    settings = settings_of(config, isolated, encoding=encoding)
    if settings.from_lang == AUTO:
        raise click.UsageError("--from auto: say which language the drafts were translated from")
    samples = _samples(paths, columns, document, settings)
    if not samples:
        raise TqaError(f"{paths[0]}: no text to learn from; {_HOW}")
    limits = Limits(min_count, min_documents, min_precision, hold_out or 0)
    checker, glossary = checker_for(settings), load_glossary(settings)
    learned = learn_from(samples, checker, glossary, limits, with_known=not no_known)
    _deliver(_rendered(learned, form, settings), output)
    return 0


def _samples(
    paths: tuple[Path, ...], columns: str, document: str, settings: Settings
) -> tuple[Sample, ...]:
    if columns:
        names = split((columns,))
        if len(names) != 2 or len(paths) != 1:
            raise click.UsageError("--columns: name two columns, DRAFT,EDITED, and one table")
        return from_table(paths[0], names, document)
    if document:
        raise click.UsageError("--document goes with --columns")
    if all(path.suffix == ".json" for path in paths):
        return from_decisions([read_decisions(path) for path in paths])
    if len(paths) != 2:
        raise click.UsageError(_HOW)
    samples, remarks = from_texts(*paths, settings.encoding)
    for remark in remarks:
        click.echo(f"tqa: {remark}", err=True)
    return samples


def _rendered(learned: Learned, form: str, settings: Settings) -> str:
    if form == "json":
        return json.dumps(as_data(learned), ensure_ascii=False, indent=2) + "\n"
    if form == "yaml":
        return patch(learned, settings.from_lang, settings.to_lang)
    return as_text(learned)


def _deliver(text: str, output: Path | None) -> None:
    data = text.encode("utf-8", "backslashreplace")
    if output is None:
        to_stdout(data)
        return
    try:
        replace_bytes(output, data)
    except OSError as error:
        raise TqaError(f"{output}: cannot be written ({error.strerror})") from error
