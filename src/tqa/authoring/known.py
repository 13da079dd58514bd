"""What the glossaries of a project hold already, drafts and retired entries too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tqa.authoring.shelf import below
from tqa.glossary.append import listed
from tqa.glossary.model import Entry, Mark, Pack
from tqa.glossary.nodes import Node, parse
from tqa.glossary.packs import sources
from tqa.settings import Settings

OWN = 2
_MANY = 25
_FORMS = ("preferred", "admitted", "deprecated")


@dataclass(frozen=True, slots=True)
class Known:
    """An entry: its id, where it stands, its forms as (role, text), and the words of its pattern.

    ``layer`` is 0 for shipped entries, 1 for those of ``extends``, 2 for the project's own.
    ``values`` holds its texts and lists of texts by key.
    """

    id: str
    mark: Mark
    layer: int
    forms: tuple[tuple[str, str], ...]
    pattern: str = ""
    kind: str = ""
    status: str = "live"
    values: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list for slots: its cells, and the list and file that hold it."""

    cells: tuple[str, ...]
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Stock:
    """All that a project's glossaries hold: entries by layer and place, and rows of tables.

    ``below`` holds the entries under the project's own as they are in force.
    """

    entries: tuple[Known, ...]
    rows: tuple[Row, ...] = ()
    below: tuple[tuple[Pack, Entry], ...] = ()

    def named(self, name: str) -> tuple[Known, ...]:
        """Return the entries with an id, the project's own first."""
        found = [entry for entry in self.entries if entry.id == name]
        return tuple(sorted(found, key=lambda entry: -entry.layer))


def stock_of(settings: Settings) -> Stock:
    """Return what the glossaries in force hold.

    Raises TqaError for a file that cannot be read or parsed.
    """
    current = below(settings)
    others = [_of_entry(pack, entry) for pack, entry in current]
    packs = {id(pack): pack for pack, _ in current}
    rows = {
        Row((word, *cells.values()), name, pack.path): None
        for pack in packs.values()
        for name, words in pack.lists.items()
        for word, cells in words.rows.items()
        if cells
    }
    return Stock((*others, *_own(settings)), tuple(rows), current)


def own_files(settings: Settings) -> tuple[tuple[Path, str], ...]:
    """Return the project's own glossary files: path, and path to show."""
    return tuple((Path(path), shown) for path, shown, layer in sources(settings) if layer == OWN)


def _own(settings: Settings) -> Iterator[Known]:
    for path, shown in own_files(settings):
        for node in listed(parse(shown, path.read_bytes())):
            if isinstance(node.value, dict) and "id" in node.value:
                yield _of_node(node)


def _of_node(node: Node) -> Known:
    values = {key: _texts(value) for key, value in node.value.items()}
    one = {key: " ".join(texts[:1]) for key, texts in values.items()}
    forms = tuple((role, text) for role in _FORMS for text in values.get(role, ()))
    irregular = node.value["forms"].value if "forms" in node.value else {}
    return Known(
        one["id"],
        node.mark,
        OWN,
        (*forms, *(("deprecated", form) for form in irregular)),
        one.get("pattern", ""),
        one.get("kind", ""),
        one.get("status", "live"),
        tuple(values.items()),
    )


def _texts(node: Node) -> tuple[str, ...]:
    items = node.value if isinstance(node.value, list) else [node]
    return tuple(item.value for item in items if isinstance(item.value, str))


def _of_entry(pack: Pack, entry: Entry) -> Known:
    forms = [("preferred", entry.preferred)] if entry.preferred else []
    forms += [("admitted", text) for text in entry.admitted]
    forms += [("deprecated", text) for text in entry.deprecated]
    forms += [("deprecated", text) for text, _ in entry.forms]
    lists = {key: getattr(entry, key) for key in ("admitted", "deprecated", "only_if", "unless")}
    return Known(
        entry.id,
        entry.mark,
        pack.layer,
        tuple(forms),
        entry.pattern,
        entry.kind,
        entry.status,
        tuple(lists.items()),
    )


def words_of(pattern: str) -> frozenset[str]:
    """Return the words of a pattern that has few: those of a long one say little about it."""
    bare = re.sub(r"\{[^}]*\}|\(\?[^a-z]*[a-zP<]*>?|\\[a-zA-Z]", " ", pattern)
    words = re.findall(r"[^\W\d_]{2,}", bare)
    return frozenset(word.lower() for word in words) if len(words) <= _MANY else frozenset()
