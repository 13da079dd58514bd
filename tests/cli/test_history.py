from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.support import tqa


def test_earlier_reports_make_a_trend(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text, earlier, page = tmp_path / "x.txt", tmp_path / "monday.json", tmp_path / "page.html"
    text.write_text("The road to Nagorny Karabakh was shut.\n", encoding="utf-8")
    tqa(capfd, "check", str(text), "--isolated", "--format", "json", "--output", str(earlier))
    told = ("--format", "html", "--output", str(page), "--history", str(earlier))
    assert tqa(capfd, "check", str(text), "--isolated", *told).code == 1
    assert '"history":[{"label":"monday","counts":[1,0,0],"words":7}]' in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("{", "not valid JSON"),
        ("[]", "it has no “summary”"),
        (json.dumps({"summary": {"error": "1"}}), "summary.error is '1', not a count"),
    ],
)
def test_what_is_no_report_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], content: str, cause: str
) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text(content, encoding="utf-8")
    result = tqa(capfd, "check", str(tmp_path), "--isolated", "--history", str(wrong))
    assert result.code == 2
    assert f"{wrong}: no JSON report of tqa ({cause}); write one with" in result.err


def test_a_history_that_is_missing_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    result = tqa(capfd, "check", str(tmp_path), "--isolated", "--history", str(tmp_path / "no"))
    assert result.code == 2
    assert "history cannot be read (No such file or directory)" in result.err
