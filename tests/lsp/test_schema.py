from __future__ import annotations

import pytest

from tqa.lsp.positions import Positions
from tqa.lsp.schema import complete, explain, schema

ENTRIES = "glossary: g\nentries:\n"
ENTRY = schema()["properties"]["entries"]["items"]["properties"]


def offered(marked: str) -> list[str]:
    """Return what is offered at the sign ``|`` of a text."""
    before, after = marked.split("|")
    text = before + after
    positions = Positions.of(text, "utf-16")
    return [item.label for item in complete(positions, positions.position(len(before)))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("|", list(schema()["properties"])),
        ("glossary: g\nfr|", ["from", "to", "about", "lists", "entries"]),
        (ENTRIES + "  - |", list(ENTRY)),
        (ENTRIES + "- |", list(ENTRY)),
        (ENTRIES + "  - id: a\n    |", [key for key in ENTRY if key != "id"]),
        (
            ENTRIES + "  - id: a\n    |\n    why: b\n  - kind: name\n",
            [key for key in ENTRY if key not in ("id", "why")],
        ),
        (ENTRIES + "  - id: a\n    examples:\n      - bad: x\n        |", ["good", "pass"]),
        (ENTRIES + "  - id: a\n    examples:\n    - |", ["bad", "good", "pass", "false_alarm"]),
        (ENTRIES + "  - id: a\n    fix: |", ["safe", "unsafe", "display"]),
        (ENTRIES + "  - id: a\n    enabled: t|", ["true", "false"]),
        (ENTRIES + "  - fix: s|", ["safe", "unsafe", "display"]),
        (ENTRIES + "  - id: a\n    forms:\n      |", []),
        ("glossary: g|", []),
        (ENTRIES + "  - id: a\n    why: some words |", []),
    ],
)
def test_keys_and_values_come_from_the_schema(marked: str, expected: list[str]) -> None:
    found = offered(marked)
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_a_completion_replaces_what_is_typed() -> None:
    text = ENTRIES + "  - id: a\n    kin"
    positions = Positions.of(text, "utf-8")
    found = complete(positions, positions.position(len(text)))
    edit = next(item.text_edit for item in found if item.label == "kind")
    assert edit is not None
    assert edit.new_text == "kind: "
    assert (edit.range.start.character, edit.range.end.character) == (4, 7)  # type: ignore[union-attr]


def test_a_key_is_explained_and_its_value_is_not() -> None:
    text = ENTRIES + "  - id: a\n    fix: safe\n"
    positions = Positions.of(text, "utf-16")
    found = explain(positions, positions.position(text.index("fix") + 1))
    assert found is not None
    assert "an editor decides" in str(found.contents)
    assert explain(positions, positions.position(text.index("safe") + 1)) is None
