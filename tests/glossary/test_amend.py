"""Keys of an entry change, and nothing but the lines that they stand on."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.glossary.nasty import FILES, HEAD, NASTY, PLAIN
from tests.glossary.test_insert import TEXTS, read, said
from tqa.finding import TqaError
from tqa.glossary.amend import with_row, with_value, without_key, without_row
from tqa.glossary.written import node_of

SMALL = HEAD + "entries:\n" + PLAIN
MANY = NASTY["comments everywhere"]


def touched(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def entry_of(text: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(entry for entry in read(text) if entry["id"] == name)
    return found


def tried(change: Callable[..., str], *arguments: Any) -> str | None:
    """Return the result of a change, None for one that is left to a person."""
    try:
        return change(*arguments)
    except TqaError:
        return None


def test_a_value_keeps_its_quotes_and_its_remark() -> None:
    for old, new in (("Kyiv", "Lviv: 2"), ("'Kyiv'", "O'Kyiv"), ('"Kyiv"', "Lviv")):
        text = SMALL.replace("preferred: Kyiv", f"preferred: {old}   # note")
        result = with_value(text, "f", "kyiv", "preferred", node_of(new))
        assert len(touched(text, result)) == 2
        assert "   # note" in result
        assert entry_of(result, "kyiv")["preferred"] == new
    assert "'O''Kyiv'" in with_value(
        SMALL.replace("Kyiv", "'Kyiv'"), "f", "kyiv", "preferred", node_of("O'Kyiv")
    )


def test_a_new_key_stands_where_it_is_usual() -> None:
    result = with_value(SMALL, "f", "kyiv", "severity", node_of("error"))
    assert touched(SMALL, result) == ["+     severity: error"]
    assert result.index("kind: name") < result.index("severity") < result.index("why")
    result = with_row(SMALL, "f", "kyiv", "examples", node_of({"pass": "In Kyiv."}))
    assert touched(SMALL, result) == ["+     examples:", "+       - pass: In Kyiv."]


def test_rows_are_added_as_the_list_is_written() -> None:
    assert 'deprecated: [Kiev, "Kiew, the"]' in with_row(
        SMALL, "f", "kyiv", "deprecated", node_of("Kiew, the")
    )
    result = with_row(MANY, "f", "kyiv", "deprecated", node_of("Kiew: the"))
    assert touched(MANY, result) == ['+       - "Kiew: the"']
    one = SMALL.replace("[Kiev]", "Kiev  # note")
    assert "deprecated: [Kiev, Kiew]  # note" in with_row(
        one, "f", "kyiv", "deprecated", node_of("Kiew")
    )


def test_a_long_list_goes_on_in_a_new_line() -> None:
    text = SMALL.replace("[Kiev]", f"[Kiev, {'x' * 60}]")
    result = with_row(text, "f", "kyiv", "deprecated", node_of("Kiew and more of it, twice"))
    assert max(map(len, result.splitlines())) < 100
    assert entry_of(result, "kyiv")["deprecated"][-1] == "Kiew and more of it, twice"


def test_rows_are_taken_out_and_remarks_stay() -> None:
    result = without_row(MANY, "f", "kyiv", "deprecated", "Kief")
    assert touched(MANY, result) == ["-       - 'Kief'"]
    text = SMALL.replace("[Kiev]", "[Kiev,  # one\n      Kief,  # two\n      Kiew]")
    for row in ("Kiev", "Kief", "Kiew"):
        result = without_row(text, "f", "kyiv", "deprecated", row)
        assert ("# one" in result, "# two" in result) == (True, True)
        assert row not in entry_of(result, "kyiv")["deprecated"]


def test_the_last_row_takes_its_key_with_it() -> None:
    result = without_row(SMALL, "f", "kyiv", "deprecated", "Kiev")
    assert touched(SMALL, result) == ["-     deprecated: [Kiev]"]


def test_keys_are_taken_out() -> None:
    result = without_key(MANY, "f", "kyiv", "preferred")
    assert touched(MANY, result) == ['-     preferred: Kyiv   # eight - "nine"']
    turned = SMALL.replace("  - id: kyiv\n    preferred: Kyiv", "  - preferred: Kyiv\n    id: kyiv")
    assert "  - id: kyiv\n" in without_key(turned, "f", "kyiv", "preferred")
    flat = HEAD + "entries:\n  - {why: x, id: a, kind: name, preferred: A}\n"
    for key in ("why", "kind", "preferred"):
        assert key not in entry_of(without_key(flat, "f", "a", key), "a")


@pytest.mark.parametrize("name", FILES)
def test_any_file_can_be_amended(name: str) -> None:
    text = FILES[name]
    for entry in read(text):
        for value in ("retired", "a: b"):
            result = with_value(text, "f", entry["id"], "why", node_of(value))
            changed = [{**e, "why": value} if e is entry else e for e in read(text)]
            assert [
                e if e["id"] != entry["id"] else {**entry, "why": value} for e in read(result)
            ] == [e if e["id"] != entry["id"] else {**entry, "why": value} for e in changed]


@settings(deadline=None)
@given(st.sampled_from(sorted(FILES)), TEXTS, st.sampled_from(["preferred", "reason", "unless"]))
def test_any_text_goes_into_any_key(name: str, value: str, key: str) -> None:
    text = FILES[name]
    for entry in read(text):
        result = tried(with_value, text, "f", entry["id"], key, node_of(value))
        if result is None:
            assert "end of the file" in name
            continue
        assert entry_of(result, entry["id"]) == {**entry, key: value}
        others = [found for found in read(result) if found["id"] != entry["id"]]
        assert others == [found for found in read(text) if found["id"] != entry["id"]]


@settings(deadline=None)
@given(st.sampled_from(sorted(FILES)), TEXTS)
def test_any_text_goes_into_any_list(name: str, value: str) -> None:
    text = FILES[name]
    for entry in read(text):
        result = tried(with_row, text, "f", entry["id"], "deprecated", node_of(value))
        if result is None:
            assert "end of the file" in name
            continue
        old = entry.get("deprecated", [])
        assert entry_of(result, entry["id"])["deprecated"] == [*old, value]
        back = without_row(result, "f", entry["id"], "deprecated", value)
        assert said(back) == said(text) or value in old


def test_what_is_not_there_is_named() -> None:
    assert tried(without_key, SMALL, "f", "kyiv", "source") is None
    assert tried(without_key, SMALL, "f", "kyiv", "id") is None
    assert tried(without_row, SMALL, "f", "kyiv", "deprecated", "Kiew") is None
    with pytest.raises(TqaError, match=r"^f: has no entry kiev"):
        with_value(SMALL, "f", "kiev", "why", node_of("x"))
