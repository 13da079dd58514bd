"""Where the entries of a glossary stand in its text, so that a change touches nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tqa.finding import TqaError
from tqa.glossary.nodes import DEEPEST

Plain = Any


@dataclass(frozen=True, slots=True)
class Item:
    """An entry in a text: its id (empty for none), its YAML node, and the offset behind it.

    In a block list that is the start of the line after its last line, comments that are indented
    deeper than its dash included; between brackets, the end of the entry itself.
    """

    id: str
    node: Any
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The list of entries of a text. Offsets are code points.

    ``indent`` is the column of the dashes, ``start`` where an entry before the first would begin,
    ``name`` that of the file.
    """

    text: str
    items: tuple[Item, ...]
    indent: int
    is_flow: bool
    start: int
    line_end: str
    root: Any
    name: str

    def item(self, name: str) -> Item | None:
        """Return the entry with an id."""
        return next((item for item in self.items if item.id == name), None)


def layout_of(text: str, name: str) -> Layout:
    """Return where the entries of a glossary stand. Raises TqaError where it has no list."""
    root = composed(text, name)
    pairs = getattr(root, "value", [])
    pairs = pairs if isinstance(pairs, list) and root.id == "mapping" else []
    found = next(((key, value) for key, value in pairs if key.value == "entries"), None)
    if found is None:
        raise TqaError(f"{name}: has no key entries; a glossary ends with “entries:” and a list")
    key, value = found
    ending = line_end_of(text)
    if value.id == "scalar" and not value.value:
        start = after_line(text, key.end_mark.index)
        return Layout(text, (), 2, False, start, ending, root, name)
    if value.id != "sequence":
        raise TqaError(f"{name}: entries is no list; start each entry with “- id:”")
    first, is_flow = value.start_mark.index, bool(value.flow_style)
    indent = value.start_mark.column
    items = tuple(Item(_id(node), node, _end(text, node, indent, is_flow)) for node in value.value)
    start = first + 1 if is_flow else _above_comments(text, first, key.end_mark.index)
    return Layout(text, items, indent, is_flow, start, ending, root, name)


def composed(text: str, name: str) -> Any:
    """Return the YAML node of a text. Raises TqaError for what is no YAML."""
    import yaml

    try:
        return yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise TqaError(f"{name}: not valid YAML: {error}") from error


def plain(node: Any, depth: int = 0) -> Plain:
    """Return what a YAML node says as nested tuples, for comparison."""
    if depth > DEEPEST:
        raise TqaError("nested too deeply; a glossary needs six levels")
    if node is None or node.id == "scalar":
        return node and (node.tag.rpartition(":")[2], node.value)
    if node.id == "sequence":
        return tuple(plain(item, depth + 1) for item in node.value)
    return tuple(("=", plain(k, depth + 1), plain(v, depth + 1)) for k, v in node.value)


def last_leaf(node: Any) -> Any:
    """Return the scalar or bracketed node in which a node ends."""
    while node.value and node.id != "scalar" and not node.flow_style:
        node = node.value[-1]
        node = node[1] if isinstance(node, tuple) else node
    return node


def end_of(text: str, node: Any) -> int:
    """Return the offset behind the last letter of a node, line end not included."""
    leaf = last_leaf(node)
    end = int(leaf.end_mark.index)
    if leaf.id != "scalar" or leaf.style not in ("|", ">"):
        return end
    header = text[leaf.start_mark.index : end].splitlines()[:1]
    if header and "+" in header[0].partition("#")[0]:  # its empty lines are part of the value
        return end - (2 if text[:end].endswith("\r\n") else 1 if text[:end].endswith("\n") else 0)
    return len(text[:end].rstrip())


def after_line(text: str, offset: int) -> int:
    """Return the start of the line after an offset, or the end of the text."""
    found = _line_end().search(text, offset)
    return found.end() if found else len(text)


def line_start(text: str, offset: int) -> int:
    """Return the start of the line of an offset."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_end_of(text: str) -> str:
    """Return the line end that a text uses most; ``\\n`` where it has none."""
    found = _line_end().findall(text)
    return max(("\n", "\r\n", "\r"), key=found.count)


def _end(text: str, node: Any, indent: int, is_flow: bool) -> int:
    if is_flow:
        return int(node.end_mark.index)
    at = after_line(text, end_of(text, node))
    for start, line in _lines(text, at):
        stripped = line.lstrip(" ")
        if not stripped.startswith("#") or len(line) - len(stripped) <= indent:
            break
        at = after_line(text, start)
    return at


def _above_comments(text: str, first: int, floor: int) -> int:
    """Where the comments begin that stand directly above the first entry."""
    at, lowest = line_start(text, first), after_line(text, floor)
    while at > lowest:
        above = line_start(text, at - 1 - (text[at - 2 : at] == "\r\n"))
        if not text[above:at].lstrip().startswith("#"):
            break
        at = above
    return max(at, lowest)


def _lines(text: str, at: int) -> Iterator[tuple[int, str]]:
    while at < len(text):
        end = after_line(text, at)
        yield at, text[at:end]
        at = end


def around(layout: Layout) -> Plain:
    """Return what a glossary says beside its entries."""
    pairs = layout.root.value
    return [(plain(key), plain(value)) for key, value in pairs if key.value != "entries"]


def _id(node: Any) -> str:
    pairs = node.value if node.id == "mapping" else []
    return next((str(value.value) for key, value in pairs if key.value == "id"), "")


def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n|\n|\r")
