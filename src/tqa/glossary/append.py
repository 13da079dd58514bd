"""Add entries to a glossary file without touching what stands there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache

from tqa.finding import TqaError
from tqa.glossary.nodes import Node, parse

_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "none", "y", "n"})


class IdInUseError(TqaError):
    """An entry has the id of another one of the same layer."""


def entries_of(text: str, name: str) -> tuple[Node, ...]:
    """Return the entries of a YAML list of entries, or of a whole glossary.

    Raises TqaError with line and column in ``name``.
    """
    root = parse(name, text.encode("utf-8", "surrogatepass"))
    found = listed(root)
    if not found:
        raise TqaError(f"{root.mark}: expected a list of entries; each starts with “- id:”")
    for entry in found:
        if not isinstance(entry.value, dict) or "id" not in entry.value:
            raise TqaError(f"{entry.mark}: an entry starts with “- id:”")
    return found


def listed(root: Node) -> tuple[Node, ...]:
    """Return what stands in a list, or in the list ``entries`` of a mapping; else nothing."""
    found = root.value
    if isinstance(found, dict) and "entries" in found:
        found = found["entries"].value
    return tuple(found) if isinstance(found, list) else ()


def identifiers(entries: Sequence[Node]) -> tuple[str, ...]:
    """Return the ids of entries as they stand there."""
    mappings = [entry.value for entry in entries if isinstance(entry.value, dict)]
    return tuple(str(entry["id"].value) for entry in mappings if "id" in entry)


def new_glossary(name: str, from_lang: str, to_lang: str) -> str:
    """Return a glossary file that has no entries yet."""
    return f"glossary: {name}\nfrom: {from_lang}\nto: {to_lang}\nentries:\n"


def appended(text: str, entries: Sequence[Node], name: str) -> str:
    """Return the text of a glossary file with entries after its last one.

    Everything else stays as it is, comments and line ends too. Raises TqaError where the file has
    no block list of entries.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    indent, at = _end_of_entries(text, name)
    head, tail = text[:at], text[at:]
    if head and not head.endswith(("\n", "\r")):
        head += end
    lines = [line for entry in entries for line in _item(entry, indent)]
    return head + "".join(f"{line}{end}" for line in lines) + tail


def _end_of_entries(text: str, name: str) -> tuple[int, int]:
    """Return the indent of the list of entries and the offset behind its last line."""
    import yaml

    root = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    value = next((value for key, value in pairs if key.value == "entries"), None)
    empty = isinstance(value, yaml.ScalarNode) and not value.value
    if not empty and (not isinstance(value, yaml.SequenceNode) or value.flow_style):
        raise TqaError(f"{name}: entries is no list with one “- id:” a line; write it so")
    if value is None or isinstance(value, yaml.ScalarNode):
        mark = next(key for key, _ in pairs if key.value == "entries").end_mark
        return 2, _after_line(text, mark.index)
    last = value.value[-1].end_mark.index
    return value.start_mark.column, _after_line(text, len(text[:last].rstrip()))


def _after_line(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    return found + 1 if found >= 0 else len(text)


def _item(entry: Node, indent: int) -> Iterator[str]:
    first = True
    for line in _mapping(entry):
        yield " " * indent + ("- " if first else "  ") + line
        first = False


def _mapping(node: Node) -> Iterator[str]:
    """Yield the lines of a mapping: one a key, more for lists of mappings."""
    for key, value in node.value.items():
        if isinstance(value.value, str):
            yield f"{key}: {_scalar(value)}"
        elif isinstance(value.value, list) and any(
            isinstance(item.value, dict) for item in value.value
        ):
            yield f"{key}:"
            for item in value.value:
                yield from _item(item, 2)
        else:
            yield f"{key}: {_flow(value)}"


def _flow(node: Node) -> str:
    if isinstance(node.value, str):
        return _scalar(node)
    if isinstance(node.value, list):
        return f"[{', '.join(map(_flow, node.value))}]"
    pairs = (f"{_quoted(key)}: {_flow(value)}" for key, value in node.value.items())
    return f"{{{', '.join(pairs)}}}"


def _scalar(node: Node) -> str:
    text: str = node.value
    bare = _plain().fullmatch(text) and not text.endswith(" ")
    if text.lower() in _WORDS:
        return _quoted(text) if node.quoted else text
    return text if bare else _quoted(text)


def _quoted(text: str) -> str:
    """Return a double-quoted scalar in which what cannot be seen is escaped."""
    return "".join(
        char if char.isprintable() else f"\\U{ord(char):08x}"
        for char in json.dumps(text, ensure_ascii=False)
    )


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][\w '’.;()/-]*")
