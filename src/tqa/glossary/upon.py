"""A project's own glossary files read upon what is shipped and compiled already."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tqa.glossary.compiled import Compiled
from tqa.glossary.load import glossary_of
from tqa.glossary.model import Entry, Glossary, Pack
from tqa.glossary.nodes import parse
from tqa.glossary.packs import Source, contents, digest
from tqa.settings import Settings


def load_upon(base: Compiled | None, found: Sequence[Source], settings: Settings) -> Glossary:
    """Return the entries of the files alone, those that change shipped ones among them.

    Raises TqaError with every mistake found, and for a file that cannot be read.
    """
    files = list(contents(found))
    below = _named(base, files) if base else []
    shared = {
        name: words
        for pack in (base.packs if base else ())
        if pack.name.endswith("/lists")
        for name, words in pack.lists.items()
    }
    return glossary_of(files, settings, digest(tuple(found)), below, shared)


def refuse_unreadable(found: Sequence[Source]) -> None:
    """Raise TqaError for files that cannot be read or are no YAML."""
    for shown, data, _ in contents(found):
        parse(shown, data)


def _named(base: Compiled, files: Sequence[tuple[str, bytes, int]]) -> list[tuple[Pack, Entry]]:
    """The shipped entries whose ids stand anywhere in the files."""
    words = {word for _, data, _ in files for word in re.findall(rb"[\w-]+", data)}
    items = [base.entry(i) for i, name in enumerate(base.ids) if name.encode() in words]
    return [(item.pack, item.entry) for item in items]
