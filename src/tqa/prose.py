"""A segment with what checks need to know of it, each computed once and only when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from tqa.protected import protected_spans
from tqa.quotations import Quotation, quotations
from tqa.sentences import sentence_spans
from tqa.settings import Style
from tqa.text import Document, Segment, Span


class Prose:
    """A view of one segment. Offsets are those of ``text``, the segment's text."""

    def __init__(self, document: Document, index: int, style: Style) -> None:
        self.document = document
        self.index = index
        self.segment: Segment = document.segments[index]
        self.text: str = self.segment.text
        self.style = style

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return sentence_spans(self.text)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return quotations(self.text)

    @cached_property
    def protected(self) -> tuple[Span, ...]:
        """URLs, addresses, code, @handles, #tags, file names: never touched."""
        return protected_spans(self.text)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds the offset (the whole text when there is none)."""
        for span in self.sentences:
            if span.start <= offset < span.end:
                return span
        return Span(0, len(self.text))

    def in_quotation(self, span: Span) -> bool:
        """Whether the span lies wholly within a quotation, its marks included."""
        return _within(span, [quotation.outer for quotation in self.quotations])

    def is_protected(self, span: Span) -> bool:
        return any(span.overlaps(other) for other in self.protected)


def _within(span: Span, outers: Sequence[Span]) -> bool:
    return any(outer.contains(span) for outer in outers)
