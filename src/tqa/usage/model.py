"""What is known about the use of entries, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tqa.decisions.model import DecisionFile
from tqa.interval import Rate

Action = Literal["promote", "demote", "retire"]


@dataclass(frozen=True, slots=True)
class Seen:
    """One place that a rule marked, in whatever number of reports; days are ISO dates.

    Equal rule, path and fingerprint mean one place.
    """

    rule: str
    path: str
    fingerprint: str
    match: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A JSON report: what it holds, the day it stands for, and the sha256 of its bytes."""

    name: str
    digest: str
    day: str
    documents: tuple[str, ...]
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known: places, documents checked, decisions by the file they came from."""

    seen: tuple[Seen, ...] = ()
    documents: frozenset[str] = frozenset()
    decisions: tuple[DecisionFile, ...] = ()
    reports: int = 0

    @property
    def answers(self) -> int:
        """How many questions were answered, one reviewer's answer counted once."""
        return len(
            {
                (item.author or file.name, item.key)
                for file in self.decisions
                for item in file.decisions
            }
        )


@dataclass(frozen=True, slots=True)
class Usage:
    """How an entry or a check fared; a check has no fix level, path or line.

    ``changed``: the reviewer wrote another wording than the suggestion. ``hits`` counts places,
    ``last`` is the day of the last one or empty. ``disputed`` places were answered differently by
    two reviewers and count as undecided.
    """

    rule: str
    kind: str
    severity: str
    fix: str
    status: str
    glossary: str
    path: str
    line: int
    layer: int
    hits: int = 0
    documents: int = 0
    accepted: int = 0
    changed: int = 0
    rejected: int = 0
    disputed: int = 0
    last: str = ""

    @property
    def decided(self) -> int:
        return self.accepted + self.changed + self.rejected

    @property
    def precision(self) -> Rate:
        """How often the place was wrong indeed: accepted or reworded, of what was decided."""
        return Rate(self.accepted + self.changed, self.decided)

    @property
    def suggestion(self) -> Rate:
        """How often the suggestion was taken as it stands, of what was decided."""
        return Rate(self.accepted, self.decided)

    @property
    def always_rejected(self) -> bool:
        return 0 < self.rejected == self.decided


@dataclass(frozen=True, slots=True)
class Advice:
    """A change of an entry that the figures speak for; ``key`` is empty for one to retire."""

    action: Action
    rule: str
    key: str
    old: str
    new: str
    reason: str
