from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.lsp.editor import GLOSSARY, project
from tqa.finding import Edit, TqaError
from tqa.lsp.actions import difference
from tqa.lsp.engine import Engine
from tqa.lsp.model import Analysis, Options
from tqa.text import Span


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.chdir(project(tmp_path))
    return Engine(Options())


def rules(analysis: Analysis) -> list[str]:
    return [item.rule for item in analysis.findings] + [item.code for item in analysis.remarks]


@pytest.mark.parametrize(
    ("path", "language", "kind"),
    [
        ("a.txt", "plaintext", "prose"),
        ("a.py", "python", ""),
        ("untitled:Untitled-1", "markdown", "prose"),
        ("b.yaml", "yaml", ""),
        ("house.yaml", "yaml", "glossary"),
    ],
)
def test_texts_and_glossaries_are_told_from_the_rest(
    engine: Engine, path: str, language: str, kind: str
) -> None:
    assert engine.analyse(path, language, "Nagorny Karabakh", 1).kind == kind


def test_a_glossary_that_changes_counts_at_once(engine: Engine) -> None:
    assert rules(engine.analyse("a.txt", "", "Haut-Karabakh", 1)) == ["karabakh"]
    Path("house.yaml").write_text(GLOSSARY.replace(", Haut-Karabakh]", "]"), "utf-8")
    assert rules(engine.analyse("a.txt", "", "Haut-Karabakh", 2)) == []


def test_offsets_hold_with_a_mark_and_a_broken_surrogate(engine: Engine) -> None:
    for before in ("", "\ufeff", "\ud83d ", "%PDF- "):
        (found,) = engine.analyse("a.txt", "", f"{before}Haut-Karabakh", 1).findings
        assert found.span.start == len(before)


def test_what_is_no_text_is_said(engine: Engine) -> None:
    (remark,) = engine.analyse("a.txt", "", "a\0b", 1).remarks
    assert "NUL" in remark.message


def test_excluded_files_are_left_alone(engine: Engine) -> None:
    Path("tqa.toml").write_text(
        'exclude = ["old/*"]\n' + Path("tqa.toml").read_text("utf-8"), "utf-8"
    )
    assert engine.analyse(os.path.join("old", "a.txt"), "", "Haut-Karabakh", 1).kind == ""  # noqa: PTH118


def test_all_safe_changes_are_made_until_nothing_is_left(engine: Engine) -> None:
    found = engine.analyse("a.txt", "", "Haut-Karabakh, on this file\r\n", 1)
    assert engine.fixed(found) == "Nagorno-Karabakh, on this file\r\n"


def test_a_glossary_may_change_entries_of_a_layer_below(engine: Engine) -> None:
    Path("tqa.toml").write_text('shipped = false\nextends = ["house.yaml"]\n', "utf-8")
    own = "glossary: own\nfrom: fr\nto: en\nentries:\n  - id: {}\n    severity: error\n"
    found = engine.analyse("own.yaml", "yaml", own.format("karabakh"), 1)
    assert "glossary" not in rules(found)
    found = engine.analyse("own.yaml", "yaml", own.format("unknown"), 2)
    assert "needs the key kind" in found.remarks[0].message


def test_settings_are_read_strictly() -> None:
    assert Options.of({"tqa": {"author": "ada"}}) == Options(author="ada")
    assert Options.of(None) == Options()
    with pytest.raises(TqaError, match="setting author: expected text"):
        Options.of({"author": 1})


def test_changes_that_wait_for_one_another_are_one_edit(engine: Engine) -> None:
    found = engine.analyse("a.txt", "", "x Haut-Karabakh y", 1)
    assert difference(found, "x Nagorno-Karabakh y") == [Edit(Span(2, 15), "Nagorno-Karabakh")]
    assert difference(found, "x Nagorno-Karabakh z") == [Edit(Span(2, 17), "Nagorno-Karabakh z")]
    assert difference(found, found.text) == []
