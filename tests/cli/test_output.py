from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import tqa

Capture = pytest.CaptureFixture[str]
BAD = "They met in Nagorny Karabakh on Monday.\n"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "texts").mkdir()
    monkeypatch.chdir(tmp_path / "texts")
    Path("a.txt").write_text(BAD, encoding="utf-8")


def test_ci_formats_name_files_from_the_root_and_people_from_where_they_are(
    capfd: Capture,
) -> None:
    assert "file=texts/a.txt" in tqa(capfd, "check", "a.txt", "--format", "github").out
    assert tqa(capfd, "check", "a.txt", "--format", "concise").out.startswith("a.txt:1:13")


def test_no_absolute_path_goes_into_a_report(capfd: Capture, tmp_path: Path) -> None:
    out = tqa(capfd, "check", str(tmp_path / "texts"), "--format", "json").out
    assert '"path": "a.txt"' in out
    assert str(tmp_path) not in out


def test_the_github_format_adds_to_the_step_summary(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "summary.md"
    target.write_text("before\n", encoding="utf-8")
    tqa(capfd, "check", "a.txt", "--format", "github")
    assert target.read_text("utf-8") == "before\n"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(target))
    tqa(capfd, "check", "a.txt", "--format", "concise")
    assert target.read_text("utf-8") == "before\n"
    tqa(capfd, "check", "a.txt", "--format", "github", "--quiet")
    text = target.read_text("utf-8")
    assert text.startswith("before\n## tqa\n")
    assert "| texts/a.txt:1:13 | nagorno-karabakh |" in text


def test_a_full_step_summary_is_left_alone(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "summary.md"
    target.write_bytes(b"x" * 900 * 1024)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(target))
    assert tqa(capfd, "check", "a.txt", "--format", "github").code == 1
    assert target.stat().st_size == 900 * 1024


def test_a_step_summary_that_cannot_be_written_is_said_and_fails_nothing(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    result = tqa(capfd, "check", "a.txt", "--format", "github")
    assert result.code == 1
    assert "no step summary" in result.err


def test_both_names_of_the_options_work(capfd: Capture) -> None:
    result = tqa(capfd, "check", "a.txt", "--output-format", "concise", "--output-file", "o.txt")
    assert result.code == 1
    assert Path("o.txt").read_text("utf-8").startswith("a.txt:1:13")
