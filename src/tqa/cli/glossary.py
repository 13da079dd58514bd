"""``tqa glossary``: each command in a file of its own."""

from __future__ import annotations

import click

from tqa.cli.glossary_add import add
from tqa.cli.glossary_diff import diff
from tqa.cli.glossary_edit import edit
from tqa.cli.glossary_export import export_glossary
from tqa.cli.glossary_import import import_glossary
from tqa.cli.glossary_learn import learn
from tqa.cli.glossary_lint import lint
from tqa.cli.glossary_rename import rename
from tqa.cli.glossary_retire import retire
from tqa.cli.glossary_schema import schema
from tqa.cli.glossary_stats import stats
from tqa.cli.glossary_test import test
from tqa.cli.glossary_try import try_


@click.group()
def glossary() -> None:
    """Test, lint and try out glossaries: those in force, or the files and folders named."""


COMMANDS = (
    *(add, edit, rename, retire, lint, test, try_, diff, stats, learn),
    *(import_glossary, export_glossary, schema),
)
for command in COMMANDS:
    glossary.add_command(command)
