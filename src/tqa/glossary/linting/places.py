"""Where in a glossary file an entry, a key or a value stands, and the edits that mend it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from tqa.finding import Edit, TqaError
from tqa.glossary.linting.model import Remark, Remove, Replace
from tqa.text import LineIndex, Span

Read = Callable[[str], str]


class Places:
    """The texts of glossary files by the path that their entries show; each read when needed."""

    def __init__(self, read: Read | None) -> None:
        self._read = read
        self._files: dict[str, _File | None] = {}

    def place(self, remark: Remark) -> tuple[int, int]:
        """Return line and column of what a remark is about, at least those of its entry."""
        mark = remark.entry.mark
        found = self._node(remark)
        if found is None:
            return mark.line, mark.column
        return found[0].start_mark.line + 1, found[0].start_mark.column + 1

    def edits(self, remark: Remark) -> tuple[Edit, ...]:
        """Return the edits that mend a remark, none where nothing can be mended for sure."""
        file = self._file(remark.entry.mark.path)
        found = self._node(remark)
        if file is None or found is None or not remark.text or remark.mending is None:
            return ()
        node, parent = found
        if node.value != remark.text or node.style in ("|", ">"):
            return ()
        if isinstance(remark.mending, Replace):
            return (Edit(_span(node), _written(remark.mending.text, node.style)),)
        return _removal(file.text, node, parent)

    def _file(self, path: str) -> _File | None:
        if path not in self._files:
            try:
                self._files[path] = _File(self._read(path)) if self._read else None
            except (OSError, TqaError):
                self._files[path] = None
        return self._files[path]

    def _node(self, remark: Remark) -> tuple[Any, Any] | None:
        """Return the YAML node and the list that holds it (None where it is in none)."""
        mark = remark.entry.mark
        file = self._file(mark.path) if remark.key else None
        entry = file.entries.get((mark.line, mark.column)) if file else None
        if entry is None:
            return None
        for key, value in entry.value:
            if key.value == remark.key:
                last = isinstance(remark.mending, Remove)
                return _inside(value, remark.text, last) or (key, None)
        return None


class _File:
    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def entries(self) -> dict[tuple[int, int], Any]:
        """The nodes of the entries by their 1-based line and column."""
        import yaml

        root: Any = yaml.compose(self.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        listed = next(value for key, value in root.value if key.value == "entries")
        return {
            (node.start_mark.line + 1, node.start_mark.column + 1): node for node in listed.value
        }


def _inside(node: Any, text: str, last: bool) -> tuple[Any, Any] | None:
    """Find a scalar with a text in a value: itself, an item of a list, a key or value of a map.

    ``last``: of several the last one, which is the one too many.
    """
    if isinstance(node.value, str):
        return (node, None) if node.value == text else None
    for item in reversed(node.value) if last else node.value:
        for part in item if isinstance(item, tuple) else (item,):
            if part.value == text:
                return part, None if isinstance(item, tuple) else node
            if isinstance(part.value, list) and (found := _inside(part, text, last)):
                return found
    return None


def _span(node: Any) -> Span:
    return Span(node.start_mark.index, node.end_mark.index)


def _written(text: str, style: str | None) -> str:
    """Return a scalar in the style of the one that it replaces, plain only where that is safe."""
    if style == '"':
        import json

        return json.dumps(text, ensure_ascii=False)
    plain = not style and all(char.isalnum() or char in " -’" for char in text)
    if plain and text[:1].isalpha() and text == text.strip():
        return text
    return "'" + text.replace("'", "''") + "'"


def _removal(text: str, node: Any, parent: Any) -> tuple[Edit, ...]:
    """Return the edit that takes an item out of a list of several."""
    if parent is None or len(parent.value) < 2:
        return ()
    at = next(index for index, item in enumerate(parent.value) if item is node)
    if parent.flow_style:
        if at:
            return (Edit(Span(parent.value[at - 1].end_mark.index, node.end_mark.index), ""),)
        return (Edit(Span(node.start_mark.index, parent.value[1].start_mark.index), ""),)
    index = LineIndex.of(text)
    line, _ = index.position(node.start_mark.index)
    start = index.starts[line - 1]
    end = index.starts[line] if line < len(index.starts) else len(text)
    rest = text[node.end_mark.index : end].strip()
    before = text[start : node.start_mark.index].strip()
    return (Edit(Span(start, end), ""),) if not rest and before == "-" else ()
