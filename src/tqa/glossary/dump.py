"""A glossary made ready to run, written as bytes."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tqa.glossary.compiled import UNCHECKED
from tqa.glossary.dating import periods
from tqa.glossary.model import Entry, Pack, WordList
from tqa.glossary.ready import Ready
from tqa.glossary.scan import Scanner
from tqa.glossary.sections import packed, records


def dump(items: Sequence[Ready], retired: Sequence[str], scanner: Scanner) -> bytes:
    """Return entries, the ids of those not in force, and the scanner as bytes."""
    lists = _Numbered()
    packs = list({id(item.pack): item.pack for item in items}.values())
    places = {id(pack): index for index, pack in enumerate(packs)}
    shown = [_pack(pack, lists) for pack in packs]
    entries, entry_starts = records([_record(places[id(item.pack)], item) for item in items])
    words, list_starts = records([[words.name, dict(words.rows)] for words in lists.kept])
    sections = {
        "ids": "".join(f"{item.entry.id}\n" for item in items).encode(),
        "retired": "".join(f"{name}\n" for name in retired).encode(),
        "kinds": "".join(f"{item.entry.kind}\n" for item in items).encode(),
        "periods": json.dumps(
            [[p.index, p.start, p.end] for p in periods(item.entry for item in items)]
        ).encode(),
        "packs": json.dumps(shown, ensure_ascii=False).encode(),
        "entries": entries,
        "entry_starts": entry_starts,
        "lists": words,
        "list_starts": list_starts,
        **_sections(scanner),
    }
    return packed(sections, UNCHECKED)


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Lists by identity: packs share them."""

    kept: list[WordList]
    numbers: dict[int, int]

    def __init__(self) -> None:
        object.__setattr__(self, "kept", [])
        object.__setattr__(self, "numbers", {})

    def of(self, words: WordList) -> int:
        if id(words) not in self.numbers:
            self.numbers[id(words)] = len(self.kept)
            self.kept.append(words)
        return self.numbers[id(words)]


def _sections(scanner: Scanner) -> dict[str, bytes]:
    patterns, strings = scanner.dumps()
    table, anchors = scanner.strings.table, scanner.strings.anchors.table
    return {
        "always": json.dumps(sorted(scanner.always)).encode(),
        "patterns": patterns,
        "strings": strings,
        "pattern_owners": bytes(array("I", scanner.patterns.owners)),
        "string_sizes": bytes(array("H", table.sizes)),
        "string_starts": bytes(array("I", table.starts)),
        "string_owners": bytes(array("I", table.owners)),
        "anchor_targets": bytes(array("I", anchors.targets)),
        "anchor_reaches": bytes(array("H", anchors.reaches)),
        "context_starts": bytes(array("I", anchors.starts)),
        "contexts": anchors.contexts,
    }


def _pack(pack: Pack, lists: _Numbered) -> dict[str, Any]:
    return {
        "name": pack.name,
        "from_lang": pack.from_lang,
        "to_lang": pack.to_lang,
        "about": "",
        "path": pack.path,
        "layer": pack.layer,
        "lists": {name: lists.of(words) for name, words in pack.lists.items()},
    }


def _record(pack: int, item: Ready) -> list[Any]:
    """Only what differs from the defaults, to keep the table small; no examples."""
    values = asdict(item.entry)
    values.pop("examples")
    mark = values.pop("mark")
    empty = asdict(Entry("", "", ""))
    kept = {name: value for name, value in values.items() if value != empty[name]}
    fields = kept | {"id": item.entry.id, "mark": [mark["path"], mark["line"], mark["column"]]}
    return [pack, fields, item.parts, item.unless, item.only_if]
