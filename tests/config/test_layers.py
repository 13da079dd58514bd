from __future__ import annotations

from pathlib import Path

import pytest

from tqa.config import load, resolve
from tqa.finding import TqaError
from tqa.settings import for_path


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_builds_on_the_one_it_extends(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    written(
        tmp_path / "base.toml",
        'ignore = ["date"]\nfail-on = "warning"\nglossaries = ["desk"]\n'
        '[severity]\na = "error"\nb = "error"\n[style]\npreset = "us-news"\n'
        '[[overrides]]\npaths = ["x"]\nignore = ["name"]\n',
    )
    written(
        tmp_path / "team" / "tqa.toml",
        'extend = "../base.toml"\nignore = ["number"]\n[severity]\nb = "suggestion"\n'
        '[style]\nhonorifics = "no-dot"\n[[overrides]]\npaths = ["y"]\nignore = ["date"]\n',
    )
    settings = load(tmp_path / "team")
    assert (settings.ignore, settings.fail_on) == (("number",), "warning")
    assert settings.severity == (("a", "error"), ("b", "suggestion"))
    assert (settings.style.locale, settings.style.honorifics) == ("en-US", "no-dot")
    assert settings.glossaries == (str((tmp_path / "desk").resolve()),)
    assert [override.paths for override in settings.overrides] == [("x",), ("y",)]


def test_origins_name_file_and_line(tmp_path: Path) -> None:
    base = written(tmp_path / "base.toml", '\nfail-on = "warning"\n[style]\nlocale = "en-GB"\n')
    own = written(tmp_path / "tqa.toml", 'extend = "base.toml"\nignore = []\n')
    assert resolve(tmp_path).origins == {
        "fail-on": f"{base}:2",
        "style.locale": f"{base}:4",
        "ignore": f"{own}:2",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('extend = "gone.toml"\n', "tqa.toml:1: extend: gone.toml does not exist beside tqa.toml"),
        ("extend = 1\n", "extend: expected a path in quotes"),
        ('extend = "tqa.toml"\n', "extend: tqa.toml extends this file in turn"),
        ("extends = 'base.toml'\n", "extends: names glossaries; extend names a configuration"),
        ("exclud = []\n", r"exclud: unknown key \(did you mean exclude\?\)"),
        ("overrides = 1\n", r"overrides: expected tables; write \[\[overrides\]\]"),
        ("[[overrides]]\nignore = []\n", "tqa.toml:1: overrides.1: paths is missing"),
        (
            "ignore = []\n[[overrides]]\npaths = ['a']\n[[overrides]]\npaths = ['b']\nignore = 1\n",
            "tqa.toml:6: overrides.2.ignore: expected a list of strings",
        ),
        ("[[overrides]]\npaths = ['a']\nfix = 1\n", "tqa.toml:3: overrides.1.fix: unknown key"),
    ],
)
def test_mistakes_name_file_line_and_key(tmp_path: Path, text: str, message: str) -> None:
    written(tmp_path / "tqa.toml", text)
    with pytest.raises(TqaError, match=message):
        load(tmp_path)


def test_a_circle_over_two_files_is_refused(tmp_path: Path) -> None:
    written(tmp_path / "tqa.toml", 'extend = "b.toml"\n')
    written(tmp_path / "b.toml", 'extend = "tqa.toml"\n')
    with pytest.raises(TqaError, match=r"b\.toml:1: extend: tqa\.toml extends"):
        load(tmp_path)


def test_two_configurations_in_one_folder_are_said(tmp_path: Path) -> None:
    written(tmp_path / "pyproject.toml", "[tool.tqa]\nfail-on = 'error'\n")
    assert resolve(tmp_path).warnings == ()
    written(tmp_path / "tqa.toml", "fail-on = 'warning'\n")
    loaded = resolve(tmp_path)
    assert loaded.settings.fail_on == "warning"
    (warning,) = loaded.warnings
    assert "[tool.tqa] in pyproject.toml beside it is ignored" in warning


def test_overrides_hold_for_the_paths_they_name(tmp_path: Path) -> None:
    written(
        tmp_path / "tqa.toml",
        'ignore = ["date"]\n[severity]\na = "error"\n'
        '[[overrides]]\npaths = ["opinion/"]\nselect = ["name"]\nignore = ["quotes"]\n'
        'severity = {a = "suggestion"}\nstyle = {locale = "en-GB"}\n',
    )
    settings = load(tmp_path)
    inside = for_path(settings, str(tmp_path / "opinion" / "a.txt"))
    assert (inside.select, inside.ignore) == (("name",), ("date", "quotes"))
    assert dict(inside.severity) == {"a": "suggestion"}
    assert inside.style.locale == "en-GB"
    assert for_path(settings, str(tmp_path / "news" / "a.txt")) == settings
