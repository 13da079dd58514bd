"""Which suggestions the editor made too, and how many of the editor's edits they are.

A suggestion counts as made where it lies on a shortest way from the draft to the edited text: it
changes d words, and then d words fewer are left to change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from tqa.alignment.changes import changes
from tqa.alignment.passages import align
from tqa.finding import Edit, Finding
from tqa.fix import apply_edits
from tqa.scoring.distance import distance, tokens
from tqa.scoring.model import RuleEffort
from tqa.scoring.texts import Text
from tqa.text import Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the editor did about a finding: ``made``, ``otherwise`` or ``left``; edits saved."""

    finding: Finding
    outcome: str
    edits: int = 0


@dataclass(frozen=True, slots=True)
class Credit:
    """One document: all edits of the editor, a verdict for each finding."""

    edits: int
    verdicts: tuple[Verdict, ...]

    @property
    def made(self) -> list[Edit]:
        """The edits of the suggestions that the editor made too."""
        return [
            edit
            for verdict in self.verdicts
            if verdict.outcome == "made"
            for edit in verdict.finding.suggestions[0].edits
        ]


def credit(draft: Text, edited: Text, findings: Sequence[Finding]) -> Credit:
    """Compare the findings of a draft with its edited text."""
    total = 0
    verdicts: list[Verdict] = []
    for bead in align(draft.passages, edited.passages):
        place, new = draft.part(bead.draft), edited.part(bead.edited).of(edited.source)
        inside = [finding for finding in findings if place.contains(finding.span)]
        old = place.of(draft.source)
        total += distance(tokens(old), tokens(new))
        verdicts += _passage(old, new, place.start, inside)
    return Credit(total, tuple(sorted(verdicts, key=lambda verdict: verdict.finding.sort_key)))


def _passage(old: str, new: str, start: int, findings: Sequence[Finding]) -> Iterator[Verdict]:
    """Try suggestions from the end, so that the places of those before stay what they are."""
    wanted = tokens(new)
    text, left = old, distance(tokens(old), wanted)
    border = len(old)
    changed = [change.draft for change in changes(old, new)]
    for finding in sorted(findings, key=lambda found: found.sort_key, reverse=True):
        edits = _edits(finding, start)
        if edits and max(edit.span.end for edit in edits) <= border:
            tried = apply_edits(text, edits)
            after = distance(tokens(tried), wanted)
            if 0 < left - after == distance(tokens(text), tokens(tried)):
                yield Verdict(finding, "made", left - after)
                text, left = tried, after
                border = min(edit.span.start for edit in edits)
                continue
        span = finding.span.shift(-start)
        touched = any(_touch(span, other) for other in changed)
        yield Verdict(finding, "otherwise" if touched else "left")


def _edits(finding: Finding, start: int) -> list[Edit]:
    first = next(iter(finding.suggestions), None)
    if first is None or first.safety == "display":
        return []
    return [Edit(edit.span.shift(-start), edit.text) for edit in first.edits]


def _touch(one: Span, other: Span) -> bool:
    return one.overlaps(other) or (not len(other) and one.start < other.start < one.end)


def by_rule(
    documents: Sequence[Credit],
    is_circular: Callable[[Finding], bool],
    learned: Collection[str],
) -> tuple[RuleEffort, ...]:
    """Return the rules with findings, those that save most edits first."""
    outcomes: Counter[tuple[str, str]] = Counter()
    edits: Counter[str] = Counter()
    circular: Counter[str] = Counter()
    for verdict in (verdict for item in documents for verdict in item.verdicts):
        rule = verdict.finding.rule
        outcomes[rule, verdict.outcome] += 1
        edits[rule] += verdict.edits
        if rule in learned or is_circular(verdict.finding):
            circular[rule] += verdict.edits
    found = [
        RuleEffort(
            rule,
            outcomes[rule, "made"],
            outcomes[rule, "otherwise"],
            outcomes[rule, "left"],
            edits[rule],
            circular[rule],
        )
        for rule in {rule for rule, _ in outcomes}
    ]
    return tuple(sorted(found, key=lambda item: (-item.edits, -item.made, item.rule)))
