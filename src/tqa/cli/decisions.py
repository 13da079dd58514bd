"""``tqa decisions merge``, ``show`` and ``reject``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from tqa.cli.decide import reject
from tqa.cli.decision_text import conflict_lines
from tqa.cli.options import config_options, decisions_of, settings_of
from tqa.cli.streams import to_stdout
from tqa.decisions.merge import Merged, merge_files
from tqa.decisions.model import STATES, Decision, DecisionFile
from tqa.decisions.read import read_decisions
from tqa.decisions.write import as_bytes, write_decisions
from tqa.render.cells import harmless
from tqa.render.summary import plural


@click.group()
def decisions() -> None:
    """Merge the decisions of several reviewers, show what was decided, or reject findings."""


decisions.add_command(reject)


@decisions.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(dir_okay=False))
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File for the merged decisions; standard output without it.",
)
def merge(files: tuple[str, ...], output: Path | None) -> int:
    """Merge decisions files; questions that reviewers answered differently are left out.

    Exit code: 0 merged, 1 merged but some questions were answered differently, 2 error.
    """
    merged = merge_files([read_decisions(name) for name in files])
    if output is None:
        to_stdout(as_bytes(merged.decisions))
    else:
        write_decisions(output, merged.decisions)
    for line in _agreement(merged):
        click.echo(line, err=True)
    return int(bool(merged.conflicts))


@decisions.command()
@click.argument("files", nargs=-1, type=click.Path(dir_okay=False))
@config_options
def show(files: tuple[str, ...], config: Path | None, isolated: bool) -> int:
    """Count decisions by file, reviewer and rule, and list what reviewers differ on.

    Without FILES: those of the configuration, or tqa-decisions.json. Exit code: 0 shown, 2 error.
    """
    named = decisions_of(files, settings_of(config, isolated))
    read = [read_decisions(name) for name in named]
    for file in read:
        click.echo("\n".join(_file(file)))
    click.echo("\n".join(_rules([item for file in read for item in file.decisions])))
    click.echo("\n".join(_agreement(merge_files(read))))
    return 0


def _agreement(merged: Merged) -> Iterator[str]:
    """Yield what merging came to: agreement first, then each conflict."""
    alike, apart = len(merged.agreed), len(merged.conflicts)
    yield f"{plural(len(merged.decisions), 'decision')} in all" + (
        f", {merged.replaced} replaced by a later one of the same reviewer"
        if merged.replaced
        else ""
    )
    if alike or apart:
        share = f"{100 * alike / (alike + apart):.0f}%"
        yield f"{plural(alike + apart, 'question')} answered twice: {alike} alike ({share})"
    for line in conflict_lines(merged.conflicts):
        yield f"decided differently: {line}"


def _file(file: DecisionFile) -> Iterator[str]:
    yield f"{file.name}: {plural(len(file.decisions), 'decision')}"
    for author in sorted({item.author for item in file.decisions}):
        own = [item for item in file.decisions if item.author == author]
        yield f"  {harmless(author) or '(no name)'}: {_states(own)}"


def _states(decisions: Sequence[Decision]) -> str:
    counts = Counter(item.state for item in decisions)
    parts = [f"{counts[state]} {state}" for state in STATES if counts[state]]
    general = sum(item.scope != "occurrence" for item in decisions)
    return ", ".join(parts) + (f" ({general} for more than one place)" if general else "")


def _rules(decisions: Iterable[Decision]) -> Iterator[str]:
    by_rule: dict[str, list[Decision]] = {}
    for item in decisions:
        by_rule.setdefault(item.rule, []).append(item)
    for rule, items in sorted(by_rule.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        yield f"{len(items):6}  {harmless(rule)}: {_states(items)}"
