from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.support import tqa
from tests.decisions.sample import decision_of
from tqa.decisions.read import parse_decisions, read_decisions
from tqa.decisions.write import write_decisions

Capture = pytest.CaptureFixture[str]
ADA = decision_of("They met in [[Nagorny Karabakh]] on Monday.")
SECOND = decision_of("They met [[in]] Nagorny Karabakh on Monday.", replacement="near")
BEN = replace(ADA, author="ben")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_decisions("ada.json", [ADA, SECOND])
    write_decisions("ben.json", [BEN, replace(SECOND, author="ben", state="rejected")])


def test_merge_leaves_conflicts_out_and_lists_them(capfd: Capture) -> None:
    result = tqa(capfd, "decisions", "merge", "ada.json", "ben.json")
    assert result.code == 1
    merged = parse_decisions(result.out.encode(), "-").decisions
    assert [item.match for item in merged] == ["Nagorny Karabakh"]
    assert result.err.splitlines() == [
        "1 decision in all",
        "2 questions answered twice: 1 alike (50%)",
        "decided differently: a.txt: nagorno-karabakh “in”: "
        "accepted “near” by ada; rejected by ben",
    ]


def test_merge_writes_a_file_and_exits_0_without_conflict(capfd: Capture) -> None:
    write_decisions("ben.json", [BEN])
    result = tqa(capfd, "decisions", "merge", "ada.json", "ben.json", "--output", "all.json")
    assert (result.code, result.out) == (0, "")
    assert len(read_decisions("all.json").decisions) == 2


def test_show_counts_by_reviewer_and_rule(capfd: Capture) -> None:
    result = tqa(capfd, "decisions", "show", "ada.json", "ben.json")
    assert result.code == 0
    assert result.out.splitlines()[:6] == [
        "ada.json: 2 decisions",
        "  ada: 2 accepted",
        "ben.json: 2 decisions",
        "  ben: 1 accepted, 1 rejected",
        "     4  nagorno-karabakh: 3 accepted, 1 rejected",
        "1 decision in all",
    ]


def test_a_broken_file_exits_2(capfd: Capture) -> None:
    Path("ben.json").write_text("{", "utf-8")
    result = tqa(capfd, "decisions", "merge", "ada.json", "ben.json", "--output", "all.json")
    assert result.code == 2
    assert result.err.startswith("tqa: ben.json: line 1, column 2: not valid JSON")
    assert not Path("all.json").exists()
