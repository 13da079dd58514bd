"""Plain text: paragraphs as segments, each a verbatim slice of the source.

A blank line always ends a paragraph. A line end inside a block ends one too, unless the block is
hard-wrapped: its lines are short and break where the next word would not have fitted. Line ends
inside a segment are kept; rules treat them as spaces, so a term broken over two lines is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.text import Document, Piece, Segment, Span

WRAP = 100
LONGEST = 1 << 16


def plain(path: str, source: str) -> Document:
    """Return the document; segments cover all that is not white space between paragraphs."""
    segments = tuple(
        Segment(span.of(source), (Piece(0, len(span), span.start, len(span)),))
        for block in _blocks(source)
        for span in _bounded(source, block)
    )
    return Document(path, source, segments)


def _blocks(source: str) -> Iterator[Span]:
    start = -1
    previous = Span(0, 0)
    for match in _line().finditer(source):
        line = Span(*match.span(1))
        if not line.of(source).strip():
            if start >= 0:
                yield Span(start, previous.end)
            start = -1
        elif start < 0:
            start = line.start
        elif not _continues(source, previous, line):
            yield Span(start, previous.end)
            start = line.start
        if len(line):
            previous = line
    if start >= 0:
        yield Span(start, previous.end)


def _continues(source: str, line: Span, following: Span) -> bool:
    """Whether the line end between two lines is a wrap: the next word would have been too long."""
    if len(line) > WRAP or len(following) > WRAP:
        return False
    text, rest = line.of(source).rstrip(), following.of(source)
    if rest[0].isspace() or _item().match(rest):
        return False
    word = len(rest.split(maxsplit=1)[0])
    if rest[0].islower() or text[-1] in ",-–—":
        return True
    ended = text[-1] in '.!?:”"’»)'
    return len(text) + 1 + word > (64 if ended else 48)


def _bounded(source: str, span: Span) -> Iterator[Span]:
    """Cut a paragraph of unusual length at spaces, so that the work on a segment is bounded."""
    start = span.start
    while span.end - start > LONGEST:
        cut = source.rfind(". ", start + LONGEST // 2, start + LONGEST) + 1
        if not cut:
            cut = source.rfind(" ", start + LONGEST // 2, start + LONGEST)
        if cut <= start:
            cut = start + LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"[-*•–—+>#|]\s|\d{1,3}[.)]\s|\(?[a-z]\)\s")
