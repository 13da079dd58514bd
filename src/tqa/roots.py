"""The repository around a folder, and names of files that do not depend on where it stands."""

from __future__ import annotations

import os
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath


def repository(folder: Path) -> Path | None:
    """Return the root of the repository that holds a folder, symbolic links resolved."""
    real = Path(os.path.realpath(folder))
    for candidate in (real, *real.parents):
        if (candidate / ".git").exists():
            return candidate
    return None


def prefix(folder: Path) -> str:
    """Return the way from the root of the repository to a folder: ``""`` or ``texts/new/``."""
    root = repository(folder)
    relative = os.path.relpath(os.path.realpath(folder), root) if root else "."
    return "" if relative == "." else f"{PurePath(relative).as_posix()}/"


def name(path: Path, folder: Path, root: Path) -> str:
    """Return a file's name in reports, with forward slashes.

    Inside ``root`` it is relative to ``folder``, links resolved (both already real paths);
    elsewhere it is what the user wrote.
    """
    real = PurePath(os.path.realpath(path))
    if not real.is_relative_to(root):
        return path.as_posix()
    return PurePath(os.path.relpath(real, folder)).as_posix()


def matches(path: str, patterns: Sequence[str], root: str) -> bool:
    """Whether a pattern matches a file's path from ``root`` (an absolute folder), or its end.

    ``archive/*``, ``*.md``, ``archive/`` (all below a folder of that name), ``archive``.
    """
    if not patterns:
        return False
    real = os.path.realpath(path)
    base = os.path.realpath(root or ".")
    relative = os.path.relpath(real, base) if PurePath(real).drive == PurePath(base).drive else real
    shown = PurePath(relative).as_posix()
    return any(_fits(shown, pattern.removesuffix("/")) for pattern in patterns)


def _fits(path: str, pattern: str) -> bool:
    pattern = pattern.removeprefix("./")
    return any(
        fnmatchcase(path, form)
        for form in (pattern, f"*/{pattern}", f"{pattern}/*", f"*/{pattern}/*")
    )
