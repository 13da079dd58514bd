from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.process import project
from tests.cli.support import tqa
from tests.documented import run_page

DRAFT = "They met in Nagorny Karabakh on Monday, and nobody said a word about the road.\n"
EDITED = "They met in Nagorno-Karabakh on Monday, and no one said a word about the road.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = project(tmp_path / "project")
    for side, text in (("draft", DRAFT), ("edited", EDITED), ("reference", EDITED)):
        (here / side).mkdir()
        (here / side / "a.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(here)
    return here


def test_the_page_about_scores_does_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "tqa.toml").write_text("shipped = false\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run_page("scoring.md", capfd) == 4
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "HTER, case-sensitive" in page


def test_a_score_is_the_same_twice(capfd: pytest.CaptureFixture[str]) -> None:
    first = tqa(capfd, "score", "draft", "edited", "--format", "json")
    assert first.code == 0
    assert first.out == tqa(capfd, "score", "draft", "edited", "--format", "json").out
    data = json.loads(first.out)
    assert data["schema_version"] == "1.0"
    assert [item["key"] for item in data["measures"]] == ["ter", "ter-cased", "chrf2", "bleu"]
    (document,) = data["documents"]
    assert document["names"]["draft"] == "draft/a.txt"
    assert document["shapes"] == {"edited": 1}
    effort = data["effort"]
    assert (effort["edits"], effort["proposed"], effort["share"]) == (4, 2, 0.5)
    assert effort["stages"][0]["ter"] > effort["stages"][1]["ter"] > 0


def test_learned_rules_are_doubted(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    house = folder / "glossaries" / "house.yaml"
    text = house.read_text("utf-8").replace("glossary: house", "glossary: learned")
    house.write_text(text, encoding="utf-8")
    result = tqa(capfd, "score", "draft", "edited")
    assert "learned rules: nagorno-karabakh; name their file with --learned if" in result.out
    named = tqa(capfd, "score", "draft", "edited", "--learned", "glossaries/house.yaml")
    assert "learned rules" not in named.out


def test_edits_taken_from_tqa_and_learned_rules_are_circular(
    capfd: pytest.CaptureFixture[str], folder: Path
) -> None:
    learned = tqa(capfd, "score", "draft", "edited", "--learned", "glossaries/house.yaml")
    assert "2 of them are circular" in learned.out
    assert "without them: 0 of 2 words and marks" in learned.out
    (folder / "d.json").write_text(
        json.dumps(
            {
                "schema_version": "1.0",
                "decisions": [
                    {
                        "type": "decision",
                        "state": "accepted",
                        "rule": "nagorno-karabakh",
                        "match": "Nagorny Karabakh",
                        "path": "draft/a.txt",
                        "before": "They met in",
                        "after": "on Monday, and nobody said a word about",
                        "replacement": "Nagorno-Karabakh",
                    }
                ],
            }
        ),
        encoding="utf-8",
    )
    decided = tqa(capfd, "score", "draft", "edited", "--decisions", "d.json")
    assert "2 of them are circular" in decided.out
    assert "accepted decisions" in decided.out
    strange = tqa(capfd, "score", "edited", "edited", "--decisions", "d.json")
    assert strange.code == 2
    assert "d.json: about draft/a.txt, not about edited/a.txt" in strange.err


def test_measuring_alone_runs_no_rules(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "glossaries" / "house.yaml").write_text("broken", encoding="utf-8")
    told = ("score", "draft", "edited", "--no-effort", "--reference", "reference")
    result = tqa(capfd, *told, "--level", "document")
    assert result.code == 0
    assert "words, 1 document\n" in result.out
    assert "Edited against the reference\n  TER                      0.00 %" in result.out
    assert "not done: 1 segment is too few" in result.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("draft", "edited/a.txt"), "name files only, or folders only"),
        (("draft", "glossaries"), "no text files"),
        (("draft/a.txt", "empty.txt"), "empty.txt: is empty"),
    ],
)
def test_what_does_not_fit_is_refused(
    capfd: pytest.CaptureFixture[str], folder: Path, arguments: tuple[str, ...], message: str
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    result = tqa(capfd, "score", *arguments)
    assert result.code == 2
    assert message in result.err


def test_a_page_takes_scores_alone(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    for text, cause in (
        ("{", "no score that can be read"),
        ("[]", "no score of tqa"),
        ('{"type": "score", "documents": [{}]}', "no score that can be read (KeyError('words'))"),
    ):
        (folder / "s.json").write_text(text, encoding="utf-8")
        result = tqa(capfd, "check", "draft", "--score", "s.json")
        assert result.code == 2
        assert f"s.json: {cause}" in result.err
    missing = tqa(capfd, "check", "draft", "--score", "no.json")
    assert (missing.code, "score cannot be read" in missing.err) == (2, True)
