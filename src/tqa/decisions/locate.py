"""Paths of decisions as seen from a working folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tqa.decisions.model import Decision, DecisionFile


def located(file: DecisionFile, folder: Path) -> DecisionFile:
    """Return the decisions with paths relative to a working folder, so that a file has one name.

    A path is looked for in the working folder first, then beside the decisions file; one that is
    found in neither stays as it is.
    """
    beside = (folder / file.name).resolve().parent
    decisions = tuple(_located(decision, folder, beside) for decision in file.decisions)
    return replace(file, decisions=decisions)


def _located(decision: Decision, folder: Path, beside: Path) -> Decision:
    if not decision.path:
        return decision
    path = next((at for at in (folder, beside) if (at / decision.path).exists()), None)
    if path is None:
        return decision
    return replace(decision, path=_relative(path / decision.path, folder))


def _relative(path: Path, folder: Path) -> str:
    """Return one name for a file: below the folder, beside it, or on another drive of Windows."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return path.as_posix()


def is_inside(path: str, folders: Iterable[Path]) -> bool:
    """Whether a path stays below one of the folders, so that no file elsewhere is written."""
    place = Path(place_of(path))
    return any(place.is_relative_to(place_of(str(folder))) for folder in folders)


def place_of(path: str) -> str:
    """Return a path in the one form in which two names of a file are equal."""
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100
