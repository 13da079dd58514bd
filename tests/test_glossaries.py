"""Every shipped pack: it loads, matches the schema, is clean, and its examples hold."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import jsonschema
import pytest
import yaml

from tqa.finding import KINDS
from tqa.glossary.examples import run_examples
from tqa.glossary.lint import lint
from tqa.glossary.load import ENTRY_READERS, EXAMPLE_KEYS, PACK_KEYS, load_glossary
from tqa.glossary.match import build_matcher
from tqa.glossary.packs import shipped_folder
from tqa.settings import Settings

PACKS = sorted(shipped_folder().rglob("*.yaml"))
PAIRS = sorted({path.parent.name for path in PACKS})
SCHEMA = json.loads((files("tqa") / "data" / "glossary.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("path", PACKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_matches_the_schema(path: object) -> None:
    text = path.read_text("utf-8")  # type: ignore[attr-defined]
    jsonschema.validate(yaml.load(text, Loader=yaml.CSafeLoader), SCHEMA)
    assert text.startswith(
        "# yaml-language-server: $schema=../../src/tqa/data/glossary.schema.json"
    )


@pytest.mark.parametrize("pair", PAIRS)
def test_examples_hold_and_lint_is_clean(pair: str) -> None:
    source, target = pair.split("-")
    glossary = load_glossary(Settings(from_lang=source, to_lang=target))
    matcher = build_matcher(glossary.digest, lambda: glossary, [], None)
    assert run_examples(matcher, glossary) == ()
    assert lint(glossary, date.today().isoformat()) == ()


@pytest.mark.parametrize("pair", PAIRS)
def test_every_entry_is_complete(pair: str) -> None:
    source, target = pair.split("-")
    for _, entry in load_glossary(Settings(from_lang=source, to_lang=target)).entries:
        assert entry.why, entry.id
        assert entry.source, entry.id
        assert entry.original, entry.id
        assert any(example.bad for example in entry.examples), entry.id
        assert any(example.passes or example.good for example in entry.examples), entry.id


def test_schema_and_loader_allow_the_same_keys() -> None:
    entry = SCHEMA["properties"]["entries"]["items"]["properties"]
    assert set(SCHEMA["properties"]) == set(PACK_KEYS)
    assert set(entry) == set(ENTRY_READERS)
    assert set(entry["examples"]["items"]["properties"]) == set(EXAMPLE_KEYS)
    assert entry["kind"]["enum"] == list(KINDS)
    jsonschema.Draft7Validator.check_schema(SCHEMA)
