"""``tqa apply``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from tqa.applying import apply_decisions
from tqa.cli.apply_docx import Result, write_docx
from tqa.cli.decision_text import conflict_lines, missed_line, placed_line
from tqa.cli.options import config_options, decisions_of, settings_of
from tqa.decisions.locate import is_inside, located
from tqa.decisions.merge import Merged, merge_files
from tqa.decisions.model import Decision
from tqa.decisions.read import read_decisions
from tqa.finding import TqaError
from tqa.render.summary import plural
from tqa.textfile import TextFile, open_text, save, unified


@click.command(name="apply")
@click.argument("files", nargs=-1, metavar="[DECISIONS]...", type=click.Path(dir_okay=False))
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option(
    "--docx",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a DOCX with tracked changes and comments; leave the files alone.",
)
@click.option("--quiet", "-q", is_flag=True, help="Do not say what was done.")
@click.option("--encoding", default="", help="Encoding of files that are not UTF-8.")
@config_options
def apply(
    files: tuple[str, ...],
    diff: bool,
    docx: Path | None,
    quiet: bool,
    encoding: str,
    config: Path | None,
    isolated: bool,
) -> int:
    """Write accepted and changed decisions into the files they are about.

    Without DECISIONS: those of the configuration, or tqa-decisions.json.

    Exit code: 0 every edit stands in the files (with --diff: nothing to do), 1 some could not be
    placed or contradict one another and are listed (with --diff also: something would change),
    2 something went wrong.
    """
    if diff and docx:
        raise click.UsageError("--diff and --docx exclude one another")
    settings = settings_of(config, isolated, encoding=encoding)
    files = decisions_of(files, settings)
    merged = merge_files([located(read_decisions(name), Path.cwd()) for name in files])
    wanted = _by_path(merged.decisions, with_remarks=docx is not None)
    if not (wanted or quiet):
        click.echo("Nothing was accepted or changed.", err=True)
    opened, failed = _open_all(wanted, files, settings.encoding)
    results = [(file, apply_decisions(file.text, wanted[file.path])) for file in opened]
    if docx is not None:
        write_docx(docx, results, wanted, settings)
    elif diff:
        for file, applied in results:
            click.echo("".join(unified(file, applied.text)), nl=False)
    else:
        failed += _save_all(results, quiet)
    _say_what_is_open(results, merged)
    for message in failed:
        click.echo(f"tqa: {message}", err=True)
    return 2 if failed else int(_is_open(results, merged, diff))


def _by_path(decisions: Iterable[Decision], with_remarks: bool) -> dict[str, list[Decision]]:
    """Return the decisions that change a text, and those that only comment, by sorted path."""
    by_path: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.is_edit or (with_remarks and decision.state == "commented"):
            by_path.setdefault(decision.path, []).append(decision)
    return dict(sorted(by_path.items()))


def _open_all(
    paths: Iterable[str], names: Sequence[str], encoding: str
) -> tuple[list[TextFile], list[str]]:
    """Open the files, none outside the working folder and those of the decisions files."""
    folders = [Path.cwd(), *((Path.cwd() / name).parent for name in names)]
    opened: list[TextFile] = []
    failed: list[str] = []
    for path in paths:
        try:
            if not is_inside(path, folders):
                raise TqaError(f"{path}: outside this folder; run tqa apply from one above it")
            opened.append(open_text(path, encoding))
        except TqaError as error:
            failed.append(str(error))
    return opened, failed


def _save_all(results: Iterable[Result], quiet: bool) -> list[str]:
    failed: list[str] = []
    for file, applied in results:
        try:
            if applied.text != file.text:
                save(file, applied.text)
        except TqaError as error:
            failed.append(str(error))
            continue
        if not quiet and (applied.changes or applied.done):
            done = f", {len(applied.done)} made before" if applied.done else ""
            click.echo(f"{file.path}: {plural(len(applied.changes), 'edit')}{done}", err=True)
    return failed


def _say_what_is_open(results: Iterable[Result], merged: Merged) -> None:
    for file, applied in results:
        for missed in applied.missed:
            click.echo(f"tqa: not placed: {missed_line(missed)}", err=True)
        for change in (change for clash in applied.clashes for change in clash):
            line = placed_line(file.text, change.decision, change.span)
            click.echo(f"tqa: overlaps another edit, not made: {line}", err=True)
    for line in conflict_lines(merged.conflicts):
        click.echo(f"tqa: decided differently, not made: {line}", err=True)


def _is_open(results: Iterable[Result], merged: Merged, diff: bool) -> bool:
    return bool(merged.conflicts) or any(
        applied.missed or applied.clashes or (diff and applied.changes) for _, applied in results
    )
