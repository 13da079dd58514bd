"""Check one file, and turn what keeps it from being checked into an outcome."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import dataclass
from pathlib import Path

from tqa.checker import Checked, Checking
from tqa.finding import TqaError
from tqa.readers import read


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: a result, or the problem that prevented it.

    ``more``: these are findings of a part of a large file; the counts come with the last part.
    """

    path: str
    checked: Checked | None
    source: str | None
    problem: str = ""
    bom: bool = False
    more: bool = False


def check_bytes(checker: Checking, path: str, data: bytes, keep_source: bool) -> Outcome:
    """Read and check one file's bytes."""
    try:
        document = read(path, data, checker.settings.encoding)
    except TqaError as error:
        return Outcome(path, None, None, str(error))
    bom = data.startswith(BOM_UTF8)
    source = document.source if keep_source else None
    return Outcome(path, checker.check(document, every_place=keep_source), source, bom=bom)


def check_file(checker: Checking, path: str, keep_source: bool) -> Outcome:
    """Read and check one file; a file that cannot be opened is an outcome too."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        return unreadable(path, error)
    return check_bytes(checker, path, data, keep_source)


def unreadable(path: str, error: OSError) -> Outcome:
    """Return the outcome of a file that cannot be opened."""
    cause = error.strerror or type(error).__name__
    return Outcome(path, None, None, f"{path}: cannot be read ({cause}); check permissions")
