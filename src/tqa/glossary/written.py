"""Entries as YAML text: one line a key, quotes only where YAML needs them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from tqa.glossary.model import Mark
from tqa.glossary.nodes import Node

_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "none", "y", "n"})
_NOWHERE = Mark("", 0, 0)
_WIDTH = 96


def node_of(value: Any) -> Node:
    """Return the node of a text, a yes or no, a sequence or a mapping of such values."""
    if isinstance(value, bool):
        return Node(str(value).lower(), _NOWHERE)
    if isinstance(value, str):
        return Node(value, _NOWHERE, quoted=True)
    if isinstance(value, Mapping):
        return Node({key: node_of(item) for key, item in value.items()}, _NOWHERE)
    return Node([node_of(item) for item in value], _NOWHERE)


def item_lines(node: Node, indent: int) -> Iterator[str]:
    """Yield the lines of one item of a list: ``- `` and a mapping or a text, at an indent."""
    if isinstance(node.value, str):
        yield f"{' ' * indent}- {block_scalar(node)}"
        return
    for number, line in enumerate(mapping_lines(node.value)):
        yield " " * indent + ("  " if number else "- ") + line


def mapping_lines(pairs: Mapping[str, Node]) -> Iterator[str]:
    """Yield the lines of a mapping: one a key, more for lists of mappings and long lists."""
    for key, value in pairs.items():
        line = f"{key}: {block_scalar(value) if isinstance(value.value, str) else flow(value)}"
        items = value.value if isinstance(value.value, list) else []
        if any(not isinstance(item.value, str) for item in items) or (items and len(line) > _WIDTH):
            yield f"{key}:"
            for item in items:
                yield from item_lines(item, 2)
        else:
            yield line


def flow(node: Node) -> str:
    """Return a value in one line, fit to stand between brackets."""
    if isinstance(node.value, str):
        return _scalar(node, _plain())
    if isinstance(node.value, Sequence):
        return f"[{', '.join(map(flow, node.value))}]"
    pairs = (
        f"{_scalar(node_of(key), _plain())}: {flow(value)}" for key, value in node.value.items()
    )
    return f"{{{', '.join(pairs)}}}"


def block_scalar(node: Node) -> str:
    """Return a text as it may stand behind a key or a dash."""
    return _scalar(node, _loose())


def _scalar(node: Node, bare: re.Pattern[str]) -> str:
    text: str = node.value
    if text.lower() in _WORDS:
        return quoted(text) if node.quoted else text
    return text if bare.fullmatch(text) and _is_visible(text) else quoted(text)


def quoted(text: str) -> str:
    """Return a double-quoted scalar in which what cannot be seen is escaped."""
    return "".join(
        char if char.isprintable() else f"\\U{ord(char):08x}"
        for char in json.dumps(text, ensure_ascii=False)
    )


def like_quoted(text: str, style: str | None, is_flow: bool) -> str:
    """Return a text with the quotes of the value that it replaces, where they can hold it.

    ``style`` is that of a YAML scalar: a quotation mark, ``|``, ``>`` or nothing.
    """
    if style == "'" and _is_visible(text) and text:
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    if style == '"':
        return quoted(text)
    node = node_of(text)
    return flow(node) if is_flow else block_scalar(node)


def _is_visible(text: str) -> bool:
    return all(char.isprintable() for char in text) and not text.endswith(" ")


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][\w '’.;()/-]*")


@cache
def _loose() -> re.Pattern[str]:
    """What YAML reads as text outside brackets: no colon before a space, no # after one."""
    return re.compile(r"[^\W\d_](?:[^:#]|:(?=[^\s])|(?<=[^\s])#)*")
