"""From decisions about texts to a DOCX that an editor goes on with in Word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tqa.applying import Applied, Change
from tqa.decisions.anchor import Missed, Placed, anchor_in_text
from tqa.decisions.model import Decision
from tqa.docx.package import pack
from tqa.docx.story import Mark, Paragraph, Run, paragraphs
from tqa.finding import Edit, Rule
from tqa.text import Document, Span


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A text as it was read, what its decisions came to, and those that only comment."""

    document: Document
    applied: Applied
    remarks: tuple[Placed, ...] = ()
    missed: tuple[Missed, ...] = ()


def reviewed(document: Document, applied: Applied, decisions: Sequence[Decision]) -> Reviewed:
    """Place the comments among the decisions about a text beside its edits."""
    commented = [item for item in decisions if item.state == "commented"]
    anchored = anchor_in_text(document.source, commented)
    return Reviewed(document, applied, anchored.placed, anchored.missed)


def as_docx(texts: Sequence[Reviewed], rules: Mapping[str, Rule]) -> bytes:
    """Return one DOCX of all texts, each under its path where there are several.

    ``rules`` by id say in the comments why. Edits are tracked changes of the decision's author.
    """
    marks: list[Mark] = []
    story: list[Paragraph] = []
    for text in texts:
        if len(texts) > 1:
            story.append(Paragraph((Run("kept", text.document.path),), is_heading=True))
        own = _marks(text, rules)
        units = [_extent(text.document, index) for index in range(len(text.document.segments))]
        for paragraph in paragraphs(text.document.source, units, own):
            story.append(_renumbered(paragraph, len(marks)))
        marks += own
    return pack(story, marks)


def _renumbered(paragraph: Paragraph, by: int) -> Paragraph:
    runs = (replace(run, mark=run.mark + by) if run.mark >= 0 else run for run in paragraph.runs)
    return replace(paragraph, runs=tuple(runs))


def _extent(document: Document, index: int) -> Span:
    segment = document.segments[index]
    return segment.to_source(Span(0, len(segment.text)))


def _marks(text: Reviewed, rules: Mapping[str, Rule]) -> list[Mark]:
    marks = [_mark(change, change.edits, rules) for change in text.applied.changes]
    for clash in text.applied.clashes:
        marks += [_mark(change, (), rules, _wanted(change.decision)) for change in clash]
    marks += [_mark(placed, (), rules) for placed in text.remarks]
    return sorted(marks, key=lambda mark: mark.span)


def _wanted(decision: Decision) -> tuple[str, ...]:
    return (f"Wanted here: “{decision.replacement}”. It overlaps another edit; neither is made.",)


def _mark(
    place: Change | Placed,
    edits: Sequence[Edit],
    rules: Mapping[str, Rule],
    first: tuple[str, ...] = (),
) -> Mark:
    decision = place.decision
    rule = rules.get(decision.rule)
    lines = (
        *first,
        decision.comment,
        f"Reason: {decision.reason}" if decision.reason else "",
        f"Why: {rule.why}" if rule and rule.why else "",
        f"Likely original: {rule.original}" if rule and rule.original else "",
        f"Rule: {decision.rule}" + (f" ({rule.source})" if rule and rule.source else ""),
    )
    return Mark(
        place.span,
        tuple(edits),
        decision.author,
        decision.time,
        tuple(part for line in lines for part in line.splitlines() if part),
    )
