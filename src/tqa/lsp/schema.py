"""Completion and explanation of glossary keys and values, from the published schema."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from lsprotocol import types

from tqa.lsp.positions import Positions
from tqa.text import Span, lines

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Place:
    """The column of a line's key, that of the last dash before it, and the key, if it has one."""

    column: int
    dash: int | None
    key: str


@cache
def schema() -> Schema:
    """Return the schema of glossaries."""
    text = resources.files("tqa.data").joinpath("glossary.schema.json").read_text("utf-8")
    data: Schema = json.loads(text)
    return data


def complete(positions: Positions, position: types.Position) -> list[types.CompletionItem]:
    """Return keys where a key may stand, and the values that a key allows behind its colon."""
    text, offset = positions.text, positions.offset(position)
    before = lines(text[:offset])
    if not before or before[-1].endswith(("\n", "\r")):
        before.append("")
    line = before[-1]
    value = _value().match(line)
    if value:
        of = _properties(_path(before)).get(value["key"], {})
        span = Span(offset - len(value["start"]), offset)
        return [_item(word, of, span, positions, value=True) for word in _words(of)]
    key = _key().match(line)
    if not key:
        return []
    span = Span(offset - len(key["start"]), offset)
    taken = _siblings(before, lines(text[positions.line_end(offset) :])[1:])
    return [
        _item(name, of, span, positions, value=False)
        for name, of in _properties(_path(before)).items()
        if name not in taken
    ]


def explain(positions: Positions, position: types.Position) -> types.Hover | None:
    """Return what the schema says of the key at a position."""
    text, offset = positions.text, positions.offset(position)
    start = positions.starts[position.line] if position.line < len(positions.starts) else offset
    line = text[start : positions.line_end(start)]
    found = _line().match(line)
    if (
        not found
        or not found["key"]
        or not found.start("key") <= offset - start <= found.end("key")
    ):
        return None
    before = [*lines(text[:start]), line]
    of = _properties(_path(before)).get(found["key"], {})
    if "description" not in of:
        return None
    words = ", ".join(_words(of))
    content = of["description"] + (f" ({words})" if words else "")
    span = Span(start + found.start("key"), start + found.end("key"))
    return types.Hover(
        types.MarkupContent(types.MarkupKind.PlainText, content), positions.range(span)
    )


def _path(before: list[str]) -> tuple[str, ...]:
    """Return the keys above the last line, outermost first, by their columns."""
    here = _place(before[-1]) if before else _Place(0, None, "")
    column, dash = here.column, here.dash
    found: list[str] = []
    for place in map(_place, reversed(before[:-1])):
        if not place.key:
            continue
        if dash is None and place.column == column:
            dash = place.dash
        elif (dash is None and place.column < column) or (
            dash is not None and place.column <= dash
        ):
            found.append(place.key)
            column, dash = place.column, place.dash
    return tuple(reversed(found))


def _place(line: str) -> _Place:
    found = _line().match(line)
    if found is None:
        return _Place(0, None, "")
    dash = found["dash"].rfind("-")
    at = len(found["space"])
    return _Place(found.end("dash"), at + dash if dash >= 0 else None, found["key"] or "")


def _properties(path: tuple[str, ...]) -> Mapping[str, Schema]:
    node: Schema = schema()
    for key in path:
        below = node.get("properties", {}).get(key, {})
        node = below.get("items", below) if below.get("type") == "array" else below
    found: Mapping[str, Schema] = node.get("properties", {})
    return found


def _siblings(before: list[str], after: list[str]) -> set[str]:
    """Return the keys that the mapping of the last line has already, above it and below."""
    here = _place(before[-1]) if before else _Place(0, None, "")
    found: set[str] = set()
    for place in map(_place, reversed(before[:-1] if here.dash is None else [])):
        if place.key and place.column < here.column:
            break
        if place.key and place.column == here.column:
            found.add(place.key)
            if place.dash is not None:
                break
    for place in map(_place, after):
        is_other = place.column == here.column and place.dash is not None
        if place.key and (place.column < here.column or is_other):
            break
        if place.key and place.column == here.column:
            found.add(place.key)
    return found


def _words(of: Schema) -> list[str]:
    if of.get("type") == "boolean":
        return ["true", "false"]
    return list(of.get("enum", ()))


def _item(
    name: str, of: Schema, span: Span, positions: Positions, value: bool
) -> types.CompletionItem:
    is_block = of.get("type") == "array" or (of.get("type") == "object")
    text = name if value else f"{name}:" if is_block else f"{name}: "
    kind = types.CompletionItemKind.EnumMember if value else types.CompletionItemKind.Property
    return types.CompletionItem(
        name,
        kind=kind,
        documentation=of.get("description"),
        text_edit=types.TextEdit(positions.range(span), text),
        filter_text=name,
    )


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"(?P<space>[ \t]*)(?P<dash>(?:-[ \t]+)*)(?:(?P<key>\w+)[ \t]*:(?=\s|$))?")


@cache
def _value() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?:- +)*(?P<key>\w+)[ \t]*:[ \t]+(?P<start>[\w-]*)$")


@cache
def _key() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?P<dash>(?:- +)*)(?P<start>\w*)$")
