"""``tqa fix``."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from tqa.checker import Checker
from tqa.cli.options import config_options, rule_options, settings_of
from tqa.discover import discover
from tqa.finding import Finding, TqaError
from tqa.fix import Fixed, fix_text, write_file
from tqa.readers import read
from tqa.readers.decode import decode, encode
from tqa.text import lines


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    data: bytes
    text: str
    codec: str


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
    checker = Checker(settings)
    forced = force_exclude or settings.force_exclude
    files, problems = discover(paths, settings.exclude, settings.root, forced)
    failed = [problem.message for problem in problems]
    changed = 0
    for path in files:
        try:
            file = _open(path, settings.encoding)
            fixed = fix_text(file.text, partial(_check, checker, file), unsafe_fixes)
            changed += fixed.text != file.text
            _deliver(file, fixed, diff, quiet)
        except TqaError as error:
            failed.append(str(error))
    for message in failed:
        click.echo(f"tqa: {message}", err=True)
    return 2 if failed else int(diff and changed > 0)


def _open(path: str, encoding: str) -> _File:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise TqaError(f"{path}: cannot be read ({error.strerror}); check permissions") from error
    text, codec = decode(path, data, encoding)
    return _File(path, data, text, codec)


def _check(checker: Checker, file: _File, text: str) -> Sequence[Finding]:
    # Through the bytes, so that the reader sees exactly what would be written.
    return checker.check(read(file.path, encode(text, file.codec), file.codec)).findings


def _deliver(file: _File, fixed: Fixed, diff: bool, quiet: bool) -> None:
    if fixed.text == file.text:
        return
    if diff:
        click.echo("".join(_unified(file, fixed.text)), nl=False)
        return
    write_file(Path(file.path), file.data, encode(fixed.text, file.codec))
    if not quiet:
        count = len(fixed.rules)
        click.echo(f"{file.path}: {count} {'edit' if count == 1 else 'edits'}", err=True)


def _unified(file: _File, text: str) -> Iterator[str]:
    for line in difflib.unified_diff(
        lines(file.text), lines(text), f"a/{file.path}", f"b/{file.path}"
    ):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
