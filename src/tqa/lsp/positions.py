"""Between offsets (code points) and positions of the protocol, in the encoding negotiated.

Lines are those of ``tqa.text``: neither U+2028 nor a form feed ends one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lsprotocol import types

from tqa.text import LineIndex, Span

UTF8 = types.PositionEncodingKind.Utf8.value
UTF16 = types.PositionEncodingKind.Utf16.value
UTF32 = types.PositionEncodingKind.Utf32.value


@dataclass(frozen=True, slots=True)
class Positions:
    """The places of one text. ``encoding`` is ``utf-8``, ``utf-16`` or ``utf-32``."""

    text: str = field(repr=False)
    encoding: str
    starts: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, text: str, encoding: str) -> Positions:
        return cls(text, encoding, LineIndex.of(text).starts)

    def position(self, offset: int) -> types.Position:
        """Return the position of an offset (0-based line, 0-based units)."""
        line, column = LineIndex(self.starts).position(offset)
        start = offset - column + 1
        return types.Position(line - 1, _units(self.text[start:offset], self.encoding))

    def range(self, span: Span) -> types.Range:
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """Return the offset of a position; one behind the end of its line means that end.

        A position inside a character means the start of the character.
        """
        if position.line >= len(self.starts):
            return len(self.text)
        line = self._line(position.line)
        left = position.character
        for index, char in enumerate(line):
            left -= _units(char, self.encoding)
            if left < 0:
                return self.starts[position.line] + index
        return self.starts[position.line] + len(line)

    def span(self, range_: types.Range) -> Span:
        start, end = self.offset(range_.start), self.offset(range_.end)
        return Span(min(start, end), max(start, end))

    def line_end(self, offset: int) -> int:
        """Return where the line of an offset ends, its line end left out."""
        line = LineIndex(self.starts).position(offset)[0] - 1
        return self.starts[line] + len(self._line(line))

    def _line(self, number: int) -> str:
        following = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        line = self.text[self.starts[number] : following]
        return line.removesuffix("\n").removesuffix("\r") if number + 1 < len(self.starts) else line


def _units(text: str, encoding: str) -> int:
    if encoding == UTF8:
        return len(text.encode("utf-8", "surrogatepass"))
    if encoding == UTF32:
        return len(text)
    return len(text) + sum(char > "\uffff" for char in text)
