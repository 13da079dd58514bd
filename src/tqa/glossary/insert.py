"""Put an entry into a glossary's text; every other byte stays, and what it says is read back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.finding import TqaError
from tqa.glossary.layout import Layout, around, composed, layout_of, plain
from tqa.glossary.nodes import Node
from tqa.glossary.written import flow, item_lines


def inserted(text: str, entry: Node, name: str, at: int | None = None) -> str:
    """Return a glossary's text with an entry before the one number ``at``, at the end by default.

    Where the wanted place cannot take it (a text in a block that ends the file without a line end),
    the nearest that can does. Raises TqaError where there is no list of entries in ``name``.
    """
    return all_inserted(text, [entry], name, at)


def all_inserted(text: str, entries: Sequence[Node], name: str, at: int | None = None) -> str:
    """Return a glossary's text with several entries at one place, as ``inserted`` does for one."""
    layout = layout_of(text, name)
    wanted = len(layout.items) if at is None else min(at, len(layout.items))
    for place in _nearest(wanted, len(layout.items)) if entries else ():
        result = _spliced(layout, place, entries)
        if _is_only_addition(layout, result, place, entries):
            return result
    if not entries:
        return text
    raise TqaError(f"{name}: no place was found for the entry; write it into the file by hand")


def _is_only_addition(layout: Layout, result: str, place: int, entries: Sequence[Node]) -> bool:
    """Whether a text says what a layout said and the entries more, at their place."""
    try:
        after = layout_of(result, "")
        found = [plain(item.node) for item in after.items]
        behind = place + len(entries)
        rest, added = found[:place] + found[behind:], found[place:behind]
        same = rest == [plain(item.node) for item in layout.items]
        return same and added == [_said(e) for e in entries] and around(after) == around(layout)
    except TqaError:
        return False


def _said(entry: Node) -> object:
    """What the entry says, once written and read."""
    return plain(composed(flow(entry), "entry"))


def _nearest(wanted: int, count: int) -> Iterator[int]:
    yield from sorted(range(count + 1), key=lambda place: (abs(place - wanted), place))


def _spliced(layout: Layout, place: int, entries: Sequence[Node]) -> str:
    items, text = layout.items, layout.text
    at = items[place - 1].end if place else layout.start
    if layout.is_flow:
        before = ", " if place else ""
        after = ", " if items and not place else " " if text[at : at + 1] == "#" else ""
        return f"{text[:at]}{before}{', '.join(map(flow, entries))}{after}{text[at:]}"
    end, gap = layout.line_end, layout.line_end if _has_gaps(layout) else ""
    blocks = [
        "".join(f"{line}{end}" for line in item_lines(entry, layout.indent)) for entry in entries
    ]
    body = gap.join(blocks)
    body = gap + body if place else body + gap
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
