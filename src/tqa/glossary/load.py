"""Glossary files to packs, strictly; packs to the glossary in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tqa.finding import KINDS, SAFETIES, SEVERITIES, TqaError
from tqa.glossary import fields
from tqa.glossary.layers import apply_layers
from tqa.glossary.model import Entry, Example, Glossary, Pack, WordList
from tqa.glossary.nodes import Node, parse
from tqa.glossary.packs import contents, digest, shipped_pairs, sources
from tqa.glossary.variants import expanded
from tqa.settings import Settings

PACK_KEYS = ("glossary", "from", "to", "about", "lists", "entries")
EXAMPLE_KEYS = ("bad", "good", "pass", "false_alarm")


def _one_of(*allowed: str) -> Callable[[Node, str], str]:
    return lambda node, key: fields.choice(node, key, allowed)


def _forms(node: Node, key: str) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for form, value in fields.mapping(node, key).items():
        for phrase, cells in _expanded(node, form, {"": fields.text(value, form)}):
            found.append((phrase, cells[""]))
    return tuple(found)


def _expanded(node: Node, phrase: str, cells: dict[str, str]) -> list[tuple[str, dict[str, str]]]:
    try:
        return expanded(phrase, cells)
    except ValueError as error:
        raise fields.fail(node, str(error)) from error


def _examples(node: Node, key: str) -> tuple[Example, ...]:
    if not isinstance(node.value, list):
        raise fields.fail(node, f"{key}: expected a list: each line starts with “- bad:”")
    return tuple(_example(item) for item in node.value)


ENTRY_READERS: Mapping[str, Callable[[Node, str], Any]] = {
    "id": fields.identifier,
    "kind": _one_of(*KINDS),
    "why": fields.text,
    "preferred": fields.text,
    "admitted": fields.texts,
    "deprecated": fields.texts,
    "forms": _forms,
    "pattern": fields.text,
    "suggest": fields.texts,
    "message": fields.text,
    "original": fields.text,
    "source": fields.text,
    "case": _one_of("smart", "exact", "insensitive"),
    "fix": _one_of(*SAFETIES),
    "severity": _one_of(*SEVERITIES),
    "in_quotes": _one_of("fix", "flag", "skip"),
    "only_if": fields.texts,
    "unless": fields.texts,
    "only_in": _one_of("translated"),
    "region": fields.text,
    "style": fields.text,
    "valid_from": fields.iso_date,
    "valid_to": fields.iso_date,
    "status": _one_of("draft", "live", "retired", "contested"),
    "enabled": fields.boolean,
    "reason": fields.text,
    "examples": _examples,
}


def load_glossary(settings: Settings) -> Glossary:
    """Read all packs of a run and apply the layers. Raises TqaError with every mistake found."""
    found = sources(settings)
    return glossary_of(list(contents(found)), settings, digest(found))


def glossary_of(
    files: Sequence[tuple[str, bytes, int]],
    settings: Settings,
    hashed: str,
    below: Sequence[tuple[Pack, Entry]] = (),
    shared: Mapping[str, WordList] = MappingProxyType({}),
) -> Glossary:
    """Return the glossary of files given as (name to show, content, layer), by layer.

    ``below``: entries of lower layers that are read already, ``shared``: their shared lists.
    """
    packs: list[tuple[Pack, tuple[Node, ...]]] = []
    mistakes: list[str] = []
    for shown, data, layer in files:
        try:
            packs.append(_pack(shown, data, layer))
        except TqaError as error:
            mistakes.append(str(error))
    if mistakes:
        raise TqaError("\n".join(mistakes))
    wanted = [(pack, nodes) for pack, nodes in packs if _is_for(pack, settings)]
    return apply_layers(_with_shared_lists(wanted, shared), read_entry, hashed, below)


def pairs_of(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Return the language pairs of the packs that a run could use, by name.

    Raises TqaError for a file that cannot be read as a glossary.
    """
    if settings.shipped:
        return shipped_pairs()
    packs = [_pack(shown, Path(path).read_bytes(), 0)[0] for path, shown, _ in sources(settings)]
    return tuple(sorted({(pack.from_lang, pack.to_lang) for pack in packs}))


def _with_shared_lists(
    packs: list[tuple[Pack, tuple[Node, ...]]], below: Mapping[str, WordList]
) -> list[tuple[Pack, tuple[Node, ...]]]:
    """The lists of a pack called ``…/lists`` can be used by all packs; their own lists win."""
    shared = dict(below)
    for pack, _ in packs:
        if pack.name.endswith("/lists"):
            shared.update(pack.lists)
    return [(replace(pack, lists={**shared, **pack.lists}), nodes) for pack, nodes in packs]


