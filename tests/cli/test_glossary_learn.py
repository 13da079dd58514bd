from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.support import tqa
from tests.learning.sample import folders
from tqa.glossary.load import load_pack

HOUSE = """\
glossary: house
from: fr
to: en
entries:
  - {id: bourse, preferred: exchange, deprecated: [bourse], kind: term, why: Test.}
  - {id: file, preferred: file, deprecated: [dossier], kind: term, why: Test.}
"""


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tqa.toml").write_text("shipped = false\n", encoding="utf-8")
    folders(tmp_path)
    return "draft", "edited"


def test_proposals_come_with_evidence(
    texts: tuple[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    result = tqa(capfd, "glossary", "learn", *texts)
    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[0].startswith("36 sentences of 6 documents: 30 changed, 0 too much to compare;")
    assert "kharkiv: “Kharkiv” for “Kharkov” (name, suggestion)" in lines
    assert lines[4] == (
        "    changed 12 of 12 times in 6 documents, 12 times so; expected precision 100% (61-100%)"
    )
    assert "file: “file” for “dossier” (term, suggestion)" in lines
    assert "2 proposals" in lines
    assert "      6  “nine” -> “12” (6 documents)" in lines
    assert "      6  “so” -> “then” (6 documents)" in lines


def test_the_patch_is_a_glossary_whose_examples_hold(
    texts: tuple[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "glossaries").mkdir()
    path = tmp_path / "glossaries" / "learned.yaml"
    told = (*texts, "--format", "yaml", "--output", str(path))
    assert tqa(capfd, "glossary", "learn", *told).code == 0
    pack = load_pack("learned.yaml", path.read_bytes())
    assert [(entry.id, entry.kind, entry.fix) for entry in pack.entries] == [
        ("file", "term", "unsafe"),
        ("kharkiv", "name", "unsafe"),
    ]
    assert "  # changed 12 of 12 times in 6 documents" in path.read_text("utf-8")
    assert tqa(capfd, "glossary", "test").out == "2 examples of 2 entries, 0 failed\n"
    again = tqa(capfd, "glossary", "learn", *texts, "--format", "yaml").out
    assert again.endswith("entries: []\n")


def test_rules_in_force_are_confirmed_or_left_alone_and_not_proposed_again(
    texts: tuple[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "glossaries").mkdir()
    (tmp_path / "glossaries" / "house.yaml").write_text(HOUSE, encoding="utf-8")
    data = json.loads(tqa(capfd, "glossary", "learn", *texts, "--format", "json").out)
    assert [item["id"] for item in data["proposals"]] == ["kharkiv"]
    rules = {item["rule"]: (item["made"], item["other"], item["kept"]) for item in data["rules"]}
    assert rules == {"bourse": (0, 0, 6), "file": (12, 0, 0)}
    text = tqa(capfd, "glossary", "learn", *texts).out
    assert "rules in force that editors confirm (1 of 2 that spoke):\n  file: changed 12 of" in text
    assert "that editors mostly leave alone (1 of 2 that spoke):\n  bourse: changed 0 of 6" in text


def test_entries_that_prefer_the_same_or_the_contrary_are_named(
    texts: tuple[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "glossaries").mkdir()
    other = HOUSE.replace(
        "preferred: file, deprecated: [dossier]", "preferred: x, deprecated: [file]"
    )
    other += "  - {id: city, preferred: Kharkiv, deprecated: [Charkow], kind: name, why: Test.}\n"
    (tmp_path / "glossaries" / "house.yaml").write_text(other, encoding="utf-8")
    out = tqa(capfd, "glossary", "learn", *texts).out
    assert "the entry city prefers this already: add the wording there instead" in out
    assert "the rule file marks what editors write: decide which of the two is right" in out
    assert "file-for-dossier: “file” for “dossier”" in out


def test_documents_can_be_held_out_to_measure(
    texts: tuple[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    result = tqa(capfd, "glossary", "learn", *texts, "--hold-out", "2", "--no-known")
    assert "3 documents held out to measure what was learned" in result.out
    assert "12 places marked there: changed 100% (76-100%), as proposed 100%" in result.out
    assert "held out: 6 of 6, 6 so" in result.out


def test_decisions_teach_too(
    texts: tuple[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    del texts
    made = [
        {"state": "changed", "rule": "r", "match": "dossier", "replacement": "case",
         "path": f"{at}.txt", "before": "they closed the", "after": "of the year"}
        for at in range(4)
    ]  # fmt: skip
    path = tmp_path / "d.json"
    path.write_text(json.dumps({"schema_version": "1.0", "decisions": made}), encoding="utf-8")
    out = tqa(capfd, "glossary", "learn", str(path)).out
    assert "case: “case” for “dossier” (term, suggestion)" in out


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (("draft",), "name a draft and its edited text"),
        (("draft", "edited", "--columns", "a,b"), "DRAFT,EDITED, and one table"),
        (("draft", "edited", "--document", "x"), "goes with --columns"),
        (("draft", "edited", "--from", "auto"), "say which language"),
        (("draft", "gone"), "gone: no such file or folder"),
    ],
)
def test_mistakes_are_named(
    texts: tuple[str, str],
    arguments: tuple[str, ...],
    cause: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    del texts
    result = tqa(capfd, "glossary", "learn", *arguments)
    assert (result.code, cause in result.err) == (2, True)
