"""Put keys into an entry's text, replace their values, take them out."""

from __future__ import annotations

from typing import Any

from tqa.finding import TqaError
from tqa.glossary.layout import Item, Layout, after_line, end_of, line_start
from tqa.glossary.nodes import Node
from tqa.glossary.rows import without_element
from tqa.glossary.written import flow, like_quoted, mapping_lines, node_of

# How entries are usually written, from top to bottom.
ORDER = (
    *("id", "preferred", "admitted", "deprecated", "forms", "pattern", "suggest", "message"),
    *("original", "kind", "severity", "fix", "case", "in_quotes", "only_if", "unless", "only_in"),
    *("region", "style", "valid_from", "valid_to", "status", "enabled", "reason", "why", "source"),
    "examples",
)


def value_replaced(layout: Layout, item: Item, old: Any, value: Node) -> str:
    """Return the text with another value in place of one of an entry."""
    text, start = layout.text, old.start_mark.index
    is_flow = bool(item.node.flow_style)
    if isinstance(value.value, str) and old.id == "scalar" and value.quoted:
        new = like_quoted(value.value, old.style, is_flow)
    else:
        new = _inline(value, is_flow)
    if old.id != "scalar" and not old.flow_style:  # a list with a line for each: onto the key's
        start = len(text[: line_start(text, start)].rstrip())
        if "#" in text[line_start(text, start) : start]:
            raise TqaError(
                f"{layout.name}: a remark stands between the key and its list; change it by hand"
            )
        new = f" {new}"
    elif old.id == "scalar" and not old.value and not old.style:
        new = f" {new}"
    return text[:start] + new + text[max(start, end_of(text, old)) :]


def _inline(value: Node, is_flow: bool) -> str:
    if isinstance(value.value, str) and not is_flow:
        return next(iter(mapping_lines({"": value}))).removeprefix(": ")
    return flow(value)


def pair_added(layout: Layout, item: Item, key: str, value: Node) -> str:
    """Return the text with a key more in an entry, behind those that usually stand before it."""
    text, before = layout.text, _before(item, key)
    if item.node.flow_style:
        at = end_of(text, before)
        return f"{text[:at]}, {flow(node_of(key))}: {flow(value)}{text[at:]}"
    at = after_line(text, end_of(text, before))
    indent = " " * item.node.start_mark.column
    end = layout.line_end
    body = "".join(f"{indent}{line}{end}" for line in mapping_lines({key: value}))
    return text[:at] + ("" if text[:at].endswith(("\n", "\r")) else end) + body + text[at:]


def _before(item: Item, key: str) -> Any:
    """The value of the last key that stands before a new one by custom, else of the last one."""
    wanted = ORDER.index(key) if key in ORDER else len(ORDER)
    pairs = [
        (ORDER.index(k.value) if k.value in ORDER else len(ORDER), number, v)
        for number, (k, v) in enumerate(item.node.value)
    ]
    lower = [pair for pair in pairs if pair[0] < wanted]
    return max(lower or pairs[-1:], key=lambda pair: (pair[0], pair[1]))[2]


def pair_removed(layout: Layout, item: Item, key: str) -> str:
    """Return the text without a key of an entry and what stands behind it on its line."""
    text, pairs = layout.text, item.node.value
    number = next(at for at, (node, _) in enumerate(pairs) if node.value == key)
    start, end = pairs[number][0].start_mark.index, end_of(text, pairs[number][1])
    if item.node.flow_style:
        places = [(k.start_mark.index, end_of(text, v)) for k, v in pairs]
        return without_element(text, places, number)
    after = after_line(text, end)
    if number == 0:  # behind the dash: what follows moves up
        following = pairs[1][0].start_mark.index if len(pairs) > 1 else after
        return text[:start] + text[following if not text[after:following].strip() else after :]
    return text[: line_start(text, start)] + text[after:]
