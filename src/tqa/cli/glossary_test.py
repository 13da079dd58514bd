"""``tqa glossary test``."""

from __future__ import annotations

from pathlib import Path

import click

from tqa.cli.options import config_options, settings_of


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@config_options
def test(paths: tuple[Path, ...], config: Path | None, isolated: bool) -> int:
    """Run the examples of every entry: of what is named, of the project's own glossaries, or, where
    there are none, of the shipped ones.
    """
    from dataclasses import replace

    from tqa.curation.load import load
    from tqa.glossary.examples import run_examples

    found = load(paths, settings_of(config, isolated))
    failures = [
        failure
        for loaded in found
        for failure in run_examples(
            loaded.matcher(), replace(loaded.glossary, entries=loaded.judged)
        )
    ]
    for failure in failures:
        click.echo(
            f"{failure.path}:{failure.line}: {failure.entry}: expected {failure.expected}, "
            f"found {failure.found}: {failure.text}"
        )
    entries = [entry for loaded in found for _, entry in loaded.judged]
    examples = sum(len(entry.examples) for entry in entries)
    click.echo(f"{examples} examples of {len(entries)} entries, {len(failures)} failed")
    return int(bool(failures))
