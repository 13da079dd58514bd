"""``tqa glossary diff``."""

from __future__ import annotations

from pathlib import Path

import click

from tqa.cli.options import config_options, rule_options, settings_of


@click.command()
@click.argument("ref")
@click.argument("paths", nargs=-1, required=True)
@click.option("--limit", default=10, type=click.IntRange(0), help="Places shown of each entry.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when a finding differs.")
@rule_options
@config_options
def diff(
    ref: str,
    paths: tuple[str, ...],
    limit: int,
    form: str,
    exit_code: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_cache: bool,
    encoding: str,
    config: Path | None,
    isolated: bool,
) -> int:
    """Show which findings a change of the glossary gains and loses in files and folders.

    REF is what it is compared with: a git revision of the glossary files, or a folder that holds
    them as they were. The working files are not touched.

    Exit code: 0 compared (with --exit-code: nothing differs), 1 with --exit-code when a finding
    differs, 2 something went wrong.
    """
    from tqa.checker import Checker
    from tqa.checks import TRIGGERS
    from tqa.curation.compare import compare
    from tqa.curation.compare_shown import FORMATS
    from tqa.curation.versions import earlier
    from tqa.glossary.match import build_matcher

    settings = settings_of(config, isolated, select, ignore, encoding, no_cache)
    before = earlier(ref, settings)
    old = Checker(settings, build_matcher("", lambda: before, TRIGGERS, None))
    new = Checker(settings)
    found = compare(old, new, paths, settings)
    click.echo(FORMATS[form](found, limit), nl=False)
    for problem in found.problems:
        click.echo(f"tqa: {problem}", err=True)
    return 2 if found.problems else int(exit_code and bool(found.changes))
