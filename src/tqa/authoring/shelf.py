"""The entries below the project's own, kept between commands: reading them all takes seconds.

A file in the user's cache folder holds a checksum and JSON. What does not check out is read anew,
silently; a folder that cannot be written is no error.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from tqa import __version__
from tqa.checker import cache_folder
from tqa.glossary.load import load_glossary
from tqa.glossary.model import Entry, Mark, Pack, WordList
from tqa.glossary.packs import digest, sources
from tqa.settings import Settings
from tqa.storing import replace_bytes

Pairs = tuple[tuple[Pack, Entry], ...]
_FORMAT = "1"
_SIZE = 64


def below(settings: Settings) -> Pairs:
    """Return the active entries of shipped packs and of ``extends``, without their examples.

    Raises TqaError for a file that cannot be read or parsed.
    """
    lower = replace(settings, glossaries=())
    found = sources(lower)
    if not found:
        return ()
    key = "\0".join((_FORMAT, __version__, digest(found), lower.from_lang, lower.to_lang))
    name = f"entries-{hashlib.sha256(key.encode()).hexdigest()[:32]}.json"
    path = cache_folder() / name if settings.cache else None
    kept = _read(path) if path else None
    if kept is not None:
        return kept
    entries = load_glossary(lower).entries
    if path:
        _write(path, entries)
    return entries


def _read(path: Path) -> Pairs | None:
    try:
        data = path.read_bytes()
        if hashlib.sha256(data[_SIZE:]).hexdigest().encode() != data[:_SIZE]:
            return None
        table = json.loads(data[_SIZE:])
        packs = [_pack(raw) for raw in table["packs"]]
        return tuple((packs[at], _entry(raw)) for at, raw in table["entries"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def _write(path: Path, entries: Pairs) -> None:
    places = {id(pack): at for at, pack in enumerate({id(p): p for p, _ in entries}.values())}
    packs = list({id(pack): pack for pack, _ in entries}.values())
    table = {
        "packs": [{**_plain(pack), "lists": _rows(pack)} for pack in packs],
        "entries": [(places[id(pack)], _differing(entry)) for pack, entry in entries],
    }
    body = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_bytes(path, hashlib.sha256(body).hexdigest().encode() + body)
    except OSError:
        return


def _plain(pack: Pack) -> dict[str, Any]:
    return asdict(replace(pack, entries=(), lists={}))


def _rows(pack: Pack) -> dict[str, Any]:
    return {name: dict(words.rows) for name, words in pack.lists.items()}


def _differing(entry: Entry) -> dict[str, Any]:
    """What an entry says beyond the defaults."""
    empty = asdict(Entry("", "", ""))
    values = asdict(replace(entry, examples=())).items()
    return {key: value for key, value in values if value != empty[key]}


def _pack(raw: dict[str, Any]) -> Pack:
    lists = {name: WordList(name, rows) for name, rows in raw["lists"].items()}
    return Pack(**{**raw, "lists": lists, "entries": ()})


def _entry(raw: dict[str, Any]) -> Entry:
    values: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in raw.items()}
    values["forms"] = tuple((old, new) for old, new in raw.get("forms", ()))
    values["mark"] = Mark(**raw["mark"])
    return Entry(**{"id": "", "kind": "", "why": "", **values})
