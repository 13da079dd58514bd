from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.decisions.sample import decision_of
from tqa.decisions.ledger import Ledger
from tqa.decisions.model import Decision
from tqa.decisions.read import parse_decisions, read_decisions
from tqa.decisions.write import as_data, as_text, write_decisions
from tqa.finding import TqaError

ONE = decision_of("They met in [[Nagorny Karabakh]] on Monday.")


def parse(entry: dict[str, Any]) -> Decision:
    document = {"schema_version": "1.0", "decisions": [entry]}
    return parse_decisions(json.dumps(document).encode(), "d.json").decisions[0]


def schema() -> Any:
    return json.loads((files("tqa") / "data" / "decisions.schema.json").read_text("utf-8"))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "d.json"
    write_decisions(path, [ONE])
    assert read_decisions(path).decisions == (ONE,)
    assert [item.name for item in path.parent.iterdir()] == ["d.json"]


def test_a_name_that_is_no_utf_8_survives(tmp_path: Path) -> None:
    odd = decision_of("[[a]]", path="caf\udce9.txt")
    write_decisions(tmp_path / "d.json", [odd])
    (tmp_path / "d.json").read_bytes().decode("utf-8")
    assert Ledger.load([str(tmp_path / "d.json")], tmp_path).decisions == (odd,)
    assert Ledger.load([str(tmp_path / "d.json")], tmp_path).digest


def test_equal_decisions_give_equal_bytes_in_order_of_path_and_place() -> None:
    late = decision_of("[[a]]", path="b.txt")
    first = decision_of("[[z]] a", offset=0)
    text = as_text([late, ONE, first])
    assert text == as_text([first, late, ONE])
    paths = [(item["path"], item["match"]) for item in json.loads(text)["decisions"]]
    assert paths == [("a.txt", "z"), ("a.txt", "Nagorny Karabakh"), ("b.txt", "a")]


def test_written_files_match_the_published_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(as_data([ONE]), schema(), jsonschema.Draft202012Validator)


WRONG = [
    ({"state": "accept"}, "decisions[0].state: unknown value 'accept'; allowed: accepted"),
    ({"states": "x"}, "decisions[0].states: unknown key (did you mean state?)"),
    ({"ordinal": 0}, "decisions[0].ordinal: expected a whole number from 1, found 0"),
    ({"ordinal": True}, "decisions[0].ordinal: expected a whole number from 1"),
    ({"match": None}, "decisions[0].match: expected a string"),
    ({"path": ""}, "decisions[0].path: missing; scope occurrence needs"),
    ({"scope": "everywhere"}, "decisions[0].scope: everywhere goes with rejected only"),
    ({"rule": ""}, "decisions[0].rule: empty"),
]


@pytest.mark.parametrize(("change", "message"), WRONG)
def test_a_mistake_names_file_entry_and_key_and_the_schema_refuses_it(
    change: dict[str, Any], message: str
) -> None:
    (good,) = as_data([ONE])["decisions"]
    with pytest.raises(TqaError) as caught:
        parse({**good, **change})
    assert str(caught.value).startswith(f"d.json: {message}")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema_version": "1.0", "decisions": [{**good, **change}]}, schema())


def test_a_time_needs_a_zone() -> None:
    (good,) = as_data([ONE])["decisions"]
    assert parse({**good, "time": "2026-11-26T10:00:00+01:00"}).time.endswith("+01:00")
    for time in ("yesterday", "2026-11-26T10:00:00"):
        with pytest.raises(TqaError, match=r"decisions\[0\]\.time: .* is no time with a zone"):
            parse({**good, "time": time})


@pytest.mark.parametrize("key", ["state", "rule", "match", "replacement"])
def test_a_missing_key_is_named(key: str) -> None:
    (good,) = as_data([ONE])["decisions"]
    del good[key]
    with pytest.raises(TqaError, match=rf"d\.json: decisions\[0\]\.{key}: missing"):
        parse(good)


def test_to_ignore_everywhere_three_keys_are_enough() -> None:
    entry = {"state": "rejected", "scope": "everywhere", "rule": "file-issue", "match": "file"}
    document = {"schema_version": "1.0", "decisions": [entry]}
    jsonschema.validate(document, schema(), jsonschema.Draft202012Validator)
    assert parse(entry).scope == "everywhere"


BROKEN = [
    (b"{", "line 1, column 2: not valid JSON"),
    (b"\xff", "byte 0 is not valid UTF-8"),
    (b"[]", "expected an object"),
    (b'{"schema_version": "2.0", "decisions": []}', "a newer file needs a newer tqa"),
    (b'{"schema_version": "1.0"}', "decisions: expected a list, found None"),
    (b'{"schema_version": "1.0", "decisions": [], "decisions": []}', "'decisions' stands twice"),
    (b'{"schema_version": "1.0", "decisions": [7]}', "decisions[0]: expected an object, found 7"),
    (b"[" * 100_000, "not usable JSON"),
]


@pytest.mark.parametrize(("data", "message"), BROKEN)
def test_a_broken_document_is_an_error_with_a_place(data: bytes, message: str) -> None:
    with pytest.raises(TqaError) as caught:
        parse_decisions(data, "d.json")
    assert str(caught.value).startswith("d.json: ")
    assert message in str(caught.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(TqaError, match="decisions cannot be read"):
        read_decisions(tmp_path / "none.json")


def test_the_examples_of_the_manual_are_decisions() -> None:
    manual = Path(__file__).parents[2] / "docs" / "decisions.md"
    blocks = manual.read_text("utf-8").split("```json\n")[1:]
    states = [parse(json.loads(block.split("```")[0])).state for block in blocks]
    assert states == ["accepted", "rejected"]
