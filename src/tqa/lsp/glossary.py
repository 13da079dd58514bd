"""A glossary in the editor: the loader's messages, lint, and the results of its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from tqa.finding import TqaError
from tqa.glossary.append import identifiers, listed
from tqa.glossary.examples import ExampleFailure, run_examples
from tqa.glossary.lint import lint
from tqa.glossary.load import glossary_of
from tqa.glossary.match import build_matcher
from tqa.glossary.model import Glossary
from tqa.glossary.nodes import Node, parse
from tqa.glossary.packs import sources
from tqa.lsp.model import Analysis, Hint, Remark
from tqa.settings import Settings
from tqa.text import Span

_EXAMPLES = ("bad", "good", "pass", "false_alarm")
_OWN_LAYER = 2


def examine(found: Analysis) -> Analysis:
    """Validate a glossary and run its examples. What keeps it from loading comes alone."""
    places = Places(found.text)
    data = found.text.encode()
    try:
        root = parse(found.path, data)
        whole = glossary_of(_related(found, root, data), _for(root, found.settings), "")
        own = _own(whole, found.path)
        matcher = build_matcher("", lambda: own, (), None)
    except TqaError as error:
        return replace(found, remarks=tuple(_mistakes(str(error), found.path, places)))
    failures = run_examples(matcher, own)
    nodes = list(_example_nodes(root))
    return replace(
        found,
        remarks=(*_failed(failures, nodes, places), *_linted(own, places)),
        hints=tuple(_hints(failures, nodes, places)),
    )


class Places:
    """Offsets of the places that YAML counts: it also ends lines at NEL, U+2028 and U+2029."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = (0, *(match.end() for match in _yaml_line().finditer(text)))

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a 1-based place, the end of the text for one behind it."""
        start = self._starts[min(line, len(self._starts)) - 1]
        mark = self.text.startswith("\ufeff") and line == 1
        return min(start + column - 1 + mark, len(self.text))

    def span(self, line: int, column: int) -> Span:
        """Return the rest of the line at a place, its comment and white space left out."""
        start = self.offset(line, column)
        rest = re.match(r"[^\r\n\x85\u2028\u2029]*", self.text[start:])
        shown = rest.group().split(" #", 1)[0].rstrip() if rest else ""
        return Span(start, start + len(shown))


def _mistakes(message: str, path: str, places: Places) -> Iterator[Remark]:
    for line in message.split("\n"):
        found = re.match(rf"{re.escape(path)}:(\d+):(\d+): (.*)", line)
        if found:
            span = places.span(int(found[1]), int(found[2]))
            yield Remark(span, "error", "glossary", found[3])
        elif line.startswith(f"{path}: ") or not re.match(r".*?:\d+:\d+: ", line):
            yield Remark(Span(0, 0), "error", "glossary", line.removeprefix(f"{path}: "))


def _for(root: Node, settings: Settings) -> Settings:
    """Return settings for the languages of this glossary, whatever those of the project are."""
    values = root.value if isinstance(root.value, dict) else {}
    source, target = (values[key].value if key in values else None for key in ("from", "to"))
    if isinstance(source, str) and isinstance(target, str):
        return replace(settings, from_lang=source, to_lang=target)
    return settings


def _related(found: Analysis, root: Node, data: bytes) -> list[tuple[str, bytes, int]]:
    """Return this file behind those that it builds on: shared lists, and entries that it changes.

    Reading all packs would take seconds.
    """
    here, layer = Path(found.path).resolve(), _OWN_LAYER
    wanted = [f"id: {item}\n".encode() for item in _changed(root)]
    related: list[tuple[str, bytes, int]] = []
    for path, shown, of in sources(found.settings):
        if Path(path).resolve() == here:
            layer = of
            continue
        other = Path(path).read_bytes()
        if _is_lists(other) or any(item in other.replace(b"\r", b"") for item in wanted):
            related.append((shown, other, of))
    kept = [item for item in related if item[2] < layer or _is_lists(item[1])]
    return [*kept, (found.path, data, layer)]


def _changed(root: Node) -> tuple[str, ...]:
    """Return the ids of entries that are not whole: they change one of an earlier layer."""
    partial = [
        entry
        for entry in listed(root)
        if isinstance(entry.value, dict) and not {"kind", "why"} <= set(entry.value)
    ]
    return identifiers(partial)


def _is_lists(data: bytes) -> bool:
    return re.search(rb"^glossary: *\S+/lists\s*$", data[:2000], re.MULTILINE) is not None


def _own(whole: Glossary, path: str) -> Glossary:
    entries = tuple((pack, entry) for pack, entry in whole.entries if pack.path == path)
    return Glossary(whole.packs, entries, "")


def _example_nodes(root: Node) -> Iterator[tuple[str, Node]]:
    """Yield each text of an example with the key it stands under."""
    for entry in listed(root):
        examples = entry.value.get("examples") if isinstance(entry.value, dict) else None
        for example in examples.value if examples else ():
            yield from ((key, example.value[key]) for key in _EXAMPLES if key in example.value)


def _failed(
    failures: tuple[ExampleFailure, ...], nodes: list[tuple[str, Node]], places: Places
) -> Iterator[Remark]:
    for failure in failures:
        node = next((node for _, node in nodes if _plain(node) == failure.text), None)
        line, column = (node.mark.line, node.mark.column) if node else (failure.line, 1)
        message = f"{failure.entry}: expected {failure.expected}, found {failure.found}"
        yield Remark(places.span(line, column), "error", "example", message)


def _linted(own: Glossary, places: Places) -> Iterator[Remark]:
    for found in lint(own, date.today().isoformat()):
        if found.path == own.entries[0][0].path:
            span = places.span(found.line, found.column)
            yield Remark(span, "suggestion", found.code, f"{found.entry}: {found.message}")


def _hints(
    failures: tuple[ExampleFailure, ...], nodes: list[tuple[str, Node]], places: Places
) -> Iterator[Hint]:
    failed = {failure.text: failure.found for failure in failures}
    for key, node in nodes:
        if key == "good":
            continue
        at = places.span(node.mark.line, node.mark.column).end
        wrong = failed.get(_plain(node))
        yield Hint(at, "✓" if wrong is None else f"✗ {wrong}")


def _plain(node: Node) -> str:
    return str(node.value).replace("[[", "").replace("]]", "")


@cache
def _yaml_line() -> re.Pattern[str]:
    return re.compile("\r\n|[\n\r\x85\u2028\u2029]")
