"""``tqa glossary``: each command in a file of its own."""

from __future__ import annotations

import click

from tqa.cli.glossary_diff import diff
from tqa.cli.glossary_lint import lint
from tqa.cli.glossary_test import test
from tqa.cli.glossary_try import try_


@click.group()
def glossary() -> None:
    """Test, lint and try out glossaries: those in force, or the files and folders named."""


glossary.add_command(diff)
glossary.add_command(lint)
glossary.add_command(test)
glossary.add_command(try_)
