from __future__ import annotations

import pytest

from tests.glossary.linting.support import entry, whole
from tqa.glossary.linting.model import Remark, Remove, Replace
from tqa.glossary.linting.places import Places
from tqa.glossary.load import load_pack


def after(text: str, key: str, value: str, mending: Replace | Remove) -> str:
    """Return the text with the remark on its first entry mended."""
    (first, *_) = load_pack("t.yaml", text.encode()).entries
    edits = Places(lambda _: text).edits(Remark(first, "", key, value, mending))
    for edit in edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("deprecated: [Aa, Bb, Cc]  # so", "deprecated: [Aa, Cc]  # so"),
        ("deprecated: [ Bb, Cc ]", "deprecated: [ Cc ]"),
        ("deprecated: [Aa,  'Bb']", "deprecated: [Aa]"),
        ("deprecated: [Bb]", "deprecated: [Bb]"),
        ("deprecated: Bb", "deprecated: Bb"),
    ],
)
def test_an_item_goes_from_its_list(line: str, wanted: str) -> None:
    text = whole(entry("a", line, "preferred: Xx"))
    assert after(text, "deprecated", "Bb", Remove()) == text.replace(line, wanted)


def test_an_item_on_a_line_of_its_own_takes_the_line_along() -> None:
    text = whole(entry("a", "deprecated:", "  - Aa", "  - Bb", "  # kept", "preferred: Xx"))
    assert after(text, "deprecated", "Bb", Remove()) == text.replace("      - Bb\n", "")
    noted = text.replace("- Bb", "- Bb # why")
    assert after(noted, "deprecated", "Bb", Remove()) == noted


@pytest.mark.parametrize(
    ("old", "new"), [("B b", "Bb"), ("'B b'", "'Bb'"), ('"B b"', '"Bb"'), ("B b # x", "Bb # x")]
)
def test_a_value_is_replaced_in_its_own_style(old: str, new: str) -> None:
    text = whole(entry("a", "deprecated: [Aa]", f"preferred: {old}"))
    assert after(text, "preferred", "B b", Replace("Bb")) == text.replace(old, new)


def test_places_are_those_of_the_value() -> None:
    text = whole(entry("a", "deprecated: [Aa, Bb]", "preferred: Xx"))
    (first,) = load_pack("t.yaml", text.encode()).entries
    places = Places(lambda _: text)
    assert places.place(Remark(first, "", "deprecated", "Bb")) == (8, 22)
    assert places.place(Remark(first, "", "deprecated", "Zz")) == (8, 5)
    assert places.place(Remark(first, "", "unless", "Zz")) == (5, 5)
    assert Places(None).place(Remark(first, "", "deprecated", "Bb")) == (5, 5)
