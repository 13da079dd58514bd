from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.support import tqa
from tests.decisions.sample import decision_of
from tqa.decisions.write import write_decisions

Capture = pytest.CaptureFixture[str]
MARKED = "They met in [[Nagorny Karabakh]] on Monday, officials said.\n"
TEXT = MARKED.replace("[[", "").replace("]]", "")
FIXED = TEXT.replace("Nagorny Karabakh", "Nagorno-Karabakh")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    Path("a.txt").write_text(TEXT, "utf-8")


def test_accepted_edits_are_written_once(capfd: Capture) -> None:
    write_decisions("d.json", [decision_of(MARKED)])
    first = tqa(capfd, "apply", "d.json")
    assert (first.code, first.out, first.err) == (0, "", "a.txt: 1 edit\n")
    assert Path("a.txt").read_text("utf-8") == FIXED
    again = tqa(capfd, "apply", "d.json")
    assert (again.code, again.err) == (0, "a.txt: 0 edits, 1 made before\n")
    assert Path("a.txt").read_text("utf-8") == FIXED


def test_bom_line_ends_encoding_and_missing_newline_stay(capfd: Capture) -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n") + "\r\n😀 é last"
    for encoding in ("utf-8", "utf-16-le"):
        Path("a.txt").write_bytes(text.encode(encoding))
        write_decisions("d.json", [decision_of(MARKED + "\n😀 é last")])
        assert tqa(capfd, "apply", "d.json", "-q").code == 0
        expected = text.replace("Nagorny Karabakh", "Nagorno-Karabakh")
        assert Path("a.txt").read_bytes() == expected.encode(encoding)


def test_diff_writes_nothing_and_exits_1_until_nothing_is_left(capfd: Capture) -> None:
    write_decisions("d.json", [decision_of(MARKED)])
    result = tqa(capfd, "apply", "d.json", "--diff")
    assert result.code == 1
    assert "+They met in Nagorno-Karabakh on Monday" in result.out
    assert Path("a.txt").read_text("utf-8") == TEXT
    tqa(capfd, "apply", "d.json")
    assert tqa(capfd, "apply", "d.json", "--diff").code == 0


def test_an_edited_text_still_takes_the_edit(capfd: Capture) -> None:
    write_decisions("d.json", [decision_of(MARKED)])
    Path("a.txt").write_text(f"Headline\n\n{TEXT.replace('Monday', 'Tuesday')}", "utf-8")
    assert tqa(capfd, "apply", "d.json").code == 0
    assert "in Nagorno-Karabakh on Tuesday" in Path("a.txt").read_text("utf-8")


def test_what_cannot_be_placed_is_listed_and_the_rest_is_done(capfd: Capture) -> None:
    gone = decision_of("Far away a [[blockade of several months]] went on.", replacement="x")
    write_decisions("d.json", [decision_of(MARKED), gone])
    result = tqa(capfd, "apply", "d.json")
    assert result.code == 1
    assert "tqa: not placed: a.txt: nagorno-karabakh “blockade of several months” → “x”: " in (
        result.err
    )
    assert Path("a.txt").read_text("utf-8") == FIXED


def test_overlapping_edits_are_listed_with_their_place(capfd: Capture) -> None:
    other = "They met [[in Nagorny]] Karabakh on Monday, officials said.\n"
    write_decisions("d.json", [decision_of(MARKED), decision_of(other, replacement="near")])
    result = tqa(capfd, "apply", "d.json")
    assert result.code == 1
    assert "overlaps another edit, not made: a.txt:1:10: nagorno-karabakh “in Nagorny”" in (
        result.err
    )
    assert Path("a.txt").read_text("utf-8") == TEXT


def test_reviewers_who_differ_are_listed_and_change_nothing(capfd: Capture) -> None:
    write_decisions("one.json", [decision_of(MARKED)])
    write_decisions("two.json", [decision_of(MARKED, state="rejected", author="ben")])
    result = tqa(capfd, "apply", "one.json", "two.json")
    assert result.code == 1
    assert "accepted “Nagorno-Karabakh” by ada; rejected by ben" in result.err
    assert Path("a.txt").read_text("utf-8") == TEXT


