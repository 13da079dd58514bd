"""``tqa corpus``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tqa.cli.options import config_options, jobs_of, rule_options, settings_of
from tqa.finding import TqaError

if TYPE_CHECKING:
    from tqa.corpus.parts import Counts

_SHOWN = 20


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="IN... OUT")
@click.option("--text", default="text", show_default=True, help="Column that holds the text.")
@click.option("--source", default="", help="Column that holds the foreign original, if any.")
@click.option(
    "--id", "identity", default="", help="Column that names a row.  [default: id, if any]"
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["parquet", "json-lines"]),
    default="parquet",
    show_default=True,
    help="Format of the findings.",
)
@click.option("--jobs", "-j", default="", help="Processes to use: a number, or auto.")
@rule_options
@config_options
def corpus(**values: Any) -> int:
    """Check the texts in JSON lines, CSV, TSV or Parquet; write findings to the folder OUT.

    The same command again goes on where a run stopped. Exit code: 0 done, 2 something went wrong.
    """
    inputs, out = values["paths"][:-1], values["paths"][-1]
    if not inputs:
        raise click.UsageError("name what to check and, last, a folder for the findings")
    _needs_arrow()
    from tqa.corpus.columns import Columns
    from tqa.corpus.parts import Folder
    from tqa.corpus.run import check_corpus

    settings = settings_of(
        *(values["config"], values["isolated"], values["select"], values["ignore"]),
        *(values["encoding"], values["no_cache"]),
    )
    counts = check_corpus(
        inputs,
        Folder(out, values["format_"]),
        Columns(values["text"], values["source"], values["identity"]),
        replace(settings, jobs=jobs_of(values["jobs"], settings.jobs)),
        _progress,
    )
    _report(counts, out)
    return 2 if counts.problems else 0


def _needs_arrow() -> None:
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise TqaError("tqa corpus needs pyarrow; install it with: pip install 'tqa[corpus]'")


def _report(counts: Counts, out: str) -> None:
    found = sorted(counts.findings.items(), key=lambda item: (-item[1], item[0]))
    for rule, number in found[:_SHOWN]:
        click.echo(f"{number:>9,}  in {counts.with_findings[rule]:>9,} texts  {rule}")
    if len(found) > _SHOWN:
        click.echo(f"{len(found) - _SHOWN:>9,}  more rules in {Path(out) / 'counts.json'}")
    total = sum(counts.findings.values())
    click.echo(
        f"{total:,} findings in {counts.documents:,} texts "
        f"({counts.characters:,} characters) are in {out}"
    )
    for message in counts.messages[:_SHOWN]:
        click.echo(f"tqa: {message}", err=True)
    if counts.problems:
        click.echo(f"tqa: {counts.problems:,} problems", err=True)


def _progress(results: Iterable[Counts], total: int) -> Iterable[Counts]:
    return _watched(results, total) if sys.stderr.isatty() else results


def _watched(results: Iterable[Counts], total: int) -> Iterator[Counts]:
    with click.progressbar(results, length=total, label="Checking", file=sys.stderr) as bar:
        yield from bar
