"""``tqa config show``."""

from __future__ import annotations

from pathlib import Path

import click

from tqa.cli.options import config_options, loaded_of


@click.group()
def config() -> None:
    """Say which settings hold, and why."""


@config.command()
@config_options
def show(config: Path | None, isolated: bool) -> None:
    """Show every setting in force, with the file and line it comes from."""
    from tqa.config.show import show as shown

    click.echo(shown(loaded_of(config, isolated), Path.cwd()), nl=False)