def test_paths_are_found_beside_the_decisions_file(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_decisions("d.json", [decision_of(MARKED)])
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert tqa(capfd, "apply", "../d.json").code == 0
    assert Path("../a.txt").read_text("utf-8") == FIXED


def test_no_file_outside_the_folders_is_touched(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "project"
    inside.mkdir()
    monkeypatch.chdir(inside)
    for path in ("../a.txt", str(tmp_path / "a.txt")):
        write_decisions("d.json", [decision_of(MARKED, path=path)])
        result = tqa(capfd, "apply", "d.json")
        assert result.code == 2
        assert "outside this folder" in result.err
    assert (tmp_path / "a.txt").read_text("utf-8") == TEXT


def test_a_missing_file_exits_2_and_the_others_are_done(capfd: Capture) -> None:
    write_decisions("d.json", [decision_of(MARKED), decision_of(MARKED, path="gone.txt")])
    result = tqa(capfd, "apply", "d.json")
    assert result.code == 2
    assert "tqa: gone.txt: cannot be read" in result.err
    assert Path("a.txt").read_text("utf-8") == FIXED


def test_two_names_of_one_file_are_one(capfd: Capture) -> None:
    second = "They met in Nagorny Karabakh on [[Monday]], officials said.\n"
    other = decision_of(second, path="./a.txt", replacement="Tuesday")
    write_decisions("d.json", [decision_of(MARKED), other])
    assert tqa(capfd, "apply", "d.json").code == 0
    assert Path("a.txt").read_text("utf-8") == FIXED.replace("Monday", "Tuesday")


def test_mistakes_of_use_exit_2(capfd: Capture) -> None:
    bare = tqa(capfd, "apply")
    assert bare.code == 2
    assert "there is no tqa-decisions.json here" in bare.err
    assert tqa(capfd, "apply", "none.json").code == 2
    write_decisions("d.json", [decision_of(MARKED)])
    assert tqa(capfd, "apply", "d.json", "--diff", "--docx", "x.docx").code == 2


def test_nothing_to_do_is_said(capfd: Capture) -> None:
    write_decisions("d.json", [decision_of(MARKED, state="rejected", replacement="")])
    result = tqa(capfd, "apply", "d.json")
    assert (result.code, result.err) == (0, "Nothing was accepted or changed.\n")


def test_without_a_name_the_decisions_of_the_project_are_taken(capfd: Capture) -> None:
    write_decisions("tqa-decisions.json", [decision_of(MARKED)])
    assert tqa(capfd, "apply", "--diff").code == 1
    assert "ada: 1 accepted" in tqa(capfd, "decisions", "show").out
    Path("tqa.toml").write_text('decisions = ["other.json"]\n', "utf-8")
    assert tqa(capfd, "apply").code == 2
    write_decisions("other.json", [decision_of(MARKED)])
    assert tqa(capfd, "apply").code == 0
    assert Path("a.txt").read_text("utf-8") == FIXED


def test_decisions_agree_with_check_before_and_after(capfd: Capture) -> None:
    write_decisions("d.json", [decision_of(MARKED)])
    check = ("check", "a.txt", "--decisions", "d.json", "--select", "nagorno-karabakh")
    assert tqa(capfd, *check).code == 1
    tqa(capfd, "apply", "d.json")
    assert tqa(capfd, *check).code == 0


def test_docx_leaves_the_files_alone(capfd: Capture) -> None:
    remark = decision_of("They [[met]] in Nagorny Karabakh on Monday, officials said.\n")
    write_decisions(
        "d.json",
        [
            decision_of(MARKED),
            replace(remark, state="commented", replacement="", comment="Where?", rule="other"),
        ],
    )
    result = tqa(capfd, "apply", "d.json", "--docx", "out/a.docx")
    assert (result.code, result.err) == (0, "")
    assert Path("a.txt").read_text("utf-8") == TEXT
    with zipfile.ZipFile("out/a.docx") as archive:
        comments = archive.read("word/comments.xml").decode()
    assert "Where?" in comments
    assert "Why: " in comments
