"""Turn decisions about one file into edits of its text. What is not sure is listed, not done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tqa.decisions.anchor import Missed, Placed, anchor_in_text
from tqa.decisions.made import with_made
from tqa.decisions.model import Decision, fold
from tqa.finding import Edit
from tqa.fix import apply_edits
from tqa.placing import trimmed
from tqa.text import Span


@dataclass(frozen=True, slots=True)
class Change:
    """A placed decision and the edits that carry it out, in coordinates of the source."""

    decision: Decision
    span: Span
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of the accepted and changed decisions about one text.

    ``changes`` are carried out in ``text``. ``done`` stood there already. ``missed`` have no place.
    ``clashes`` are groups whose edits overlap; none of a group is carried out.
    """

    text: str
    changes: tuple[Change, ...]
    done: tuple[Placed, ...]
    missed: tuple[Missed, ...]
    clashes: tuple[tuple[Change, ...], ...]


def apply_decisions(source: str, decisions: Sequence[Decision]) -> Applied:
    """Carry out accepted and changed decisions; everything outside their edits stays as it is."""
    asked = [item for item in decisions if item.is_edit]
    anchored = with_made(source, anchor_in_text(source, asked))
    todo = [
        Change(placed.decision, placed.span, edits_of(source, placed))
        for placed in anchored.placed
        if not placed.done
    ]
    free, clashes = _apart(sorted(todo, key=lambda change: change.span))
    edits = dict.fromkeys(edit for change in free for edit in change.edits)
    return Applied(
        apply_edits(source, edits),
        tuple(free),
        tuple(placed for placed in anchored.placed if placed.done),
        anchored.missed,
        tuple(clashes),
    )


def edits_of(source: str, placed: Placed) -> tuple[Edit, ...]:
    """Return the edits that put the replacement in place, without the words both share.

    Words that stay keep the line ends between them, so that wrapped text stays wrapped.
    """
    found, wanted = placed.span.of(source), placed.decision.replacement
    folded = fold(found)
    if fold(wanted) == folded:
        return (Edit(placed.span, wanted),) if wanted != found else ()
    offsets = _offsets(found)
    return tuple(
        Edit(
            Span(offsets[edit.span.start], offsets[edit.span.end]).shift(placed.span.start),
            edit.text,
        )
        for edit in trimmed(Span(0, len(folded)), folded, wanted)
    )


def _offsets(text: str) -> list[int]:
    """Return for each offset of the folded text the offset in the text; one more for the end."""
    kept = [
        index
        for index, char in enumerate(text)
        if not (char.isspace() and index and text[index - 1].isspace())
    ]
    return [*kept, len(text)]


def _apart(changes: Sequence[Change]) -> tuple[list[Change], list[tuple[Change, ...]]]:
    """Separate changes that touch no other from groups that overlap; equal edits are one."""
    groups: list[list[Change]] = []
    reach = -1
    for change in changes:
        if groups and change.span.start < reach:
            groups[-1].append(change)
        else:
            groups.append([change])
        reach = max(reach, change.span.end)
    free: list[Change] = []
    clashes: list[tuple[Change, ...]] = []
    for group in groups:
        clashing = [change for change in group if _clashes(change, group)]
        free += [change for change in group if change not in clashing]
        if clashing:
            clashes.append(tuple(clashing))
    return free, clashes


def _clashes(change: Change, group: Sequence[Change]) -> bool:
    others = {edit for other in group if other is not change for edit in other.edits}
    return any(
        edit != other and (edit.span.overlaps(other.span) or edit.span.start == other.span.start)
        for edit in change.edits
        for other in others
    )
