from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import tqa
from tqa.decisions.read import read_decisions

Capture = pytest.CaptureFixture[str]
TEXT = "They met.\nIn Nagorny Karabakh, and in Nagorny Karabakh, Djeyhoun Baïramov spoke.\n"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    Path("a.txt").write_text(TEXT, "utf-8")


def test_a_place_of_a_report_is_rejected_with_reason_and_author(capfd: Capture) -> None:
    command = ("decisions", "reject", "a.txt:2:4", "--reason", "so it is", "--author", "ada")
    assert tqa(capfd, *command).code == 0
    (made,) = read_decisions("tqa-decisions.json").decisions
    assert (made.state, made.match, made.reason, made.author) == (
        *("rejected", "Nagorny Karabakh", "so it is", "ada"),
    )
    check = ("check", "a.txt", "--select", "nagorno-karabakh", "--format", "concise")
    left = tqa(capfd, *check, "--decisions", "tqa-decisions.json").out
    assert [line.split(":")[2] for line in left.splitlines()] == ["29"]


def test_deciding_again_replaces_and_others_are_kept(capfd: Capture) -> None:
    tqa(capfd, "decisions", "reject", "a.txt:2:4", "--reason", "one")
    tqa(capfd, "decisions", "reject", "a.txt:2:29", "a.txt:2:4", "--reason", "two")
    made = read_decisions("tqa-decisions.json").decisions
    assert [item.reason for item in made] == ["two", "two"]


def test_everywhere_settles_all_like_it(capfd: Capture) -> None:
    tqa(capfd, "decisions", "reject", "a.txt:2:4", "--scope", "everywhere")
    check = ("check", "a.txt", "--select", "nagorno-karabakh")
    assert tqa(capfd, *check, "--decisions", "tqa-decisions.json").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("a.txt:1",), "a.txt:1: no finding of that kind; see tqa check"),
        (("a.txt:2",), "several rules"),
        (("a.txt:2:4", "--rule", "file-issue"), "nagorno-karabakh found something there"),
        (("a.txt",), "write FILE:LINE"),
        (("none.txt:1",), "no such file"),
    ],
)
def test_what_is_unclear_is_refused_and_nothing_is_written(
    capfd: Capture, arguments: tuple[str, ...], message: str
) -> None:
    result = tqa(capfd, "decisions", "reject", *arguments)
    assert result.code == 2
    assert message in result.err
    assert not Path("tqa-decisions.json").exists()
