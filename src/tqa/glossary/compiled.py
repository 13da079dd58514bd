"""A glossary made ready to run, as bytes: read back in no time, entry by entry when needed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from tqa.glossary.anchors import Anchors, AnchorTable
from tqa.glossary.databases import loaded
from tqa.glossary.dating import Period
from tqa.glossary.model import Entry, Example, Mark, Pack, WordList
from tqa.glossary.ready import Ready
from tqa.glossary.scan import Patterns, Scanner, Strings, StringTable
from tqa.glossary.sections import Bytes, Records, numbers, unpacked

# Hyperscan checks its databases, each record has its own checksum.
UNCHECKED = frozenset({"patterns", "strings", "entries", "lists"})


class Compiled:
    """The entries and the scanner of a run. Raises ValueError for bytes that are damaged."""

    def __init__(self, data: Bytes) -> None:
        sections = unpacked(data, UNCHECKED)
        self.ids = tuple(bytes(sections["ids"]).decode().split("\n")[:-1])
        self.retired = tuple(bytes(sections["retired"]).decode().split("\n")[:-1])
        self.kinds = tuple(bytes(sections["kinds"]).decode().split("\n")[:-1])
        self.scanner = _scanner(sections)
        self.periods = tuple(Period(*row) for row in json.loads(bytes(sections["periods"])))
        self._packs = json.loads(bytes(sections["packs"]))
        self._lists = Records(sections["lists"], sections["list_starts"])
        self._entries = Records(sections["entries"], sections["entry_starts"])

    def __len__(self) -> int:
        return len(self.ids)

    def entry(self, index: int) -> Ready:
        """Return one entry with its pack and its patterns in parts."""
        pack, fields, parts, unless, only_if = self._entries[index]
        return Ready(self.packs[pack], _entry(fields), parts, unless, only_if)

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        words = [_LazyWords(self._lists, index) for index in range(len(self._lists))]
        return tuple(
            Pack(**{**raw, "lists": _Lists(raw["lists"], words)}, entries=()) for raw in self._packs
        )


class _LazyWords:
    """Reads a list once."""

    def __init__(self, lists: Records, index: int) -> None:
        self._lists = lists
        self._index = index

    @cached_property
    def words(self) -> WordList:
        name, rows = self._lists[self._index]
        return WordList(name, rows)


class _Lists(Mapping[str, WordList]):
    def __init__(self, numbers_of: Mapping[str, int], words: list[_LazyWords]) -> None:
        self._numbers = numbers_of
        self._words = words

    def __getitem__(self, name: str) -> WordList:
        return self._words[self._numbers[name]].words

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def _scanner(sections: Mapping[str, Bytes]) -> Scanner:
    anchors = AnchorTable(
        numbers(sections["anchor_targets"]),
        numbers(sections["anchor_reaches"], "H"),
        numbers(sections["context_starts"]),
        bytes(sections["contexts"]),
    )
    table = StringTable(
        numbers(sections["string_sizes"], "H"),
        numbers(sections["string_starts"]),
        numbers(sections["string_owners"]),
    )
    patterns = Patterns(loaded(bytes(sections["patterns"])), numbers(sections["pattern_owners"]))
    strings = Strings(loaded(bytes(sections["strings"])), table, Anchors(anchors))
    return Scanner(patterns, strings, json.loads(bytes(sections["always"])))


def _entry(raw: dict[str, Any]) -> Entry:
    values: dict[str, Any] = {"kind": "", "why": ""}
    values |= {name: tuple(v) if isinstance(v, list) else v for name, v in raw.items()}
    values["mark"] = Mark(*raw["mark"])
    values["forms"] = tuple((old, new) for old, new in raw.get("forms", ()))
    values["examples"] = tuple[Example, ...]()
    return Entry(**values)
