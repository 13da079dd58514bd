"""Documents as passages, and passages of two or three texts that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tqa.alignment.model import Bead
from tqa.alignment.passages import align
from tqa.finding import TqaError
from tqa.scoring.model import Group
from tqa.text import Document, Span


@dataclass(frozen=True, slots=True)
class Text:
    """A document as its source and the places of its passages in it, in order."""

    path: str
    source: str
    places: tuple[Span, ...]

    @property
    def passages(self) -> tuple[str, ...]:
        return tuple(single(place.of(self.source)) for place in self.places)

    def part(self, passages: range) -> Span:
        """Return the place of several passages that follow one another, empty for none."""
        if not passages:
            at = self.places[passages.start].start if passages.start < len(self.places) else 0
            return Span(at, at)
        return Span(self.places[passages.start].start, self.places[passages.stop - 1].end)


def single(text: str) -> str:
    """Return a text with line ends and their surroundings as single spaces; no-break spaces stay.

    A line end never matters to a measure, the kind of a space does to an editor.
    """
    return " ".join(line.strip(" \t") for line in text.splitlines() if line.strip())


def text_of(document: Document) -> Text:
    """Return the passages of a document. Raises TqaError for one without any words."""
    places = [
        segment.to_source(Span(0, len(segment.text)))
        for segment in document.segments
        if segment.text.strip() and segment.pieces
    ]
    if not places:
        raise TqaError(f"{document.path}: has no text; a score needs words on both sides")
    return Text(document.path, document.source, tuple(places))


def groups_of(draft: Text, edited: Text, reference: Text | None, whole: bool) -> list[Group]:
    """Return the passages that belong together; with ``whole``, each document as one group."""
    texts = [draft, edited, *([reference] if reference else [])]
    sides = [text.passages for text in texts]
    if whole:
        return [_group(sides, [range(len(side)) for side in sides])]
    first = align(sides[0], sides[1])
    if reference is None:
        return [_group(sides, [bead.draft, bead.edited]) for bead in first]
    return [_group(sides, ranges) for ranges in _joined(first, align(sides[1], sides[2]))]


def _group(sides: Sequence[Sequence[str]], ranges: Sequence[range]) -> Group:
    texts = [
        " ".join(side[part.start : part.stop]) for side, part in zip(sides, ranges, strict=True)
    ]
    reference = texts[2] if len(texts) > 2 else None
    return Group(texts[0], texts[1], reference, f"{len(ranges[0])}:{len(ranges[1])}")


def _joined(first: Sequence[Bead], second: Sequence[Bead]) -> list[list[range]]:
    """Join two alignments over the text they share, where both have a border."""
    before = _borders([(bead.edited.stop, bead.draft.stop) for bead in first])
    after = _borders([(bead.draft.stop, bead.edited.stop) for bead in second])
    middle = sorted(before.keys() & after.keys())
    return [
        [range(before[i], before[j]), range(i, j), range(after[i], after[j])]
        for i, j in pairwise(middle)
    ]


def _borders(steps: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return for each border of the shared text the first one of the other, at its end the last."""
    found = {0: 0}
    for shared, other in steps:
        found.setdefault(shared, other)
    found[steps[-1][0]] = steps[-1][1]
    return found
