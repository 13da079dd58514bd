"""From what the user named to the files to check."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tqa.report import Problem
from tqa.roots import matches, name, repository

SUFFIXES = (".txt", ".text", ".md", ".markdown")


def discover(
    paths: Sequence[str], exclude: Sequence[str] = (), root: str = "", force: bool = False
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the files, sorted and each once, and what was named in vain.

    Folders are walked for prose files (``SUFFIXES``), hidden ones left out, and those that a
    pattern of ``exclude`` matches; patterns start at ``root``, by default the working folder. A
    file that is named is always taken, with ``force`` only where no pattern matches it. Names are
    those of ``roots.name``.
    """
    files: set[str] = set()
    problems: list[Problem] = []
    folder = Path(os.path.realpath("."))
    top = repository(folder) or folder
    for named in paths:
        path = Path(named)
        if path.is_dir():
            found = [file for file in _walk(path, set()) if not matches(file, exclude, root)]
            if not found and not (force and matches(named, exclude, root)):
                problems.append(Problem(named, _nothing(named)))
        elif path.exists() or path.is_symlink():
            found = [] if force and matches(named, exclude, root) else [named]
        else:
            found = []
            problems.append(Problem(named, f"{named}: no such file or folder; check the path"))
        files.update(name(Path(file), folder, top) for file in found)
    return _once(files), tuple(problems)


def _once(names: set[str]) -> tuple[str, ...]:
    """Sort names, and keep one for each file outside the repository."""
    real = {os.path.realpath(file): file for file in sorted(names, reverse=True)}
    return tuple(sorted(real.values()))


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
