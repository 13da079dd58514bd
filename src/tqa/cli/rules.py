"""``tqa rules``."""

from __future__ import annotations

from pathlib import Path

import click

from tqa.auto import checker_for
from tqa.cli.options import config_options, settings_of


@click.command()
@config_options
def rules(config: Path | None, isolated: bool) -> None:
    """List all rules in force: id, kind, severity, where it comes from, summary."""
    checker = checker_for(settings_of(config, isolated))
    levels = dict(checker.settings.severity)
    for rule in sorted(
        checker.rules, key=lambda rule: (rule.origin != "check", rule.origin, rule.id)
    ):
        severity = levels.get(rule.id, rule.severity)
        click.echo(f"{rule.id}\t{rule.kind}\t{severity}\t{rule.origin}\t{rule.summary}")
