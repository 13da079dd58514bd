"""Put an entry into a glossary's text; every other byte stays, and what it says is read back."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.finding import TqaError
from tqa.glossary.layout import Layout, around, composed, layout_of, plain
from tqa.glossary.nodes import Node
from tqa.glossary.written import flow, item_lines


def inserted(text: str, entry: Node, name: str, at: int | None = None) -> str:
    """Return a glossary's text with an entry before the one number ``at``, at the end by default.

    Where the wanted place cannot take it (a text in a block that ends the file without a line end),
    the nearest that can does. Raises TqaError where there is no list of entries in ``name``.
    """
    layout = layout_of(text, name)
    wanted = len(layout.items) if at is None else min(at, len(layout.items))
    for place in _nearest(wanted, len(layout.items)):
        result = _spliced(layout, place, entry)
        if is_only_addition(layout, result, place, entry):
            return result
    raise TqaError(f"{name}: no place was found for the entry; write it into the file by hand")


def is_only_addition(layout: Layout, result: str, place: int, entry: Node) -> bool:
    """Whether a text says what a layout said and one more entry, at its place."""
    try:
        after = layout_of(result, "")
        if len(after.items) != len(layout.items) + 1:
            return False
        added = plain(after.items[place].node)
        rest = [item.node for number, item in enumerate(after.items) if number != place]
        same = [plain(node) for node in rest] == [plain(item.node) for item in layout.items]
        return same and added == _said(entry) and around(after) == around(layout)
    except TqaError:
        return False


def _said(entry: Node) -> object:
    """What the entry says, once written and read."""
    return plain(composed(flow(entry), "entry"))


def _nearest(wanted: int, count: int) -> Iterator[int]:
    yield from sorted(range(count + 1), key=lambda place: (abs(place - wanted), place))


def _spliced(layout: Layout, place: int, entry: Node) -> str:
    items, text = layout.items, layout.text
    if layout.is_flow:
        at = items[place - 1].end if place else layout.start
        before = ", " if place else ""
        after = ", " if items and not place else " " if text[at : at + 1] == "#" else ""
        return f"{text[:at]}{before}{flow(entry)}{after}{text[at:]}"
    at = items[place - 1].end if place else layout.start
    end = layout.line_end
    body = "".join(f"{line}{end}" for line in item_lines(entry, layout.indent))
    if _has_gaps(layout):
        body = end + body if place else body + end
    if at and not text[:at].endswith(("\n", "\r")):
        body = end + body
    return text[:at] + body + text[at:]


def _has_gaps(layout: Layout) -> bool:
    """Whether empty lines stand between the entries."""
    ends = [item.end for item in layout.items]
    gaps = [
        layout.text[end : item.node.start_mark.index].lstrip(" ")[:1] in ("\n", "\r")
        for end, item in zip(ends, layout.items[1:], strict=False)
    ]
    return bool(gaps) and sum(gaps) * 2 > len(gaps)
