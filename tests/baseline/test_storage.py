from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from tqa.baseline.model import Entry
from tqa.baseline.storage import as_text, read_baseline, write_baseline
from tqa.finding import TqaError

ENTRIES = (
    Entry("a.txt", "r", "nagorny “karabakh”", "12345678", "abcdef01"),
    Entry("é/b.txt", "r", "x", "", "", 1),
    Entry("é/b.txt", "r", "x", "", "", 2),
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "b.json"
    write_baseline(path, reversed(ENTRIES))
    assert read_baseline(path) == ENTRIES
    assert path.read_text("utf-8") == as_text(ENTRIES)


def test_an_entry_is_a_line_and_the_file_matches_its_schema() -> None:
    text = as_text(ENTRIES)
    assert sum('"path"' in line for line in text.splitlines()) == 3
    schema = json.loads((files("tqa") / "data" / "baseline.schema.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(json.loads(text), schema)
    jsonschema.validate(json.loads(as_text(())), schema)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not valid JSON"),
        ("<<<<<<< HEAD\n", "after a merge conflict keep the lines of both sides"),
        ("[]", 'schema_version: expected "1.0", found None'),
        ('{"schema_version": "2.0"}', "found '2.0'"),
        ('{"schema_version": "1.0"}', "entries: expected a list"),
        ('{"schema_version": "1.0", "entries": [1]}', r"entries\[0\]: expected an object"),
        ('{"schema_version": "1.0", "entries": [{"x": 1}]}', r"entries\[0\].x: unknown key"),
        ('{"schema_version": "1.0", "entries": [{}]}', r"entries\[0\].path: expected a string"),
    ],
)
def test_mistakes_name_file_place_and_remedy(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "b.json").write_text(text, encoding="utf-8")
    with pytest.raises(TqaError, match=message):
        read_baseline(tmp_path / "b.json")


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(TqaError, match="tqa baseline create"):
        read_baseline(tmp_path / "b.json")
