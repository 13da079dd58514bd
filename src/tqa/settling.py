"""Take what reviewers rejected out of the outcomes of a run, and say what their files lack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tqa.decisions.ledger import Ledger
from tqa.decisions.merge import Voice
from tqa.decisions.model import Decision
from tqa.decisions.refresh import refreshed
from tqa.decisions.write import as_text
from tqa.files import Outcome
from tqa.finding import Finding
from tqa.report import Note, Report, Suppressed


@dataclass(frozen=True, slots=True)
class Settlement:
    """Outcomes without the rejected findings; those; and notes on decisions that do nothing."""

    outcomes: tuple[Outcome, ...]
    suppressed: tuple[Suppressed, ...]
    notes: tuple[Note, ...]


def settle(done: Sequence[Outcome], ledger: Ledger, keep_sources: bool) -> Settlement:
    """Settle all outcomes of a run; each must hold its source if the ledger ``concerns`` it."""
    outcomes: list[Outcome] = []
    suppressed: list[Suppressed] = []
    notes = [_conflict(voices) for voices in ledger.conflicts]
    for outcome in done:
        checked = outcome.checked
        if checked is None:
            outcomes.append(outcome)
            continue
        settled = ledger.settle(outcome.path, outcome.source or "", checked.findings)
        source = outcome.source if keep_sources else None
        left = replace(checked, findings=settled.open)
        outcomes.append(replace(outcome, checked=left, source=source))
        suppressed += [
            Suppressed(finding, "decision", decision.reason, decision.author)
            for finding, decision in settled.rejected
        ]
        notes += _unused(settled.missed)
    notes += _unused(ledger.unmet_anywhere(item.finding for item in suppressed))
    return Settlement(tuple(outcomes), tuple(suppressed), tuple(notes))


def _unused(missed: Iterable[tuple[Decision, str]]) -> list[Note]:
    return [
        Note("unused-decision", item.path, 0, f"{_named(item)} settles nothing: {reason}")
        for item, reason in missed
    ]


def _conflict(voices: Sequence[Voice]) -> Note:
    first = voices[0].decision
    answers = ", ".join(
        f"{voice.decision.state} by {voice.decision.author or voice.name}" for voice in voices
    )
    return Note(
        "conflicting-decisions",
        first.path,
        0,
        f"{_named(first)} settles nothing: reviewers differ ({answers})",
    )


def _named(decision: Decision) -> str:
    where = "everywhere" if decision.scope == "everywhere" else decision.path
    return f"{where}: decision on {decision.rule} “{decision.match}”"


def brought_up(decisions: Iterable[Decision], report: Report) -> str:
    """Return the text of a decisions file for a page of a report that holds its sources."""
    sources = {file.path: file.source or "" for file in report.files}
    findings: dict[str, list[Finding]] = {}
    for finding in report.findings:
        findings.setdefault(finding.path, []).append(finding)
    return as_text(refreshed(decisions, sources, findings))
