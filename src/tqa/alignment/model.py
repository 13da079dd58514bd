"""What aligning yields. Ranges count passages, spans count code points; all are half-open."""

from __future__ import annotations

from dataclasses import dataclass

from tqa.text import Span


@dataclass(frozen=True, slots=True)
class Bead:
    """Passages of the draft and the passages of the edited text that came from them.

    ``draft`` and ``edited`` are ranges of indices; one of them may be empty (a passage that was
    removed or added), or hold several (passages that were merged, split or put in another order).
    ``cost``: letters on both sides that have no partner, plus what the shape costs.
    ``likeness`` from 0 to 1: the share of letters that stand in words common to both sides.
    """

    draft: range
    edited: range
    cost: float
    likeness: float

    @property
    def shape(self) -> str:
        """``1:1`` for an edited passage, ``2:1`` for a merger, ``0:1`` for an addition."""
        return f"{len(self.draft)}:{len(self.edited)}"


@dataclass(frozen=True, slots=True)
class Pair:
    """The texts of a bead, passages joined by the separator asked for; one may be empty."""

    draft: str
    edited: str
    bead: Bead


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark of a text, as it stands there."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Change:
    """What stood in the draft and what stands there now; one of the two spans may be empty."""

    draft: Span
    edited: Span
