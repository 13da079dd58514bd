"""Changed files as values: shown as a diff, written together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.finding import TqaError
from tqa.storing import replace_bytes
from tqa.textfile import TextFile, encoded, save, unified


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it was read (no bytes: it does not exist yet) and the text it is to have."""

    file: TextFile
    text: str

    @property
    def data(self) -> bytes:
        """The bytes to write."""
        return encoded(self.file, self.text)


def diff(changes: Iterable[Change]) -> str:
    """Return a unified diff of all changes."""
    return "".join(line for change in changes for line in unified(_before(change), change.text))


def _before(change: Change) -> TextFile:
    """A file that does not exist yet was empty; its text is only what a new one begins with."""
    file = change.file
    return file if file.data else TextFile(file.path, b"", "", file.codec)


def write(changes: Sequence[Change]) -> None:
    """Write each file in one step, in order.

    Raises TqaError where one cannot be written or has changed meanwhile; it names those that are
    written already.
    """
    done: list[str] = []
    for change in changes:
        try:
            _write(change)
        except TqaError as error:
            written = f"; written already: {', '.join(done)}" if done else ""
            raise TqaError(f"{error}{written}") from error
        done.append(change.file.path)


def _write(change: Change) -> None:
    if change.file.data:
        save(change.file, change.text)
        return
    path = Path(change.file.path)
    try:
        if path.exists() and path.read_bytes().strip():
            raise TqaError(f"{path}: was written by someone else meanwhile; run the command again")
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_bytes(path, change.data)
    except OSError as error:
        raise TqaError(f"{path}: cannot be written ({error.strerror})") from error


def is_same(one: str, other: str) -> bool:
    """Whether two paths name one file."""
    return os.path.realpath(one) == os.path.realpath(other)
