"""``tqa score``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from tqa.cli.exchange_options import put
from tqa.cli.options import config_options, settings_of


@click.command()
@click.argument("draft", type=click.Path())
@click.argument("edited", type=click.Path())
@click.option("--reference", default="", type=click.Path(), help="An independent translation.")
@click.option(
    "--level",
    type=click.Choice(("passage", "document")),
    default="passage",
    help="Score aligned passages (default) or documents as a whole.",
)
@click.option("--no-effort", is_flag=True, help="Measure only; do not run tqa on the drafts.")
@click.option(
    "--decisions",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False),
    help="What reviewers decided about the drafts: the penalty, and circular edits (repeatable).",
)
@click.option(
    "--learned",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Glossary learned from these very texts: its rules prove nothing (repeatable).",
)
@click.option("--format", "name", type=click.Choice(("text", "json")), default="text")
@click.option("--output", "-o", default="-", help="File for it; - is standard output.")
@click.option("--encoding", default="", help="Encoding of files that are not UTF-8.")
@config_options
def score(
    draft: str,
    edited: str,
    reference: str,
    level: str,
    no_effort: bool,
    decisions: tuple[str, ...],
    learned: tuple[Path, ...],
    name: str,
    output: str,
    encoding: str,
    config: Path | None,
    isolated: bool,
) -> int:
    """Measure how much editors changed, and how much of it tqa would have proposed.

    DRAFT and EDITED are files, or folders with the same names in them. All scores are per cent.

    Exit code: 0 done, 2 something went wrong or does not fit together.
    """
    from tqa.scoring.as_json import as_json
    from tqa.scoring.run import Request
    from tqa.scoring.run import score as scored
    from tqa.scoring.show import shown

    settings = settings_of(config, isolated, encoding=encoding)
    request = Request(
        draft=draft,
        edited=edited,
        reference=reference,
        whole=level == "document",
        effort=not no_effort,
        decisions=decisions,
        learned=tuple(rule for path in learned for rule in _rules(path)),
    )
    found = scored(request, replace(settings, decisions=()))
    put(output, (as_json(found) if name == "json" else shown(found)).encode())
    return 0


def _rules(path: Path) -> tuple[str, ...]:
    """Return the ids of a glossary file or of a list of entries."""
    from tqa.glossary.append import entries_of, identifiers

    return identifiers(entries_of(path.read_text("utf-8-sig"), str(path)))
