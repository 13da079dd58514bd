"""Readers: files to documents, by a literal table of suffixes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from tqa.readers.decode import decode
from tqa.readers.plain import plain
from tqa.text import Document

Reader = Callable[[str, str], Document]

READERS: Mapping[str, Reader] = {
    ".txt": plain,
    ".text": plain,
    ".md": plain,
    ".markdown": plain,
}


def read(path: str, data: bytes, encoding: str = "") -> Document:
    """Decode and segment a file; an unknown suffix is read as plain text.

    Raises TqaError (file, position, cause, remedy) for what is not text.
    """
    text, _ = decode(path, data, encoding)
    return read_text(path, text)


def read_text(path: str, text: str) -> Document:
    """Segment the text of a file, or a block of it."""
    return READERS.get(PurePath(path).suffix.lower(), plain)(path, text)
