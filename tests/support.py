"""What several tests need: a prose view of a string, and brackets turned into spans."""

from __future__ import annotations

from tqa.prose import Prose
from tqa.settings import Style
from tqa.text import Document, Piece, Segment, Span


def prose_of(text: str, style: Style | None = None) -> Prose:
    """Return a prose view of a text taken as one segment."""
    segment = Segment(text, (Piece(0, len(text), 0, len(text)),))
    return Prose(Document("test.txt", text, (segment,)), 0, style or Style())


def bracketed(marked: str) -> tuple[str, Span]:
    """Split ``a [[b]] c`` into the plain text and the span of the bracketed part."""
    before, rest = marked.split("[[", 1)
    inside, after = rest.split("]]", 1)
    return before + inside + after, Span(len(before), len(before) + len(inside))
