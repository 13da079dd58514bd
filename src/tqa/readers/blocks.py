"""Large plain texts, a block of paragraphs at a time, so that no file is too large for memory."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tqa.readers.decode import codec_of, nul, undecodable

BLOCK = 1 << 20
_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text. ``offset`` code points come before it; its first letter stands on ``line``
    in ``column``, both 1-based.
    """

    text: str
    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Large:
    """A text file that decodes from end to end; ``bom``: it begins with that of UTF-8."""

    path: str
    codec: str
    skipped: int

    @property
    def bom(self) -> bool:
        return self.codec == "utf-8-sig"

    def blocks(self, size: int = BLOCK) -> Iterator[Block]:
        """Yield the blocks in order: some ``size`` code points, cut between paragraphs.

        Where no blank line is near, a block ends at a line end, and where none is, at a space.
        """
        text, offset, line, column = "", 0, 1, 1
        for chunk in _chunks(self):
            text += chunk
            while len(text) > size + _CHUNK:
                cut = _cut(text, size)
                yield Block(text[:cut], offset, line, column)
                line, column = _after(text[:cut], line, column)
                text, offset = text[cut:], offset + cut
        if text:
            yield Block(text, offset, line, column)


def opened(path: str, encoding: str = "") -> Large:
    """Read a file once from end to end to know that it is text.

    Raises TqaError for what is no text or does not decode, OSError for what cannot be read.
    """
    with Path(path).open("rb") as stream:
        codec, skipped = codec_of(path, stream.read(8), encoding)
    found = Large(path, codec, skipped)
    seen = 0
    for text in _chunks(found):
        if "\0" in text:
            raise nul(path, seen + text.index("\0"))
        seen += len(text)
    return found


def _chunks(file: Large) -> Iterator[str]:
    name = "utf-8" if file.codec == "utf-8-sig" else file.codec
    decoder = codecs.getincrementaldecoder(name)()
    with Path(file.path).open("rb") as stream:
        stream.seek(file.skipped)
        yield from _decoded(file, stream, decoder.decode)


def _decoded(file: Large, stream: BinaryIO, decode: Callable[..., str]) -> Iterator[str]:
    read = lines = 0
    more = True
    while more:
        data = stream.read(_CHUNK)
        more = bool(data)
        try:
            text = decode(data, final=not more)
        except UnicodeDecodeError as error:
            held = len(error.object) - len(data)
            at = file.skipped + read - held + error.start
            line = lines + data.count(b"\n", 0, max(0, error.start - held)) + 1
            raise undecodable(file.path, error, at, line, file.codec) from error
        read += len(data)
        lines += data.count(b"\n")
        yield text


def _cut(text: str, size: int) -> int:
    for mark in ("\n\n", "\n\r\n", "\r\r", "\n", "\r", " "):
        at = text.rfind(mark, size // 2, size)
        if at >= 0:
            size = at + len(mark)
            break
    return size + text.startswith("\n", size) * text.startswith("\r", size - 1)


def _after(text: str, line: int, column: int) -> tuple[int, int]:
    """Return line and column of what follows a text that begins at these."""
    last = max(text.rfind("\n"), text.rfind("\r"))
    if last < 0:
        return line, column + len(text)
    ends = text.count("\n") + text.count("\r") - text.count("\r\n")
    return line + ends, len(text) - last
