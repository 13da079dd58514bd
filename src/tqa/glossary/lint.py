"""Entries that are incomplete, contradict one another, or are bound to do harm."""

from __future__ import annotations

from dataclasses import dataclass

from tqa.finding import SEVERITIES, Edit, Severity
from tqa.glossary.linting import (
    chain,
    common_word,
    contested_note,
    cycle,
    dates,
    empty,
    expired,
    explosive,
    incomplete,
    inside,
    layered,
    one_sided,
    overlap,
    repeated,
    same,
    several_safe,
    twice,
    unclean,
    unmatched,
)
from tqa.glossary.linting.model import Linter, Subject
from tqa.glossary.linting.places import Places, Read
from tqa.glossary.model import Glossary

LINTERS: tuple[Linter, ...] = (
    Linter("incomplete", "warning", incomplete.remarks),
    Linter("one-sided", "warning", one_sided.remarks),
    Linter("twice", "error", twice.remarks),
    Linter("same", "error", same.remarks),
    Linter("repeated", "warning", repeated.remarks),
    Linter("chain", "error", chain.remarks),
    Linter("cycle", "error", cycle.remarks),
    Linter("layers", "error", layered.remarks),
    Linter("unclean", "warning", unclean.remarks),
    Linter("expired", "warning", expired.remarks),
    Linter("dates", "error", dates.remarks),
    Linter("common-word", "warning", common_word.remarks),
    Linter("several-safe", "warning", several_safe.remarks),
    Linter("contested", "warning", contested_note.remarks),
    Linter("unmatched", "error", unmatched.remarks, deep=True),
    Linter("empty", "error", empty.remarks, deep=True),
    Linter("explosive", "error", explosive.remarks, deep=True),
    Linter("inside", "error", inside.remarks, deep=True),
    Linter("overlap", "suggestion", overlap.remarks, deep=True),
)


@dataclass(frozen=True, slots=True)
class LintMessage:
    """A remark on an entry, at its place in the file; ``message`` says what to do.

    ``line`` and ``column`` are 1-based. ``edits`` mend it, in offsets of the file's text.
    """

    path: str
    line: int
    column: int
    entry: str
    code: str
    message: str
    severity: Severity = "warning"
    edits: tuple[Edit, ...] = ()


def lint(glossary: Glossary, today: str) -> tuple[LintMessage, ...]:
    """Return what can be told from the entries as they are written; ``today`` is an ISO date."""
    return examined(Subject(glossary, today), None, deep=False)


def examined(subject: Subject, read: Read | None, deep: bool = True) -> tuple[LintMessage, ...]:
    """Return all remarks in the order of the files. ``read`` gives a file's text by its path.

    ``deep`` also tries the rules on texts, some of them made to be hard.
    """
    places = Places(read)
    found = [
        LintMessage(
            remark.entry.mark.path,
            *places.place(remark),
            remark.entry.id,
            linter.code,
            remark.message,
            linter.severity,
            places.edits(remark),
        )
        for linter in LINTERS
        if deep or not linter.deep
        for remark in linter.run(subject)
    ]
    return tuple(sorted(found, key=_order))


def _order(item: LintMessage) -> tuple[str, int, int, int, str, str]:
    rank = SEVERITIES.index(item.severity)
    return item.path, item.line, item.column, rank, item.code, item.message
