"""From what the user named to the files to check."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

from tqa.report import Problem
from tqa.roots import matches, repository

SUFFIXES = (".txt", ".text", ".md", ".markdown")
# A file's path as the user would write it, and its real path.
File = tuple[str, str]


def discover(
    paths: Sequence[str], exclude: Sequence[str] = (), root: str = "", force: bool = False
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the files, sorted and each once, and what was named in vain.

    Folders are walked for prose files (``SUFFIXES``), hidden ones left out, and those that a
    pattern of ``exclude`` matches; patterns start at ``root``, by default the working folder. A
    file that is named is always taken, with ``force`` only where no pattern matches it. Names are
    those of ``roots.name``.
    """
    files: list[File] = []
    problems: list[Problem] = []
    for named in paths:
        path = Path(named)
        if path.is_dir():
            found = [file for file in _walk(path, set()) if not matches(file[1], exclude, root)]
            if not found and not (force and matches(named, exclude, root)):
                problems.append(Problem(named, _nothing(named)))
        elif path.exists() or path.is_symlink():
            left_out = force and matches(named, exclude, root)
            found = [] if left_out else [(Path(named).as_posix(), os.path.realpath(named))]
        else:
            found = []
            problems.append(Problem(named, f"{named}: no such file or folder; check the path"))
        files += found
    return _once(files), tuple(problems)


def _once(files: Iterable[File]) -> tuple[str, ...]:
    """Name each file as ``roots.name`` does, keep one name for each, and sort them."""
    folder = os.path.realpath(".")
    top = str(repository(Path(folder)) or folder)
    real: dict[str, str] = {}
    for shown, place in files:
        inside = place == top or place.startswith(os.path.join(top, ""))  # noqa: PTH118
        name = _below(place, folder) if inside else shown
        real[place] = min(name, real.get(place, name))
    return tuple(sorted(real.values()))


def _below(place: str, folder: str) -> str:
    start = os.path.join(folder, "")  # noqa: PTH118
    name = place[len(start) :] if place.startswith(start) else os.path.relpath(place, folder)
    return PurePath(name).as_posix() if os.sep != "/" else name


def _nothing(named: str) -> str:
    wanted = " ".join(SUFFIXES)
    return f"{named}: no text files to check in this folder (looked for {wanted})"


def _walk(folder: Path, above: set[str]) -> Iterator[File]:
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
            # Asking the system for each file's real path would cost more than all the rest.
            linked = entry.is_symlink()
            place = os.path.realpath(entry.path) if linked else os.path.join(real, entry.name)  # noqa: PTH118
            yield Path(entry.path).as_posix() if os.sep != "/" else entry.path, place
