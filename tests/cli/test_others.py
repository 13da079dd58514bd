from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import tqa
from tqa import __version__, cli
from tqa.glossary.packs import shipped_folder

Capture = pytest.CaptureFixture[str]


def test_version_and_help(capfd: Capture) -> None:
    assert __version__ in tqa(capfd, "--version").out
    listed = tqa(capfd, "--help").out
    assert all(name in listed for name in ("check", "fix", "explain", "rules", "glossary", "init"))


def test_usage_errors_exit_2(capfd: Capture) -> None:
    assert tqa(capfd, "chekc").code == 2
    assert tqa(capfd, "check").code == 2
    assert tqa(capfd, "check", "seeds", "--jobs", "none").code == 2


def test_explain_a_glossary_rule_shows_why_and_examples(capfd: Capture) -> None:
    result = tqa(capfd, "explain", "nagorno-karabakh")
    assert result.code == 0
    assert "Haut-Karabakh" in result.out
    assert "bad:" in result.out


def test_explain_a_check(capfd: Capture) -> None:
    assert "bad:" in tqa(capfd, "explain", "repeated-spaces").out


def test_explain_an_unknown_rule_proposes_near_ones(capfd: Capture) -> None:
    result = tqa(capfd, "explain", "nagorno-karabak")
    assert result.code == 2
    assert "did you mean nagorno-karabakh" in result.err


def test_rules_lists_checks_and_entries(capfd: Capture) -> None:
    out = tqa(capfd, "rules").out
    assert "repeated-spaces\ttypography\tsuggestion\tcheck\t" in out
    assert "nagorno-karabakh\tname\terror\t" in out


def test_glossary_test_and_lint_pass_on_a_shipped_pack(capfd: Capture) -> None:
    packs = [str(shipped_folder() / "fr-en" / name) for name in ("diplomacy.yaml", "lists.yaml")]
    for command in ("test", "lint"):
        result = tqa(capfd, "glossary", command, *packs)
        assert result.code == 0, result.out


def test_init_writes_a_project_whose_glossary_passes(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert tqa(capfd, "init").code == 0
    result = tqa(capfd, "glossary", "test")
    assert result.code == 0, result.out + result.err
    assert tqa(capfd, "init").code == 2


def test_an_internal_error_exits_2_and_asks_for_a_report(
    capfd: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(cli.tqa, "main", broken)
    result = tqa(capfd, "rules")
    assert result.code == 2
    assert "please report it" in result.err
    assert "Traceback" not in result.err
