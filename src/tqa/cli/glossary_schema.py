"""``tqa glossary schema``."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of glossaries, by which editors complete and check YAML."""
    from importlib.resources import files

    text = files("tqa").joinpath("data", "glossary.schema.json").read_text("utf-8")
    click.echo(text, nl=False)
