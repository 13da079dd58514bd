"""What an export says it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import tqa

Capture = pytest.CaptureFixture[str]
OWN = """\
glossary: own
from: fr
to: en
lists:
  who: [Ann, Tom]
entries:
  - {id: a, kind: name, why: x, preferred: Kyiv, deprecated: [Kiev]}
"""


def test_only_lists_of_the_file_itself_are_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "glossaries").mkdir()
    Path("glossaries/own.yaml").write_text(OWN, encoding="utf-8")
    result = tqa(capfd, "glossary", "export", "--to", "csv", "out.csv")
    assert result.code == 0
    assert [line for line in result.err.splitlines() if "lists:" in line] == [
        "glossaries/own.yaml: lists: it belongs to the glossary, not to an entry: who"
    ]
