from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.curation.support import entry, settings, write
from tqa.checker import Checker
from tqa.curation.compare import Comparison, compare
from tqa.curation.compare_shown import LIMIT, as_json, as_markdown, as_text

NONE = entry("none", "Qq", "Rr")
SHORT = entry("short", "this file", "this issue")


def compared(folder: Path, old: list[str], new: list[str], text: str) -> Comparison:
    (folder / "a.txt").write_text(text, "utf-8")
    own = settings(folder)
    write(folder, *old)
    before = Checker(own)
    write(folder, *new)
    return compare(before, Checker(own), ("a.txt",), own)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def shown(found: Comparison) -> list[tuple[str, str]]:
    return [(change.kind, change.finding.rule) for change in found.changes]


def test_gained_lost_and_changed(tmp_path: Path) -> None:
    old = [entry("gone", "Aa", "Bb"), entry("other", "Cc", "Dd"), entry("same", "Ee", "Ff")]
    new = [entry("new", "Gg", "Hh"), entry("other", "Cc", "Xx"), entry("same", "Ee", "Ff")]
    found = compared(tmp_path, old, new, "Aa Cc Ee Gg\n")
    assert shown(found) == [("lost", "gone"), ("changed", "other"), ("gained", "new")]
    severe = [entry("same", "Ee", "Ff", "severity: error")]
    assert shown(compared(tmp_path, [old[2]], severe, "Ee\n")) == [("changed", "same")]


def test_nothing_differs(tmp_path: Path) -> None:
    found = compared(tmp_path, [SHORT], [SHORT], "this file\n")
    assert as_text(found, 0) == "No finding differs in 1 file.\n"


def test_an_entry_that_takes_the_place_of_another_conflicts(tmp_path: Path) -> None:
    long = entry("long", "on this file", "on it")
    found = compared(tmp_path, [SHORT], [SHORT, long], "Work on this file.\n")
    assert shown(found) == [("conflicting", "long"), ("gained", "long"), ("lost", "short")]
    (conflict,) = found.of("conflicting")
    assert conflict.before
    assert conflict.before.rule == "short"


def test_entries_of_two_kinds_that_overlap_conflict_once(tmp_path: Path) -> None:
    other = entry("other", "on this file", "on it").replace("calque", "name")
    found = compared(tmp_path, [NONE], [SHORT, other], "Work on this file.\n")
    assert len(found.of("conflicting")) == 1


def test_json_counts_by_entry(tmp_path: Path) -> None:
    found = compared(tmp_path, [NONE], [SHORT], "this file, this file\n")
    data = json.loads(as_json(found, 1))
    assert (data["gained"], data["entries"][0]["gained"]) == (2, 2)
    assert len(data["entries"][0]["changes"]) == 1
    assert data["entries"][0]["changes"][0]["after"]["rule"] == "short"


def test_a_comment_is_escaped_and_bounded(tmp_path: Path) -> None:
    found = compared(tmp_path, [NONE], [SHORT], "<b>this file</b> | @all\n")
    comment = as_markdown(found, 5)
    assert comment.startswith("<!-- tqa glossary diff -->\n")
    assert "| short | 1 |  |  |  |" in comment
    assert "<b>" not in comment
    assert "@" not in comment
    many = Comparison(found.changes * 2000, 1, ())
    assert len(as_markdown(many, 0)) < LIMIT
    assert "No room for the places of 1 entries" in as_markdown(many, 0)
