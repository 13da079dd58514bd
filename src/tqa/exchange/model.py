"""What passes between a glossary and the formats of others, and what does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tqa.glossary.model import Entry


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that the other side cannot hold.

    ``entry`` is the id of an entry, or a name or place in the file read; ``field`` is what it is
    called on the side it comes from (``entry`` for the whole), ``value`` what it said.
    """

    entry: str
    field: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Languages:
    """Two-letter codes: what was translated, and the language of the text that is checked."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Entries read from a file, and what of it they do not say."""

    entries: tuple[Entry, ...]
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What was made of entries: bytes by file name; the only file of a format is called ``""``."""

    files: Mapping[str, bytes]
    losses: tuple[Loss, ...] = ()


# Takes the name of a file, its bytes and the languages. Raises TqaError for another format.
Reader = Callable[[str, bytes, Languages], Batch]
Writer = Callable[[Sequence[Entry], Languages], Written]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: ``read`` or ``write`` is ``None`` where tqa goes one way only.

    ``folder``: it is written as a folder with a file for each entry.
    """

    summary: str
    read: Reader | None
    write: Writer | None
    folder: bool = False
