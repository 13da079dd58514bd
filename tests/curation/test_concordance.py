from __future__ import annotations

from pathlib import Path

import pytest

from tests.curation.support import entry, settings, write
from tqa.curation.bench import bench_for
from tqa.curation.concordance import Line, concordance
from tqa.curation.concordance_shown import as_json, as_text
from tqa.finding import TqaError

SHORT = entry("short", "this file", "this issue")
LONG = entry("long", "active on this file", "active on the issue")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tried(project: Path, name: str, text: str, file: str = "a.txt") -> tuple[Line, ...]:
    (project / file).write_text(text, "utf-8")
    own = settings(project)
    return concordance(bench_for(name, own), (file,), own).lines


def test_a_place_has_its_words_around_and_what_would_be_written(project: Path) -> None:
    write(project, SHORT)
    (line,) = tried(project, "short", "One.\n\nHe took this file home.\n")
    assert (line.path, line.line, line.column) == ("a.txt", 3, 9)
    assert (line.before, line.text, line.after) == ("He took ", "this file", " home.")
    assert (line.suggestions, line.is_reported) == (("this issue",), True)


def test_who_takes_a_place_and_from_whom(project: Path) -> None:
    write(project, SHORT, LONG)
    text = "Active on this file.\n"
    assert tried(project, "short", text)[0].taken_by == "long"
    (line,) = tried(project, "long", text)
    assert (line.is_reported, line.displaced) == (True, ("short",))


def test_a_right_form_hides_a_place(project: Path) -> None:
    name = entry("name", "Xx", "this file group").replace("calque", "name")
    write(project, SHORT, name)
    (line,) = tried(project, "short", "At this file group.\n")
    assert (line.hidden, line.is_reported) == (True, False)


def test_the_day_of_the_text_counts(project: Path) -> None:
    write(project, entry("old", "Aa", "Bb", "valid_to: '2020-01-01'"))
    assert len(tried(project, "old", "Aa", "2020-01-01.txt")) == 1
    assert tried(project, "old", "Aa", "2020-01-02.txt") == ()


def test_drafts_and_files_that_are_not_in_force_can_be_tried(project: Path) -> None:
    write(project, entry("draft", "Aa", "Bb", "status: draft"))
    assert len(tried(project, "draft", "Aa Cc")) == 1
    new = write(project, entry("new", "Cc", "Dd"))
    moved = new.rename(project / "new.yaml")
    assert [line.entry for line in tried(project, str(moved), "Aa Cc")] == ["new"]


def test_an_unknown_id_is_told_its_neighbours(project: Path) -> None:
    write(project, SHORT)
    with pytest.raises(TqaError, match="did you mean short"):
        bench_for("shrt", settings(project))


def test_text_is_aligned_and_limited(project: Path) -> None:
    write(project, SHORT)
    (project / "a.txt").write_text("A this file.\n\nAnother of this file.\n", "utf-8")
    own = settings(project)
    found = concordance(bench_for("short", own), ("a.txt",), own)
    head, one, other, _, total = as_text(found, 0).strip("\n").split("\n")
    assert head == "short: 2 reported in 1 file"
    assert one.index("[this file]") == other.index("[this file]")
    assert total == "2 of 2 places reported, 1 of 1 entries, 1 file read"
    assert "and 1 more (--limit 0 shows all)" in as_text(found, 1)
    assert '"taken_by": ""' in as_json(found, 1)
