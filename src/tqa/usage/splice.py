"""Write single values of entries into a glossary file; every other byte stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tqa.finding import TqaError
from tqa.glossary.append import entries_of
from tqa.storing import replace_bytes
from tqa.usage.model import Advice, Usage


def apply(advice: Iterable[Advice], rows: Mapping[str, Usage]) -> Iterator[tuple[Path, Advice]]:
    """Write severities and fix levels into the files of their entries, and yield what was written.

    Entries to retire, which need a reason of a person, and entries shipped with tqa are left out.
    A file is replaced in one step. Raises TqaError for a file that cannot be read or written.
    """
    by_file: dict[str, list[Advice]] = {}
    for item in advice:
        if item.key and rows[item.rule].layer:
            by_file.setdefault(rows[item.rule].path, []).append(item)
    for name, items in sorted(by_file.items()):
        path = Path(name)
        try:
            text = path.read_bytes().decode("utf-8")
            for item in items:
                text = with_value(text, item.rule, item.key, item.new, name)
            replace_bytes(path, text.encode("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            cause = getattr(error, "strerror", None) or "not UTF-8"
            raise TqaError(f"{name}: cannot be changed ({cause}); check permissions") from error
        yield from ((path, item) for item in items)


def with_value(text: str, rule: str, key: str, value: str, name: str) -> str:
    """Return a glossary file's text with one plain value of an entry set, its key added if need be.

    Raises TqaError where the file has no such entry, or where more than that value would change.
    """
    entry = _entry(text, rule, name)
    for key_node, value_node in entry.value:
        if key_node.value == key:
            start, end = value_node.start_mark.index, value_node.end_mark.index
            quote = text[start] if text[start] in "'\"" else ""
            return _checked(text, f"{text[:start]}{quote}{value}{quote}{text[end:]}", rule, name)
    after = next((pair for pair in entry.value if pair[0].value == "kind"), entry.value[0])[1]
    end = after.end_mark.index
    if entry.flow_style:
        return _checked(text, f"{text[:end]}, {key}: {value}{text[end:]}", rule, name)
    end = _line_end(text, end)
    newline = "\r\n" if "\r\n" in text else "\n"
    indent = " " * entry.start_mark.column
    return _checked(text, f"{text[:end]}{newline}{indent}{key}: {value}{text[end:]}", rule, name)


def _entry(text: str, rule: str, name: str) -> Any:
    import yaml

    root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    listed = next((value for key, value in root.value if key.value == "entries"), None)
    for entry in getattr(listed, "value", ()):
        if any((key.value, value.value) == ("id", rule) for key, value in entry.value):
            return entry
    raise TqaError(f"{name}: no entry {rule} here any more; run the command again")


def _line_end(text: str, offset: int) -> int:
    found = [at for mark in ("\r", "\n") if (at := text.find(mark, offset)) >= 0]
    return min(found, default=len(text))


def _checked(old: str, new: str, rule: str, name: str) -> str:
    before, after = (
        {str(node.value["id"].value): _plain(node) for node in entries_of(text, name)}
        for text in (old, new)
    )
    changed = [key for key in before if before[key] != after.get(key)]
    if changed not in ([rule], []) or len(before) != len(after):
        raise TqaError(f"{name}: {rule} cannot be changed alone; change it by hand")
    return new


def _plain(node: Any) -> Any:
    """Return what a node says, without its place."""
    if isinstance(node.value, dict):
        return {key: _plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(value) for value in node.value]
    return node.value
