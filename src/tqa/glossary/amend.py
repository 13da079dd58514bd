"""Change keys of one entry in a glossary's text; what is not touched stays byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tqa.finding import TqaError
from tqa.glossary.layout import Item, Layout, around, layout_of, plain
from tqa.glossary.nodes import Node
from tqa.glossary.pairs import pair_added, pair_removed, value_replaced
from tqa.glossary.rows import row_added, row_removed
from tqa.glossary.written import node_of

Pairs = tuple[Any, ...]
Wanted = Callable[[Any], Any]


def with_value(text: str, name: str, entry: str, key: str, value: Node) -> str:
    """Set a key of an entry to a text or a list, in place of what it has or as a key of its own.

    The quotes of a text are kept where they can hold the new one. Raises TqaError in ``name``.
    """
    layout, item = _found(text, name, entry)
    pair = pair_of(item, key)
    result = (
        value_replaced(layout, item, pair[1], value)
        if pair
        else pair_added(layout, item, key, value)
    )
    return _checked(layout, item, result, key, lambda _: _said(value))


def without_key(text: str, name: str, entry: str, key: str) -> str:
    """Take a key out of an entry, the remark behind it too. Raises TqaError where it has none."""
    layout, item = _found(text, name, entry)
    if key == "id" or pair_of(item, key) is None:
        raise TqaError(f"{name}: {entry} has no key {key} that can be taken out")
    return _checked(layout, item, pair_removed(layout, item, key), key, lambda _: None)


def with_row(text: str, name: str, entry: str, key: str, row: Node) -> str:
    """Add a text or a mapping to a list of an entry; begin the list where there is none."""
    layout, item = _found(text, name, entry)
    pair = pair_of(item, key)
    if pair is None:
        result = pair_added(layout, item, key, Node([row], row.mark))
    elif pair[1].id == "scalar":
        old = node_of(str(pair[1].value))
        result = value_replaced(layout, item, pair[1], Node([old, row], row.mark))
    else:
        result = row_added(layout, item, pair[1], row)
    return _checked(layout, item, result, key, lambda old: (*_rows(old), _said(row)))


def without_row(text: str, name: str, entry: str, key: str, value: str) -> str:
    """Take a text out of a list of an entry, and the key with the last one."""
    layout, item = _found(text, name, entry)
    pair = pair_of(item, key)
    rows = _rows(plain(pair[1])) if pair else ()
    places = [number for number, row in enumerate(rows) if row[-1] == value]
    if pair is None or not places:
        raise TqaError(f"{name}: {key} of {entry} has no “{value}”")
    if len(rows) == 1:
        return without_key(text, name, entry, key)
    result = row_removed(layout, pair[1], places[0])
    left = (*rows[: places[0]], *rows[places[0] + 1 :])
    return _checked(layout, item, result, key, lambda _: left)


def pair_of(item: Item, key: str) -> tuple[Any, Any] | None:
    """Return the nodes of a key of an entry and of its value."""
    return next((pair for pair in item.node.value if pair[0].value == key), None)


def _found(text: str, name: str, entry: str) -> tuple[Layout, Item]:
    layout = layout_of(text, name)
    item = layout.item(entry)
    if item is None:
        raise TqaError(f"{name}: has no entry {entry}")
    return layout, item


def _rows(said: Any) -> tuple[Any, ...]:
    """What a value says as a list: a single text is a list of one."""
    if said is None:
        return ()
    is_text = len(said) == 2 and isinstance(said[0], str)
    return (said,) if is_text else tuple(said)


def _said(node: Node) -> Any:
    if isinstance(node.value, str):
        is_bool = not node.quoted and node.value in ("true", "false")
        return ("bool" if is_bool else "str", node.value)
    if isinstance(node.value, Sequence):
        return tuple(_said(row) for row in node.value)
    return tuple(("=", ("str", key), _said(value)) for key, value in node.value.items())


def _checked(layout: Layout, item: Item, result: str, key: str, wanted: Wanted) -> str:
    """Return a result that says what is wanted and nothing else; refuse any other."""
    mark = item.node.start_mark
    refusal = TqaError(
        f"{layout.name}:{mark.line + 1}:{mark.column + 1}: {key} of {item.id} cannot be changed "
        "without touching more than it; change it in the file by hand"
    )
    try:
        after = layout_of(result, "")
    except TqaError as error:
        raise refusal from error
    number = layout.items.index(item)
    before = [plain(other.node) for other in layout.items]
    found = [plain(other.node) for other in after.items]
    if len(found) != len(before) or sorted(map(repr, _of(found.pop(number), key)[0])) != sorted(
        map(repr, _of(before[number], key)[0])
    ):
        raise refusal
    old = _of(before.pop(number), key)[1]
    new = _of(plain(after.items[number].node), key)[1]
    if before != found or new != wanted(old) or around(after) != around(layout):
        raise refusal
    return result


def _of(pairs: Pairs, key: str) -> tuple[list[Any], Any]:
    """Split what an entry says into the other keys and the value of one key."""
    others = [pair for pair in pairs if pair[1][1] != key]
    return others, next((pair[2] for pair in pairs if pair[1][1] == key), None)
