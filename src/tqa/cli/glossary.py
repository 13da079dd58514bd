"""``tqa glossary test`` and ``tqa glossary lint``."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from tqa.cli.options import config_options, settings_of
from tqa.finding import TqaError
from tqa.glossary.examples import run_examples
from tqa.glossary.lint import lint as lint_messages
from tqa.glossary.load import load_glossary
from tqa.glossary.match import build_matcher
from tqa.glossary.model import Glossary
from tqa.settings import Settings


@click.group()
def glossary() -> None:
    """Test and lint glossaries: those in force, or the files and folders named."""


@glossary.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@config_options
def test(paths: tuple[Path, ...], config: Path | None, isolated: bool) -> int:
    """Run the examples of every entry."""
    loaded = _load(paths, settings_of(config, isolated))
    matcher = build_matcher(loaded.digest, lambda: loaded, (), None)
    failures = run_examples(matcher, loaded)
    for failure in failures:
        click.echo(
            f"{failure.path}:{failure.line}: {failure.entry}: expected {failure.expected}, "
            f"found {failure.found}: {failure.text}"
        )
    examples = sum(len(entry.examples) for _, entry in loaded.entries)
    click.echo(f"{examples} examples of {len(loaded.entries)} entries, {len(failures)} failed")
    return int(bool(failures))


@glossary.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@config_options
def lint(paths: tuple[Path, ...], config: Path | None, isolated: bool) -> int:
    """Look for entries that are incomplete, contradictory or dangerous."""
    loaded = _load(paths, settings_of(config, isolated))
    messages = lint_messages(loaded, today=date.today().isoformat())
    for found in messages:
        click.echo(
            f"{found.path}:{found.line}:{found.column}: {found.entry}: "
            f"{found.message} [{found.code}]"
        )
    click.echo(f"{len(loaded.entries)} entries, {len(messages)} remarks")
    return int(bool(messages))


def _load(paths: tuple[Path, ...], settings: Settings) -> Glossary:
    for path in paths:
        if not path.exists():
            raise TqaError(f"{path}: no such glossary file or folder")
    if paths:
        named = tuple(str(path.resolve()) for path in paths)
        settings = replace(settings, shipped=False, extends=(), glossaries=named)
    loaded = load_glossary(settings)
    if not loaded.packs:
        raise TqaError("no glossary found; name a .yaml file or folder, or run tqa init")
    return loaded
