"""Put rows into a list of an entry's text and take them out: ``[a, b]``, or a line for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tqa.glossary.layout import Item, Layout, after_line, end_of, line_start
from tqa.glossary.nodes import Node
from tqa.glossary.written import flow, item_lines

_WIDTH = 100


def row_added(layout: Layout, item: Item, rows: Any, row: Node) -> str:
    """Return the text with a row more at the end of a list."""
    text = layout.text
    if rows.flow_style or not rows.value:
        return _between_brackets(layout, rows, row, bool(item.node.flow_style))
    at = after_line(text, end_of(text, rows))
    end = layout.line_end
    body = "".join(f"{line}{end}" for line in item_lines(row, rows.start_mark.column))
    return text[:at] + ("" if text[:at].endswith(("\n", "\r")) else end) + body + text[at:]


def _between_brackets(layout: Layout, rows: Any, row: Node, is_flow: bool) -> str:
    text, new = layout.text, flow(row)
    if not rows.value:
        at = rows.start_mark.index + 1
        return text[:at] + new + text[at:]
    at = rows.value[-1].end_mark.index
    start = line_start(text, at)
    if not is_flow and len(text[start:at]) + len(new) + 3 > _WIDTH and len(rows.value) > 1:
        # On a line of its own, as far in as the first row.
        column = rows.value[0].start_mark.column
        return f"{text[:at]},{layout.line_end}{' ' * column}{new}{text[at:]}"
    return f"{text[:at]}, {new}{text[at:]}"


def row_removed(layout: Layout, rows: Any, number: int) -> str:
    """Return the text without a row; there must be another one."""
    text, nodes = layout.text, rows.value
    start, end = nodes[number].start_mark.index, end_of(text, nodes[number])
    if not rows.flow_style:
        return text[: line_start(text, start)] + text[after_line(text, end) :]
    return without_element(text, [(n.start_mark.index, end_of(text, n)) for n in nodes], number)


def without_element(text: str, places: Sequence[tuple[int, int]], number: int) -> str:
    """Take out one of several things between brackets, and one comma; remarks stay."""
    start, end = places[number]
    if number + 1 < len(places):
        following = places[number + 1][0]
        comma = text.index(",", end) + 1
        return text[:start] + text[comma if "#" in text[end:following] else following :]
    before = places[number - 1][1] if number else start
    return text[: start if "#" in text[before:start] else before] + text[end:]
