from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.process import BAD, project
from tests.cli.support import tqa

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project(tmp_path / "p"))
    rows = [{"nr": number, "body": BAD} for number in range(3)]
    text = "".join(json.dumps(row) + "\n" for row in rows)
    Path("news.jsonl").write_text(text, encoding="utf-8")


def test_findings_are_written_and_counted(capfd: Capture) -> None:
    options = ("--text", "body", "--id", "nr", "--format", "json-lines")
    result = tqa(capfd, "corpus", "news.jsonl", "out", *options)
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "        3  in         3 texts  mixed-honorifics",
        "        3  in         3 texts  nagorno-karabakh",
        "6 findings in 3 texts (246 characters) are in out",
    ]
    lines = Path("out/findings-00000.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["document"] for line in lines] == ["0", "0", "1", "1", "2", "2"]
    assert tqa(capfd, "corpus", "news.jsonl", "out", *options) == result


def test_rows_without_the_column_are_problems(capfd: Capture) -> None:
    result = tqa(capfd, "corpus", "news.jsonl", "out")
    assert result.code == 2
    assert "tqa: news.jsonl: the line at byte 0 has no 'text'" in result.err
    assert "tqa: 3 problems" in result.err


def test_a_folder_has_to_be_named(capfd: Capture) -> None:
    result = tqa(capfd, "corpus", "news.jsonl")
    assert result.code == 2
    assert "a folder for the findings" in result.err


def test_without_arrow_the_way_to_it_is_told(
    capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    result = tqa(capfd, "corpus", "news.jsonl", "out")
    assert (result.code, result.out) == (2, "")
    assert "pip install 'tqa[corpus]'" in result.err
