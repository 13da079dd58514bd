"""Recognise edits that were made before, where other edits have changed the words around them.

Nothing is ever edited on this evidence: it only tells “made” from “not placed”.
"""

from __future__ import annotations

from collections.abc import Sequence

from tqa.decisions.anchor import Anchored, Missed, Placed
from tqa.decisions.candidates import places
from tqa.decisions.model import Decision, fold
from tqa.text import Span


def with_made(source: str, anchored: Anchored) -> Anchored:
    """Return the outcome in which edits found made between their neighbours count as placed."""
    known = [item for item in anchored.placed if item.decision.offset >= 0]
    everything = [*(item.decision for item in anchored.placed)]
    everything += [item.decision for item in anchored.missed]
    placed = list(anchored.placed)
    missed: list[Missed] = []
    for item in anchored.missed:
        span = _made(source, item.decision, known, everything)
        if span is None:
            missed.append(item)
        else:
            placed.append(Placed(item.decision, span, done=True))
    return Anchored(tuple(placed), tuple(missed))


def _made(
    source: str, decision: Decision, placed: Sequence[Placed], everything: Sequence[Decision]
) -> Span | None:
    """Return where an edit was made: its words gone and the new ones there, between neighbours."""
    if decision.offset < 0 or not decision.is_edit:
        return None
    end = decision.offset + len(decision.match)
    before = [item for item in placed if _end(item.decision) <= decision.offset]
    after = [item for item in placed if item.decision.offset >= end]
    low = max((item.span.end for item in before), default=0)
    high = min((item.span.start for item in after), default=len(source))
    part = source[low:high]
    wanted = _with_inner(decision, everything)
    left = [span for span in places(part, decision.match) if _is_left(span.of(part), wanted)]
    found = places(part, fold(wanted))
    if not found or any(not _within(span, found) for span in left):
        return None
    return found[0].shift(low)


def _end(decision: Decision) -> int:
    return decision.offset + len(decision.match)


def _is_left(found: str, wanted: str) -> bool:
    # The ends of paragraphs are no white space that an edit was about.
    return found != wanted and not (found.isspace() and ("\n" in found or "\r" in found))


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(other.contains(span) and other != span for other in others)


def _with_inner(decision: Decision, everything: Sequence[Decision]) -> str:
    """Return the replacement after the edits that lay inside the words it replaced."""
    wanted = decision.replacement
    for inner in everything:
        is_inside = decision.offset <= inner.offset and _end(inner) <= _end(decision)
        if inner.is_edit and inner is not decision and is_inside and inner.match in wanted:
            wanted = wanted.replace(inner.match, inner.replacement, 1)
    return wanted
