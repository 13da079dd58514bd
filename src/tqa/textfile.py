"""A text file that is to be rewritten: read without loss, written without touching the rest."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tqa.finding import TqaError
from tqa.fix import write_file
from tqa.readers.decode import decode, encode
from tqa.text import lines


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file as it was read; ``codec`` gives its bytes back, BOM included."""

    path: str
    data: bytes
    text: str
    codec: str


def open_text(path: str, encoding: str) -> TextFile:
    """Read a file. Raises TqaError for one that cannot be read, is no text or has lossy bytes."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise TqaError(f"{path}: cannot be read ({cause}); check path and permissions") from error
    text, codec = decode(path, data, encoding)
    if encode(text, codec) != data:
        raise TqaError(f"{path}: {codec} would not give the same bytes back; convert it to UTF-8")
    return TextFile(path, data, text, codec)


def encoded(file: TextFile, text: str) -> bytes:
    """Return the bytes of a new text of the file. Raises TqaError for a letter it cannot hold."""
    try:
        return encode(text, file.codec)
    except UnicodeEncodeError as error:
        raise TqaError(
            f"{file.path}: {error.object[error.start]!r} cannot be written in {file.codec}; "
            "convert the file to UTF-8 first"
        ) from error


def save(file: TextFile, text: str) -> None:
    """Write a new text in place of the old. Raises TqaError; the file is then as it was."""
    write_file(Path(file.path), file.data, encoded(file, text))


def unified(file: TextFile, text: str) -> Iterator[str]:
    """Yield the lines of a unified diff from the file's text to a new one."""
    for line in difflib.unified_diff(
        lines(file.text), lines(text), f"a/{file.path}", f"b/{file.path}"
    ):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
