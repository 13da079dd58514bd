"""What a glossary file needs of others: shared lists, and the entries that it changes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from tqa.finding import TqaError
from tqa.glossary.append import identifiers, listed
from tqa.glossary.nodes import parse
from tqa.glossary.packs import Source, sources
from tqa.settings import Settings

_HEAD = 2000


def related(
    settings: Settings, named: Sequence[Source], texts: Mapping[str, bytes]
) -> tuple[Source, ...]:
    """Return the files of earlier layers that the named ones build on, by layer.

    ``texts`` holds the content of each named file. Reading all packs would take seconds.
    """
    wanted = tuple(
        f"id: {name}\n".encode()
        for path, shown, _ in named
        for name in _changed(shown, texts[path])
    )
    here = {Path(path).resolve() for path, _, _ in named}
    found: list[Source] = []
    for source in sources(settings):
        path = Path(source[0])
        if path.resolve() in here:
            continue
        data = path.read_bytes()
        if is_lists(data) or any(item in data.replace(b"\r", b"") for item in wanted):
            found.append(source)
    return tuple(found)


def is_lists(data: bytes) -> bool:
    """Whether a file holds lists that all packs of its languages share."""
    return re.search(rb"^glossary: *\S+/lists\s*$", data[:_HEAD], re.MULTILINE) is not None


def _changed(shown: str, data: bytes) -> tuple[str, ...]:
    """Return the ids of entries that are not whole: they change one of an earlier layer."""
    try:
        entries = listed(parse(shown, data))
    except TqaError:
        return ()
    return identifiers(
        [
            entry
            for entry in entries
            if isinstance(entry.value, dict) and not {"kind", "why"} <= set(entry.value)
        ]
    )
