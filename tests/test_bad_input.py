"""Hostile input: a clear message each, no hang, no traceback, nothing lost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.cli.support import tqa

Capture = pytest.CaptureFixture[str]
HEAD = "glossary: t\nfrom: fr\nto: en\nentries:\n  - id: r\n    kind: calque\n    why: x\n"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    Path("glossaries").mkdir()
    Path("good.txt").write_text("They met in Nagorny Karabakh.\n", encoding="utf-8")


def test_an_exploding_pattern_is_stopped_and_the_rest_is_checked(capfd: Capture) -> None:
    pattern = "    pattern: '(?:(?:a|aa)+)+(?!!)'\n    suggest: x\n"
    Path("glossaries/t.yaml").write_text(HEAD + pattern, encoding="utf-8")
    Path("bad.txt").write_text("a" * 70 + "!\n\nNagorny Karabakh.\n", encoding="utf-8")
    result = tqa(capfd, "check", ".", "--format", "concise")
    assert result.code == 2
    assert "t.yaml:5:5: r: the pattern took longer than" in result.err
    assert "good.txt:1:13" in result.out
    assert "bad.txt:3:1" in result.out


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\nb: *a\n",
        HEAD + "    pattern: '('\n",
        HEAD + "    why: y\n",
        "[" * 3000,
        "\x00",
        "glossary: !!python/object/apply:os.system ['true']\n",
    ],
)
def test_a_hostile_glossary_is_an_error_with_its_place(capfd: Capture, text: str) -> None:
    Path("glossaries/t.yaml").write_text(text, encoding="utf-8")
    result = tqa(capfd, "check", "good.txt")
    assert result.code == 2
    assert "glossaries/t.yaml" in result.err
    assert "internal error" not in result.err


def test_a_long_line_takes_time_in_proportion(capfd: Capture) -> None:
    Path("long.txt").write_text("word and Nagorny Karabakh here " * 20_000, encoding="utf-8")
    before = time.monotonic()
    result = tqa(capfd, "check", "long.txt", "--format", "concise", "--select", "nagorno-karabakh")
    assert result.out.count("\n") == 20_000
    assert time.monotonic() - before < 60


def test_a_file_name_with_line_breaks_forges_no_output(capfd: Capture) -> None:
    Path("a\nb.txt").write_text("They met in Nagorny Karabakh.\n", encoding="utf-8")
    result = tqa(capfd, "check", "a\nb.txt", "--format", "concise")
    assert result.out.startswith("a⏎b.txt:1:13")
