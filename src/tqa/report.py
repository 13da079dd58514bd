"""The outcome of a run. All values are immutable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tqa.finding import Concept, Finding, Rule

Suppressor = Literal["inline", "decision", "baseline", "unchanged"]
NoteKind = Literal[
    "paid-down",
    "unused-inline",
    "unused-baseline",
    "unused-setting",
    "unused-decision",
    "conflicting-decisions",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that kept a file from being checked. ``message`` holds cause and remedy."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class FileResult:
    """A checked file. ``source`` is None unless the caller asked to keep texts.

    ``translationese`` says from 0 to 100 how much the text reads as translated (None: too short to
    say), ``reasons`` why. ``bom``: the file begins with the byte order mark of UTF-8.
    """

    path: str
    words: int
    source: str | None = None
    translationese: int | None = None
    reasons: tuple[str, ...] = ()
    bom: bool = False


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that does not count, by what, and the reason and author where one was given."""

    finding: Finding
    by: Suppressor
    reason: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something about the settings of a run rather than its texts; never fails a build.

    ``line`` is 1-based, 0 where the note is about no line.
    """

    kind: NoteKind
    path: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a run; ``signature`` pairs names with versions or hashes."""

    findings: Sequence[Finding]
    consistency: tuple[Concept, ...]
    files: tuple[FileResult, ...]
    problems: tuple[Problem, ...]
    rules: Sequence[Rule]
    signature: tuple[tuple[str, str], ...]
    suppressed: tuple[Suppressed, ...] = ()
    notes: tuple[Note, ...] = ()
