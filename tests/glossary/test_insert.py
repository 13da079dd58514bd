"""An entry goes in, every other byte stays, and the file says what it said and one entry more."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.glossary.nasty import ANCHORS, FILES, HEAD, NASTY, PLAIN
from tqa.finding import TqaError
from tqa.glossary.insert import all_inserted, inserted
from tqa.glossary.load import load_pack
from tqa.glossary.written import node_of

SIMPLE = {"id": "new", "preferred": "New", "kind": "name", "why": "So."}
# YAML has no way to write a surrogate; everything else an editor may type.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | st.sampled_from(
    ["yes", "1e3", "a: b", "a #b", "- a", "[[x]] y", "'", '"', "a:", "12:30", "~", "a\n b"]
)
ENTRIES = st.fixed_dictionaries(
    {"id": st.just("new"), "preferred": TEXTS, "why": TEXTS},
    optional={
        "deprecated": st.lists(TEXTS, min_size=1, max_size=12),
        "enabled": st.booleans(),
        "examples": st.lists(st.fixed_dictionaries({"bad": TEXTS, "good": TEXTS}), min_size=1),
    },
)


def said(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CSafeLoader)


def read(text: str) -> list[Any]:
    return said(text)["entries"] or []


def kept_apart(before: str, after: str, added: int) -> bool:
    """Whether ``after`` is ``before`` with one piece put in."""
    same = 0
    while same < len(before) and before[same] == after[same]:
        same += 1
    return any(
        after[:at] + after[at + added :] == before for at in range(max(0, same - added), same + 1)
    )


@pytest.mark.parametrize("name", FILES)
def test_an_entry_goes_in_anywhere(name: str) -> None:
    text = FILES[name]
    for at in range(len(read(text)) + 1):
        result = inserted(text, node_of(SIMPLE), "f", at)
        entries = read(result)
        place = next(n for n, entry in enumerate(entries) if entry["id"] == "new")
        assert entries[:place] + entries[place + 1 :] == read(text)
        assert entries[place] == SIMPLE
        assert kept_apart(text, result, len(result) - len(text))
        if "end of the file" not in name:
            assert place == at


@settings(deadline=None)
@given(st.sampled_from(sorted(FILES)), ENTRIES, st.integers(0, 3))
def test_any_entry_goes_into_any_file(name: str, entry: dict[str, Any], at: int) -> None:
    text = FILES[name]
    result = inserted(text, node_of(entry), "f", at)
    rest = [found for found in read(result) if found["id"] != "new"]
    assert rest == read(text)
    assert next(found for found in read(result) if found["id"] == "new") == entry
    assert {**said(result), "entries": 0} == {**said(text), "entries": 0}
    assert kept_apart(text, result, len(result) - len(text))


@pytest.mark.parametrize("name", NASTY)
def test_line_ends_are_those_of_the_file(name: str) -> None:
    result = inserted(NASTY[name].replace("\n", "\r\n"), node_of(SIMPLE), "f")
    assert result.count("\n") == result.count("\r\n")


def test_the_loader_reads_what_was_put_in() -> None:
    result = inserted(NASTY["comments everywhere"], node_of(SIMPLE), "f", 1)
    assert [entry.id for entry in load_pack("f", result.encode()).entries] == [
        "kyiv",
        "new",
        "lviv",
    ]


def test_remarks_stay_with_the_entry_that_they_are_about() -> None:
    result = inserted(NASTY["comments everywhere"], node_of(SIMPLE), "f", 1)
    assert "# thirteen, of kyiv\n\n  - id: new\n" in result
    assert "  # fourteen, of the next\n  - id: lviv\n" in result
    first = inserted(NASTY["comments everywhere"], node_of(SIMPLE), "f", 0)
    assert "  # five: [not] {yaml}\n  - id: kyiv" in first


def test_empty_lines_between_entries_are_kept_up() -> None:
    result = inserted(NASTY["empty lines between"], node_of(SIMPLE), "f")
    assert "why: So.\n\n  - id: new\n" in result
    assert inserted(HEAD + "entries:\n" + PLAIN, node_of(SIMPLE), "f").count("\n\n") == 0


@pytest.mark.parametrize("name", NASTY)
def test_several_go_in_together_as_one_after_the_other(name: str) -> None:
    entries = [node_of({**SIMPLE, "id": f"new-{number}"}) for number in range(3)]
    text, one_by_one = NASTY[name], NASTY[name]
    for entry in entries:
        one_by_one = inserted(one_by_one, entry, "f")
    together = all_inserted(text, entries, "f")
    assert together == one_by_one or "end of the file" in name
    assert read(together) == read(one_by_one) or "end of the file" in name
    assert all_inserted(text, [], "f") == text


def test_anchors_stay() -> None:
    result = inserted(ANCHORS, node_of(SIMPLE), "f", 1)
    assert [entry["id"] for entry in read(result)] == ["kyiv", "new", "b"]
    assert kept_apart(ANCHORS, result, len(result) - len(ANCHORS))


def test_quotes_stand_only_where_they_are_needed() -> None:
    entry = {"id": "new", "preferred": "A", "why": "He said: no", "deprecated": ["yes", "B (C)"]}
    result = inserted(HEAD + "entries:\n", node_of(entry), "f")
    assert result == HEAD + (
        'entries:\n  - id: new\n    preferred: A\n    why: "He said: no"\n'
        '    deprecated: ["yes", B (C)]\n'
    )


@pytest.mark.parametrize(
    "text", ["- a\n", "glossary: h\n", "entries: a\n", "entries: {a: b}\n", "a: [\n"]
)
def test_what_has_no_list_of_entries_is_refused(text: str) -> None:
    with pytest.raises(TqaError, match=r"^f: "):
        inserted(text, node_of(SIMPLE), "f")
