"""Text, places in it, and the way from a segment back to the source.

All offsets are code points of the decoded text, 0-based, half-open.
Lines end at ``\\n``, ``\\r\\n`` and ``\\r`` and nowhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both ranges share a code point (touching is not overlapping)."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Piece:
    """``segment[at:at+size]`` came from ``source[origin:origin+width]``.

    A verbatim piece (``size == width``) maps one to one; any other is atomic.
    """

    at: int
    size: int
    origin: int
    width: int


@dataclass(frozen=True, slots=True)
class Segment:
    """One unit of prose: a paragraph, a cell, the target of a translation unit."""

    text: str
    pieces: tuple[Piece, ...]
    source_text: str | None = None
    label: str = ""

    def to_source(self, span: Span) -> Span:
        """Return the source range behind a segment range.

        A boundary inside an atomic piece widens to the whole piece.
        Raises ValueError when the segment has no pieces.
        """
        if not self.pieces:
            raise ValueError("segment without pieces has no place in the source")
        return Span(self._origin(span.start, False), self._origin(span.end, span.end > span.start))

    def _origin(self, offset: int, is_end: bool) -> int:
        key = offset - 1 if is_end else offset
        index = max(0, bisect_right([piece.at for piece in self.pieces], key) - 1)
        piece = self.pieces[index]
        inside = offset - piece.at
        if piece.size == piece.width:
            return piece.origin + min(inside, piece.width)
        return piece.origin + (piece.width if is_end or inside >= piece.size else 0)


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded file (or one part of a container) and its segments.

    ``source`` is the decoded text with its line ends and without a BOM.
    ``path`` is what the user named, with forward slashes.
    """

    path: str
    source: str
    segments: tuple[Segment, ...]
    part: str = ""
    meta: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LineIndex:
    """Line and column (1-based, code points) of offsets in one text."""

    starts: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, source: str) -> LineIndex:
        ends = _line_end().finditer(source)
        return cls((0, *(match.end() for match in ends)))

    def position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def lines(source: str) -> list[str]:
    """Split into lines, each with its line end (``str.splitlines`` splits at more places)."""
    starts = LineIndex.of(source).starts
    ends = (*starts[1:], len(source))
    return [source[start:end] for start, end in zip(starts, ends, strict=True) if start < end]


@lru_cache(maxsize=1)
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n|\n|\r")
