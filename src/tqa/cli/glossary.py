"""``tqa glossary test`` and ``tqa glossary lint``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from tqa.auto import AUTO
from tqa.cli.glossary_export import export_glossary
from tqa.cli.glossary_import import import_glossary
from tqa.cli.glossary_learn import learn
from tqa.cli.glossary_stats import stats
from tqa.cli.options import config_options, settings_of
from tqa.finding import TqaError
from tqa.glossary.examples import ExampleFailure, run_examples
from tqa.glossary.lint import lint as lint_messages
from tqa.glossary.load import load_glossary, pairs_of
from tqa.glossary.match import build_matcher
from tqa.glossary.model import Glossary
from tqa.settings import Settings


@click.group()
def glossary() -> None:
    """Test and lint glossaries: those in force, or the files and folders named."""


glossary.add_command(learn)
glossary.add_command(stats)
glossary.add_command(import_glossary)
glossary.add_command(export_glossary)


@glossary.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@config_options
def test(paths: tuple[Path, ...], config: Path | None, isolated: bool) -> int:
    """Run the examples of every entry: of what is named, of the project's own glossaries, or, where
    there are none, of the shipped ones.
    """
    tested = [(loaded, _own(loaded)) for loaded in _load(paths, settings_of(config, isolated))]
    failures = [failure for loaded, own in tested for failure in _failures(loaded, own)]
    for failure in failures:
        click.echo(
            f"{failure.path}:{failure.line}: {failure.entry}: expected {failure.expected}, "
            f"found {failure.found}: {failure.text}"
        )
    entries = [entry for _, own in tested for _, entry in own.entries]
    examples = sum(len(entry.examples) for entry in entries)
    click.echo(f"{examples} examples of {len(entries)} entries, {len(failures)} failed")
    return int(bool(failures))


def _own(loaded: Glossary) -> Glossary:
    """Return what is to be tested of a glossary: the project's own entries, if there are any."""
    own = tuple((pack, entry) for pack, entry in loaded.entries if pack.layer)
    return replace(loaded, entries=own or loaded.entries)


def _failures(loaded: Glossary, tested: Glossary) -> Sequence[ExampleFailure]:
    return run_examples(build_matcher(loaded.digest, lambda: loaded, (), None), tested)


@glossary.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@config_options
def lint(paths: tuple[Path, ...], config: Path | None, isolated: bool) -> int:
    """Look for entries that are incomplete, contradictory or dangerous."""
    glossaries = _load(paths, settings_of(config, isolated))
    today = date.today().isoformat()
    messages = [found for loaded in glossaries for found in lint_messages(loaded, today=today)]
    for found in messages:
        click.echo(
            f"{found.path}:{found.line}:{found.column}: {found.entry}: "
            f"{found.message} [{found.code}]"
        )
    click.echo(f"{sum(len(item.entries) for item in glossaries)} entries, {len(messages)} remarks")
    return int(bool(messages))


def _load(paths: tuple[Path, ...], settings: Settings) -> tuple[Glossary, ...]:
    """Return a glossary for each language pair in force or in what is named."""
    for path in paths:
        if not path.exists():
            raise TqaError(f"{path}: no such glossary file or folder")
    if paths:
        named = tuple(str(path.resolve()) for path in paths)
        settings = replace(settings, shipped=False, extends=(), glossaries=named)
    pairs = pairs_of(settings) if paths or settings.from_lang == AUTO else [_pair(settings)]
    loaded = tuple(
        load_glossary(replace(settings, from_lang=source, to_lang=target))
        for source, target in pairs
    )
    if not any(glossary.packs for glossary in loaded):
        raise TqaError("no glossary found; name a .yaml file or folder, or run tqa init")
    return loaded


def _pair(settings: Settings) -> tuple[str, str]:
    return settings.from_lang, settings.to_lang
