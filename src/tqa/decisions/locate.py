"""Paths of decisions as seen from a working folder."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from tqa.decisions.model import Decision, DecisionFile


def located(file: DecisionFile, folder: Path) -> DecisionFile:
    """Return the decisions with paths relative to a working folder.

    A path that exists there is taken as it is; else it is looked for beside the decisions file.
    """
    beside = (folder / file.name).resolve().parent
    decisions = tuple(_located(decision, folder, beside) for decision in file.decisions)
    return replace(file, decisions=decisions)


def _located(decision: Decision, folder: Path, beside: Path) -> Decision:
    path = decision.path
    if not path or (folder / path).exists() or not (beside / path).exists():
        return decision
    return replace(decision, path=_relative(beside / path, folder))


def _relative(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return path.as_posix()


def place_of(path: str) -> str:
    """Return a path in the one form in which two names of a file are equal."""
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100
