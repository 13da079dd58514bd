"""Examples that follow their entry when its preferred form changes."""

from __future__ import annotations

from tqa.finding import TqaError
from tqa.glossary.amend import pair_of
from tqa.glossary.layout import Item, Layout, around, layout_of, plain
from tqa.glossary.pairs import value_replaced
from tqa.glossary.written import node_of


def with_preferred_in_examples(text: str, name: str, entry: str, old: str, new: str) -> str:
    """Write a new form into each ``good`` of an entry that holds the old one in its brackets.

    Raises TqaError where that would touch more than those texts.
    """
    number = 0
    while (result := _one(text, name, entry, f"[[{old}]]", f"[[{new}]]", number)) is not None:
        text, number = result, number + 1
    return text


def _one(text: str, name: str, entry: str, old: str, new: str, number: int) -> str | None:
    """Change the ``good`` of one example; the same text where it does not fit, None at the end."""
    layout = layout_of(text, name)
    item = layout.item(entry)
    pair = pair_of(item, "examples") if item else None
    if pair is None or number >= len(pair[1].value):
        return None
    row = Item("", pair[1].value[number], 0)
    good = pair_of(row, "good")
    if good is None or old not in good[1].value:
        return text
    value = good[1].value.replace(old, new)
    result = value_replaced(layout, row, good[1], node_of(value))
    if _without(layout_of(result, name), entry, number) != _without(layout, entry, number):
        raise TqaError(f"{name}: examples of {entry}: write “{new}” into them by hand")
    return result


def _without(layout: Layout, entry: str, number: int) -> object:
    """All that a glossary says but the ``good`` of one example."""
    found = []
    for item in layout.items:
        pairs = [
            pair for pair in item.node.value if (item.id, pair[0].value) != (entry, "examples")
        ]
        found.append([(plain(key), plain(value)) for key, value in pairs])
        examples = pair_of(item, "examples") if item.id == entry else None
        for at, row in enumerate(examples[1].value if examples else ()):
            kept = [pair for pair in row.value if at != number or pair[0].value != "good"]
            found.append([(plain(key), plain(value)) for key, value in kept])
    return found, around(layout)
