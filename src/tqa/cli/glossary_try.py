"""``tqa glossary try``."""

from __future__ import annotations

from pathlib import Path

import click

from tqa.cli.options import config_options, rule_options, settings_of


@click.command(name="try")
@click.argument("entry")
@click.argument("paths", nargs=-1, required=True)
@click.option("--limit", default=50, type=click.IntRange(0), help="Places shown of each entry.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@rule_options
@config_options
def try_(
    entry: str,
    paths: tuple[str, ...],
    limit: int,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_cache: bool,
    encoding: str,
    config: Path | None,
    isolated: bool,
) -> int:
    """Show what an entry would find in files and folders, before it is published.

    ENTRY is the id of an entry, or a glossary file: then all its entries are tried. Drafts and
    retired entries are tried too.

    Exit code: 0 tried, 2 something went wrong.
    """
    from tqa.curation.bench import bench_for
    from tqa.curation.concordance import concordance
    from tqa.curation.concordance_shown import FORMATS

    if select or ignore:
        raise click.UsageError("--select and --ignore: ENTRY says what is tried")
    settings = settings_of(config, isolated, (), (), encoding, no_cache)
    found = concordance(bench_for(entry, settings), paths, settings)
    click.echo(FORMATS[form](found, limit), nl=False)
    for problem in found.problems:
        click.echo(f"tqa: {problem}", err=True)
    return 2 if found.problems else 0
