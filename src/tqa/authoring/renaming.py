"""Rename an entry, and the id wherever the project refers to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.authoring.changes import Change
from tqa.authoring.editing import entry_named
from tqa.authoring.known import OWN, Stock
from tqa.authoring.references import in_comments, in_config, in_json, mentions
from tqa.finding import TqaError
from tqa.glossary.amend import with_value
from tqa.glossary.written import node_of
from tqa.textfile import open_text


@dataclass(frozen=True, slots=True)
class Places:
    """Files that may name a rule; those that do not exist are passed over."""

    configs: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Renaming:
    """The changes, glossaries first; what each does; and lines where people name the id."""

    changes: tuple[Change, ...]
    notes: tuple[str, ...]
    mentioned: tuple[str, ...]


def renamed(old: str, new: str, stock: Stock, places: Places) -> Renaming:
    """Return what renames an entry everywhere.

    Raises TqaError for an id that is none or is in use, and for an entry that is not the project's.
    """
    _refuse(old, new, stock)
    changes: list[Change] = []
    notes: list[str] = []
    for path in dict.fromkeys(item.mark.path for item in stock.named(old)):
        file = open_text(path, "utf-8")
        text = with_value(file.text, path, old, "id", node_of(new))
        changes.append(Change(file, text))
        notes.append(f"{path}: the entry")
    for paths, rename, what in (
        (places.configs, lambda _, text: (in_config(text, old, new), 1), "settings"),
        (places.records, lambda _, text: in_json(text, old, new), "rows"),
        (places.texts, lambda path, text: in_comments(path, text, old, new), "comments"),
    ):
        for change, count in _each(paths, rename):
            changes.append(change)
            notes.append(
                f"{change.file.path}: {what}" + (f" ({count})" if what != "settings" else "")
            )
    return Renaming(tuple(changes), tuple(notes), _mentioned(old, stock, changes))


def _mentioned(name: str, stock: Stock, changes: Sequence[Change]) -> tuple[str, ...]:
    """Return the lines of the project's glossaries that still name an id once they are changed."""
    texts = {item.mark.path: "" for item in stock.entries if item.layer == OWN}
    texts = {path: open_text(path, "utf-8").text for path in texts}
    texts |= {change.file.path: change.text for change in changes if change.file.path in texts}
    return tuple(f"{path}:{line}" for path in sorted(texts) for line in mentions(texts[path], name))


def _each(
    paths: Sequence[str], rename: Callable[[str, str], tuple[str, int]]
) -> list[tuple[Change, int]]:
    found = []
    for path in dict.fromkeys(paths):
        if Path(path).is_file():
            file = open_text(path, "")
            text, count = rename(path, file.text)
            if text != file.text:
                found.append((Change(file, text), count))
    return found


def _refuse(old: str, new: str, stock: Stock) -> None:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", new):
        raise TqaError(f"{new!r}: use lower-case letters, digits and single hyphens")
    entry = entry_named(old, stock)
    taken = stock.named(new)
    if taken:
        raise TqaError(f"the id {new} is in use at {taken[0].mark}; choose another")
    below = [item for item in stock.named(old) if item.layer < OWN]
    if entry.layer < OWN:
        raise TqaError(
            f"{old} is not an entry of this project ({entry.mark}); retire it here "
            f"(tqa glossary retire {old}) and add one of your own"
        )
    if below:
        raise TqaError(
            f"{entry.mark}: {old} changes the entry at {below[0].mark}, and would no longer under "
            "another id; add an entry of your own instead"
        )
