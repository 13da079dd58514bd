"""``tqa glossary test``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tqa.cli.options import config_options, settings_of
from tqa.settings import Settings

if TYPE_CHECKING:
    from tqa.curation.testing import Tested
    from tqa.glossary.examples import ExampleFailure


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--no-cache", is_flag=True, help="Run also what held before and has not changed.")
@click.option("--watch", is_flag=True, help="Run again whenever a glossary changes.")
@config_options
def test(
    paths: tuple[Path, ...], no_cache: bool, watch: bool, config: Path | None, isolated: bool
) -> int:
    """Run the examples of every entry: of what is named, of the project's own glossaries, or, where
    there are none, of the shipped ones.

    With --watch, the project's own glossaries are tested without those they build on, but for
    shared lists and the entries that they change.

    Exit code: 0 all examples hold, 1 some do not, 2 something went wrong.
    """
    settings = settings_of(config, isolated)
    settings = replace(settings, cache=settings.cache and not no_cache)
    if not watch:
        return _once(paths, settings)
    from tqa.cli.watch import watch as watching

    named = paths or tuple(Path(name) for name in (*settings.extends, *settings.glossaries))
    if not named:
        raise click.UsageError("--watch: there is no glossary of your own here; name one")
    return watching([str(path) for path in named], (), lambda: _once(named, settings))


def _once(paths: tuple[Path, ...], settings: Settings) -> int:
    from tqa.checker import cache_folder
    from tqa.curation.load import load
    from tqa.curation.testing import tested

    found = load(paths, settings)
    result = tested(found, cache_folder() if settings.cache else None)
    for failure in result.failures:
        click.echo(_line(failure))
    click.echo(_summary(result))
    return int(bool(result.failures))


def _line(failure: ExampleFailure) -> str:
    return (
        f"{failure.at}: {failure.entry}: expected {failure.expected}, found {failure.found}: "
        f"{failure.shown}"
    )


def _summary(result: Tested) -> str:
    known = f" ({result.known} held before and depend on nothing that changed)"
    return (
        f"{result.examples} examples of {result.entries} entries, {len(result.failures)} failed"
        + (known if result.known else "")
    )
