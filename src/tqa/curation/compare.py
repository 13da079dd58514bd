"""Findings of two versions of a glossary over the same texts, and what differs between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tqa.checker import Checker
from tqa.discover import discover
from tqa.finding import Finding, TqaError
from tqa.readers import read
from tqa.settings import Settings

Kind = Literal["gained", "lost", "changed", "conflicting"]
KINDS: tuple[Kind, ...] = ("gained", "lost", "changed", "conflicting")


@dataclass(frozen=True, slots=True)
class Change:
    """One place where two versions differ. ``before`` and ``after``: the finding of each, if any.

    ``conflicting``: ``after`` of a rule that overlaps, or takes the place of, ``before`` of another
    one, which did not so in the old version.
    """

    kind: Kind
    before: Finding | None
    after: Finding | None

    @property
    def finding(self) -> Finding:
        """The finding that the change is about."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change without a finding")
        return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes in the order of the places, how many files were read, what could not be."""

    changes: tuple[Change, ...]
    files: int
    problems: tuple[str, ...]

    def of(self, kind: Kind) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.kind == kind)


def compare(old: Checker, new: Checker, paths: Sequence[str], settings: Settings) -> Comparison:
    """Check files and folders with both and tell what differs."""
    files, problems = discover(paths, settings.exclude, settings.root, settings.force_exclude)
    failed = [problem.message for problem in problems]
    changes: list[Change] = []
    for path in files:
        try:
            document = read(path, Path(path).read_bytes(), settings.encoding)
        except (TqaError, OSError) as error:
            failed.append(str(error))
            continue
        before, after = old.check(document), new.check(document)
        failed += [message for message in after.problems if message not in before.problems]
        changes += differences(before.findings, after.findings)
    return Comparison(tuple(changes), len(files), tuple(failed))


def differences(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[Change, ...]:
    """Return the changes between the findings of one text, by place."""
    old, new = ({_key(item): item for item in found} for found in (before, after))
    changes = [
        *(Change("gained", None, new[key]) for key in new.keys() - old.keys()),
        *(Change("lost", old[key], None) for key in old.keys() - new.keys()),
        *(
            Change("changed", old[key], new[key])
            for key in new.keys() & old.keys()
            if _said(old[key]) != _said(new[key])
        ),
        *_conflicts(old, new),
    ]
    return tuple(sorted(changes, key=lambda change: (*change.finding.sort_key, change.kind)))


Key = tuple[int, int, str]


def _key(finding: Finding) -> Key:
    return finding.span.start, finding.span.end, finding.rule


def _said(finding: Finding) -> tuple[object, ...]:
    offered = tuple((item.text, item.safety) for item in finding.suggestions)
    return offered, finding.severity, finding.message


def _conflicts(old: dict[Key, Finding], new: dict[Key, Finding]) -> list[Change]:
    """A new finding over one of another rule: over one that stays, or in the place of one."""
    changes: list[Change] = []
    by_start = sorted(new.values(), key=lambda item: item.span)
    for key in new.keys() - old.keys():
        mine = new[key]
        rivals = [item for item in by_start if item.rule != mine.rule]
        displaced = [old[lost] for lost in old.keys() - new.keys() if lost[2] != mine.rule]
        changes += [
            Change("conflicting", other, mine)
            for other in (*rivals, *displaced)
            if other.span.overlaps(mine.span) and not _twice(other, mine, old, new)
        ]
    return changes


def _twice(other: Finding, mine: Finding, old: dict[Key, Finding], new: dict[Key, Finding]) -> bool:
    """Whether the same pair is told the other way round: both are new."""
    return _key(other) in new and _key(other) not in old and _key(other) < _key(mine)


def by_entry(comparison: Comparison) -> dict[str, tuple[Change, ...]]:
    """Return the changes by rule, those with most changes first, then by name."""
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for change in comparison.changes:
        found[change.finding.rule].append(change)
    ordered = sorted(found, key=lambda name: (-len(found[name]), name))
    return {name: tuple(found[name]) for name in ordered}
