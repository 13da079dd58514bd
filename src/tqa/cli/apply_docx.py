"""``tqa apply --docx``: decisions as tracked changes and comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from tqa.applying import Applied
from tqa.cli.decision_text import missed_line
from tqa.decisions.model import Decision
from tqa.docx.review import as_docx, reviewed
from tqa.finding import TqaError
from tqa.readers import read
from tqa.settings import Settings
from tqa.storing import replace_bytes
from tqa.textfile import TextFile

Result = tuple[TextFile, Applied]


def write_docx(
    target: Path,
    results: Sequence[Result],
    decisions: Mapping[str, Sequence[Decision]],
    settings: Settings,
) -> None:
    """Write one DOCX of all texts, with the reasons of the rules in force.

    Raises TqaError when the file cannot be written.
    """
    from tqa.auto import checker_for

    rules = {rule.id: rule for rule in checker_for(settings).rules}
    texts = [
        reviewed(read(file.path, file.data, file.codec), applied, decisions[file.path])
        for file, applied in results
    ]
    for missed in (missed for text in texts for missed in text.missed):
        click.echo(f"tqa: comment not placed: {missed_line(missed)}", err=True)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_bytes(target, as_docx(texts, rules))
    except OSError as error:
        raise TqaError(f"{target}: cannot be written ({error.strerror})") from error
