"""Entries as the text of a glossary file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from typing import Any

from tqa.exchange.model import Batch, Languages, Loss
from tqa.finding import TqaError
from tqa.glossary.append import appended, new_glossary
from tqa.glossary.build import needs_of, ready
from tqa.glossary.load import load_pack
from tqa.glossary.model import Entry, Example, Mark, Pack, WordList
from tqa.glossary.nodes import Node
from tqa.glossary.rules import EntryRule
from tqa.glossary.searches import Text
from tqa.text import Span

_NOWHERE = Mark("", 0, 0)
# fmt: off
_ORDER = (
    "id", "preferred", "admitted", "deprecated", "forms", "pattern", "suggest", "original", "kind",
)
_LAST = ("message", "why", "source", "reason", "examples")
# fmt: on


def glossary_text(name: str, languages: Languages, entries: Sequence[Entry]) -> str:
    """Return a new glossary file. Raises TqaError where tqa could not load what it says."""
    head = new_glossary(name, languages.source, languages.target)
    return with_entries(head, entries, name)


def with_entries(text: str, entries: Sequence[Entry], name: str) -> str:
    """Return a glossary file with entries after its last one; nothing else in it changes.

    Raises TqaError where tqa could not load the result.
    """
    if not entries:
        return text
    result = appended(text, [node(entry) for entry in entries], name)
    load_pack(name, result.encode())
    return result


def usable(entries: Sequence[Entry], lists: Mapping[str, WordList]) -> Batch:
    """Turn entries whose patterns cannot be used with these lists into drafts, each a loss."""
    kept: list[Entry] = []
    losses: list[Loss] = []
    for entry in entries:
        hindrance = tried(entry, lists) if entry.pattern and entry.active else ""
        if hindrance:
            losses.append(Loss(entry.id, "pattern", entry.pattern, f"made a draft: {hindrance}"))
        kept.append(replace(entry, status="draft") if hindrance else entry)
    return Batch(tuple(kept), tuple(losses))


def found_in(entry: Entry, text: str) -> Iterator[tuple[Span, str]]:
    """Yield the places that an entry finds in a text by itself, and its first suggestion there."""
    for match in EntryRule(ready(_alone(entry), entry)).matches(Text(text), "’" in text):
        if match.suggestions:
            yield match.span, match.suggestions[0].text


def _alone(entry: Entry) -> Pack:
    return Pack("tried", "fr", "en", "", {}, (entry,), "tried")


def tried(entry: Entry, lists: Mapping[str, WordList] | None = None) -> str:
    """Return why the pattern of an entry could not be used, "" for one that can."""
    try:
        item = ready(replace(_alone(entry), lists=lists or {}), entry)
        EntryRule(item).validate()
        needs_of(item)
    except TqaError as error:
        return str(error).rpartition(f"{entry.id}: ")[2]
    return ""


def node(entry: Entry) -> Node:
    """Return an entry as it stands in YAML: what is not said by default, in the usual order."""
    said = dict(_said(entry))
    middle = [key for key in said if key not in (*_ORDER, *_LAST)]
    order = [key for key in (*_ORDER, *middle, *_LAST) if key in said]
    return Node({key: _node(said[key]) for key in order}, _NOWHERE)


def _said(entry: Entry) -> Iterator[tuple[str, Any]]:
    for item in fields(Entry):
        value = getattr(entry, item.name)
        if item.name == "mark" or (item.default is not MISSING and value == item.default):
            continue
        if item.name == "forms":
            yield "forms", dict(value)
        elif item.name == "examples":
            yield "examples", [_example(example) for example in value]
        else:
            yield item.name, list(value) if isinstance(value, tuple) else value


def _example(example: Example) -> dict[str, str]:
    pairs = {
        "bad": example.bad,
        "good": example.good,
        "pass": example.passes,
        "false_alarm": example.false_alarm,
    }
    return {key: text for key, text in pairs.items() if text}


def _node(value: Any) -> Node:
    if isinstance(value, dict):
        return Node({key: _node(item) for key, item in value.items()}, _NOWHERE)
    if isinstance(value, list):
        return Node([_node(item) for item in value], _NOWHERE)
    if isinstance(value, bool):
        return Node(str(value).lower(), _NOWHERE)
    return Node(value, _NOWHERE, quoted=True)
