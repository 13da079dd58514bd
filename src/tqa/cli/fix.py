"""``tqa fix``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from tqa.auto import checker_for
from tqa.checker import Checking
from tqa.cli.options import config_options, rule_options, settings_of
from tqa.discover import discover
from tqa.finding import Finding, TqaError
from tqa.fix import Fixed, fix_text
from tqa.readers import read
from tqa.textfile import TextFile, encoded, open_text, save, unified


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--unsafe-fixes", is_flag=True, help="Apply first suggestions that need an editor.")
@click.option("--force-exclude", is_flag=True, help="Exclude files also when they are named.")
@click.option("--quiet", "-q", is_flag=True, help="Do not say what was done.")
@rule_options
@config_options
def fix(
    paths: tuple[str, ...],
    diff: bool,
    unsafe_fixes: bool,
    force_exclude: bool,
    quiet: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_cache: bool,
    encoding: str,
    config: Path | None,
    isolated: bool,
) -> int:
    """Apply safe suggestions to files and folders.

    Exit code: 0 done (with --diff: nothing to do), 1 with --diff when something would change,
    2 something went wrong.
    """
    settings = settings_of(config, isolated, select, ignore, encoding, no_cache)
    checker = checker_for(settings)
    forced = force_exclude or settings.force_exclude
    files, problems = discover(paths, settings.exclude, settings.root, forced)
    failed = [problem.message for problem in problems]
    changed = 0
    for path in files:
        try:
            file = open_text(path, settings.encoding)
            fixed = fix_text(file.text, partial(_check, checker, file), unsafe_fixes)
            changed += fixed.text != file.text
            _deliver(file, fixed, diff, quiet)
        except TqaError as error:
            failed.append(str(error))
    for message in failed:
        click.echo(f"tqa: {message}", err=True)
    return 2 if failed else int(diff and changed > 0)


def _check(checker: Checking, file: TextFile, text: str) -> Sequence[Finding]:
    # Through the bytes, so that the reader sees exactly what would be written.
    return checker.check(read(file.path, encoded(file, text), file.codec)).findings


def _deliver(file: TextFile, fixed: Fixed, diff: bool, quiet: bool) -> None:
    if fixed.text == file.text:
        return
    if diff:
        click.echo("".join(unified(file, fixed.text)), nl=False)
        return
    save(file, fixed.text)
    if not quiet:
        count = len(fixed.rules)
        click.echo(f"{file.path}: {count} {'edit' if count == 1 else 'edits'}", err=True)
