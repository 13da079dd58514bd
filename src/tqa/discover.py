"""From what the user named to the files to check."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from tqa.finding import Problem

SUFFIXES = (".txt", ".text", ".md", ".markdown")


def discover(
    paths: Sequence[str], exclude: Sequence[str] = ()
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the files, sorted and each once, and what was named in vain.

    A file that is named is always taken; folders are walked for prose files (``SUFFIXES``), hidden
    ones and those that a pattern of ``exclude`` matches left out. Paths keep the user's form, with
    forward slashes.
    """
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for named in paths:
        path = Path(named)
        if path.is_dir():
            found = [file for file in _walk(path, set()) if not _excluded(file, exclude)]
            if not found:
                problems.append(Problem(named, _nothing(named)))
        elif path.exists() or path.is_symlink():
            found = [path.as_posix()]
        else:
            found = []
            problems.append(Problem(named, f"{named}: no such file or folder; check the path"))
        for file in found:
            files.setdefault(os.path.realpath(file), file)
    return tuple(sorted(files.values())), tuple(problems)


def _nothing(named: str) -> str:
    wanted = " ".join(SUFFIXES)
    return f"{named}: no text files to check in this folder (looked for {wanted})"


def _walk(folder: Path, above: set[str]) -> Iterator[str]:
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(Path(entry.path), above | {real})
        elif entry.name.lower().endswith(SUFFIXES):
            yield Path(entry.path).as_posix()


def _excluded(path: str, patterns: Sequence[str]) -> bool:
    return any(
        fnmatchcase(path, pattern) or fnmatchcase(path, f"*/{pattern}") for pattern in patterns
    )
