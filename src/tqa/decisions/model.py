"""Decisions as values. Their anchor is content: rule, match, the words around it, an ordinal."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from tqa.text import Span

State = Literal["accepted", "rejected", "changed", "commented"]
Scope = Literal["occurrence", "document", "everywhere"]

STATES: tuple[State, ...] = ("accepted", "rejected", "changed", "commented")
SCOPES: tuple[Scope, ...] = ("occurrence", "document", "everywhere")
SCHEMA_VERSION = "1.0"
CONTEXT = 40


@dataclass(frozen=True, slots=True)
class Decision:
    """What one reviewer decided about one finding, or about all like it.

    ``path`` is the path as reported, with forward slashes. ``match`` is the text found, white space
    folded. ``before`` and ``after`` are up to ``CONTEXT`` code points of the text on each side,
    folded and trimmed. ``ordinal`` counts from 1 the findings of the file with equal rule, match
    and context. ``replacement`` stands in place of the whole match (accepted, changed).
    ``fingerprint`` and ``offset`` (code points, -1: unknown) are hints and decide nothing.
    ``time`` is ISO 8601 with a zone, or empty.
    """

    state: State
    rule: str
    match: str
    path: str = ""
    scope: Scope = "occurrence"
    kind: str = ""
    before: str = ""
    after: str = ""
    ordinal: int = 1
    fingerprint: str = ""
    replacement: str = ""
    comment: str = ""
    reason: str = ""
    author: str = ""
    time: str = ""
    offset: int = -1

    @property
    def is_edit(self) -> bool:
        return self.state in ("accepted", "changed")

    @property
    def key(self) -> tuple[str, ...]:
        """What the decision is about; two decisions with one key answer one question."""
        general = (self.scope, self.rule, self.match)
        if self.scope == "everywhere":
            return general
        if self.scope == "document":
            return (*general, self.path)
        return (*general, self.path, self.before, self.after, str(self.ordinal))

    @property
    def verdict(self) -> tuple[str, str]:
        """What must be equal for two reviewers to agree; accepting and rewording can be equal."""
        return ("edit", self.replacement) if self.is_edit else (self.state, "")

    @property
    def sort_key(self) -> tuple[str, int, str, tuple[str, ...]]:
        rest = (self.match, self.before, self.after, f"{self.ordinal:9}", self.state)
        return (self.path, self.offset, self.rule, (*rest, self.author, self.time))


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """The decisions of one file, and the file's name for messages and relative paths."""

    name: str
    decisions: tuple[Decision, ...]


DECISION_KEYS: tuple[str, ...] = ("type", *(field.name for field in fields(Decision)))


def fold(text: str) -> str:
    """Return the text with each run of white space as one space; ends are kept."""
    return _space().sub(" ", text)


def context_of(source: str, span: Span) -> tuple[str, str]:
    """Return what stands before and after a span, as decisions hold it."""
    before = source[max(0, span.start - CONTEXT) : span.start]
    return fold(before).strip(), fold(source[span.end : span.end + CONTEXT]).strip()


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"\s+")
