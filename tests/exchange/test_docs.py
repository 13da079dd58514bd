from __future__ import annotations

from pathlib import Path

import pytest

from tests.documented import run_page


def test_the_page_about_other_tools_does_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "tqa.toml").write_text("shipped = false\n", encoding="utf-8")
    (tmp_path / "glossaries").mkdir()
    monkeypatch.chdir(tmp_path)
    assert run_page("exchange.md", capfd) == 4