def load_pack(path: str, data: bytes, layer: int = 0) -> Pack:
    """Read one file on its own. Raises TqaError ``file:line:column: …``, one line a mistake."""
    pack, nodes = _pack(path, data, layer)
    return apply_layers([(pack, nodes)], read_entry, "").packs[0]


def _is_for(pack: Pack, settings: Settings) -> bool:
    return (pack.from_lang, pack.to_lang) == (settings.from_lang, settings.to_lang)


def _pack(path: str, data: bytes, layer: int) -> tuple[Pack, tuple[Node, ...]]:
    root = parse(path, data)
    fields.refuse_unknown(root, PACK_KEYS, "a glossary")
    values = fields.mapping(root, "a glossary")
    for key in ("glossary", "from", "to", "entries"):
        if key not in values:
            raise fields.fail(root, f"a glossary needs the key {key}")
    entries = values["entries"]
    if not isinstance(entries.value, list):
        raise fields.fail(entries, "entries: expected a list: each entry starts with “- id:”")
    pack = Pack(
        name=fields.text(values["glossary"], "glossary"),
        from_lang=fields.text(values["from"], "from"),
        to_lang=fields.text(values["to"], "to"),
        about=fields.text(values["about"], "about") if "about" in values else "",
        lists=_lists(values["lists"]) if "lists" in values else {},
        entries=(),
        path=path,
        layer=layer,
    )
    return pack, tuple(entries.value)


def _lists(node: Node) -> dict[str, WordList]:
    return {name: _list(name, item) for name, item in fields.mapping(node, "lists").items()}


def _list(name: str, node: Node) -> WordList:
    if isinstance(node.value, list):
        words = fields.texts(node, name)
        return WordList(name, dict(row for word in words for row in _expanded(node, word, {})))
    rows: dict[str, dict[str, str]] = {}
    for word, columns in fields.mapping(node, f"the list {name}").items():
        if isinstance(columns.value, str):
            raise fields.fail(columns, f"{name}: write {word}: {{column: {columns.value}}}")
        cells = fields.mapping(columns, f"the row {word}")
        texts = {key: fields.text(value, key) for key, value in cells.items()}
        rows.update(_expanded(columns, word, texts))
    return WordList(name, rows)


def read_entry(node: Node, base: Entry | None) -> Entry:
    """Return the entry of a node; with ``base``, its keys change that entry of an earlier layer."""
    fields.refuse_unknown(node, tuple(ENTRY_READERS), "an entry")
    values = fields.mapping(node, "an entry")
    for key in () if base else ("id", "kind", "why"):
        if key not in values:
            raise fields.fail(node, f"an entry needs the key {key}")
    read = {key: ENTRY_READERS[key](value, key) for key, value in values.items()}
    entry = replace(base, **read, mark=node.mark) if base else Entry(**read, mark=node.mark)
    _consistent(entry, node)
    return entry


def _consistent(entry: Entry, node: Node) -> None:
    if entry.pattern and (entry.deprecated or entry.forms):
        raise fields.fail(node, f"{entry.id}: either pattern or deprecated, not both")
    if not (entry.pattern or entry.preferred or entry.deprecated):
        raise fields.fail(node, f"{entry.id}: needs preferred with deprecated, or a pattern")
    if entry.deprecated and not (entry.preferred or entry.suggest or entry.message):
        raise fields.fail(node, f"{entry.id}: say what to write: preferred, suggest or message")
    if not entry.enabled and not entry.reason:
        raise fields.fail(node, f"{entry.id}: enabled: false needs a reason")
    if entry.status == "retired" and not entry.reason:
        raise fields.fail(node, f"{entry.id}: status: retired needs a reason")


def _example(node: Node) -> Example:
    fields.refuse_unknown(node, EXAMPLE_KEYS, "an example")
    values = {key: fields.text(item, key) for key, item in fields.mapping(node, "e").items()}
    if len({"bad", "pass", "false_alarm"} & set(values)) != 1:
        raise fields.fail(node, "an example needs exactly one of bad, pass, false_alarm")
    for key in ("bad", "good", "false_alarm"):
        value = values.get(key, "[[x]]")
        if (value.count("[["), value.count("]]")) != (1, 1):
            raise fields.fail(node, f"{key}: mark one place with [[ and ]]")
    if "good" in values and "bad" not in values:
        raise fields.fail(node, "good: stands beside a bad example")
    return Example(
        values.get("bad", ""),
        values.get("good", ""),
        values.get("pass", ""),
        values.get("false_alarm", ""),
        node.mark,
    )
