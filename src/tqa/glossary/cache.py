"""Compiled rules kept between runs. What does not check out is rebuilt, silently."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tqa import __version__
from tqa.glossary.model import Entry, Example, Mark, Pack, WordList
from tqa.glossary.scan import Scanner, load_database

FORMAT = "10"
_MAGIC = b"TQA1"


@dataclass(frozen=True, slots=True)
class Compiled:
    """The rule table and the scanner: all that a run needs."""

    entries: tuple[tuple[Pack, Entry], ...]
    scanner: Scanner


def key(digest: str, triggers: Sequence[Sequence[str]]) -> str:
    """Return the name of a cache entry: versions, processor and all sources."""
    parts = [FORMAT, __version__, version("hyperscan"), version("regex"), platform.machine()]
    parts += [_processor(), digest, json.dumps([list(patterns) for patterns in triggers])]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _processor() -> str:
    """Hyperscan databases depend on processor features; the first flags line tells them."""
    try:
        with Path("/proc/cpuinfo").open(encoding="utf-8", errors="replace") as lines:
            return next((line for line in lines if line.startswith(("flags", "Features"))), "")
    except OSError:
        return platform.processor()


def load(folder: Path, name: str) -> Compiled | None:
    """Return a cache entry, or None when there is none that can be trusted."""
    try:
        data = (folder / name).read_bytes()
        if data[:4] != _MAGIC or hashlib.sha256(data[36:]).digest() != data[4:36]:
            return None
        size = int.from_bytes(data[36:44], "big")
        table = json.loads(data[44 : 44 + size])
        middle = 44 + size + table["patterns_size"]
        patterns = load_database(data[44 + size : middle], table["pattern_owners"])
        strings = load_database(data[middle:], table["string_owners"], table["string_sizes"])
        return Compiled(_entries(table), Scanner(patterns, strings, table["always"]))
    except Exception:  # noqa: BLE001 - whatever is wrong with a cache, the answer is to rebuild it
        return None


def store(folder: Path, name: str, compiled: Compiled) -> None:
    """Write a cache entry atomically; a folder that cannot be written is no error."""
    packs = list(dict.fromkeys(id(pack) for pack, _ in compiled.entries))
    by_id = {id(pack): pack for pack, _ in compiled.entries}
    scanner = compiled.scanner
    patterns, strings = scanner.patterns.dump(), scanner.strings.dump()
    table = {
        "packs": [_pack(by_id[identity]) for identity in packs],
        "entries": [
            [packs.index(id(pack)), _without_examples(entry)] for pack, entry in compiled.entries
        ],
        "pattern_owners": scanner.patterns.owners,
        "string_owners": scanner.strings.owners,
        "string_sizes": scanner.strings.sizes,
        "patterns_size": len(patterns),
        "always": sorted(scanner.always),
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
    body = len(text).to_bytes(8, "big") + text + patterns + strings
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "wb") as stream:
            stream.write(_MAGIC + hashlib.sha256(body).digest() + body)
        Path(temporary).replace(folder / name)
    except OSError:
        return


def _pack(pack: Pack) -> dict[str, Any]:
    return {
        "name": pack.name,
        "from_lang": pack.from_lang,
        "to_lang": pack.to_lang,
        "about": "",
        "path": pack.path,
        "layer": pack.layer,
        "lists": {name: dict(words.rows) for name, words in pack.lists.items()},
    }


def _without_examples(entry: Entry) -> dict[str, Any]:
    """Only what differs from the defaults, to keep the table small."""
    values = asdict(entry)
    values.pop("examples")
    mark = values.pop("mark")
    empty = asdict(Entry("", "", ""))
    kept = {name: value for name, value in values.items() if value != empty[name]}
    return kept | {"id": entry.id, "mark": [mark["path"], mark["line"], mark["column"]]}


def _entries(table: dict[str, Any]) -> tuple[tuple[Pack, Entry], ...]:
    packs = [
        Pack(
            **(raw | {"lists": {n: WordList(n, rows) for n, rows in raw["lists"].items()}}),
            entries=(),
        )
        for raw in table["packs"]
    ]
    return tuple((packs[index], _entry(raw)) for index, raw in table["entries"])


def _entry(raw: dict[str, Any]) -> Entry:
    values: dict[str, Any] = {
        name: tuple(v) if isinstance(v, list) else v for name, v in raw.items()
    }
    values["mark"] = Mark(*raw["mark"])
    values["forms"] = tuple((old, new) for old, new in raw.get("forms", ()))
    values["examples"] = tuple[Example, ...]()
    return Entry(**values)
