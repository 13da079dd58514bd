from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import tqa
from tqa.pipeline import Job, run
from tqa.render import FORMATS
from tqa.render.options import RenderOptions
from tqa.settings import Settings

NOTE = "both names are in use; the desk decides"
GLOSSARY = f"""
glossary: house
from: fr
to: en
entries:
  - id: river
    kind: name
    why: one side says so
    deprecated: [Upper Elbonia]
    preferred: North Elbonia
    fix: safe
    status: contested
    reason: {NOTE}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "glossaries").mkdir()
    (tmp_path / "glossaries" / "house.yaml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "tqa.toml").write_text("shipped = false\n", "utf-8")
    (tmp_path / "a.txt").write_text("They met in Upper Elbonia.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_no_fix_touches_a_contested_name(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for more in ((), ("--unsafe-fixes",)):
        assert tqa(capfd, "fix", "a.txt", *more).code == 0
        assert (project / "a.txt").read_text("utf-8") == "They met in Upper Elbonia.\n"


def test_every_report_shows_the_note(project: Path) -> None:
    settings = Settings(shipped=False, glossaries=(str(project / "glossaries"),), cache=False)
    report = run(Job(("a.txt",), keep_sources=True), settings)
    silent = [
        name for name, render in FORMATS.items() if NOTE not in render(report, RenderOptions())
    ]
    assert silent == []


def test_a_note_is_shown_where_the_entry_has_none(project: Path) -> None:
    path = project / "glossaries" / "house.yaml"
    path.write_text(GLOSSARY.replace(f"    reason: {NOTE}\n", ""), "utf-8")
    settings = Settings(shipped=False, glossaries=(str(path),), cache=False)
    (finding,) = run(Job(("a.txt",)), settings).findings
    assert finding.message.endswith("Contested: usage differs; an editor decides")
    assert [item.safety for item in finding.suggestions] == ["display"]
