from __future__ import annotations

from pathlib import Path

import pytest

from tqa.config import find, load
from tqa.finding import TqaError
from tqa.settings import Settings


def written(folder: Path, text: str, name: str = "tqa.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert load(tmp_path) == Settings()


def test_the_folder_glossaries_is_the_projects_own_layer(tmp_path: Path) -> None:
    (tmp_path / "glossaries").mkdir()
    (tmp_path / ".git").mkdir()
    assert load(tmp_path).glossaries == (str((tmp_path / "glossaries").resolve()),)


def test_an_empty_list_switches_the_own_layer_off(tmp_path: Path) -> None:
    (tmp_path / "glossaries").mkdir()
    written(tmp_path, "glossaries = []\n")
    assert load(tmp_path).glossaries == ()


def test_reads_all_keys(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    written(
        tmp_path,
        'from = "de"\nto = "en"\nshipped = false\nglossaries = ["house"]\nextends = ["house"]\n'
        'select = ["name"]\nignore = ["date"]\nexclude = ["old/*"]\nfail-on = "error"\n'
        'encoding = "cp1252"\njobs = "auto"\n[severity]\nx = "error"\n[style]\nlocale = "en-GB"\n',
    )
    settings = load(tmp_path)
    assert (settings.from_lang, settings.shipped, settings.fail_on) == ("de", False, "error")
    assert settings.severity == (("x", "error"),)
    assert settings.style.locale == "en-GB"
    assert (settings.jobs, settings.encoding, settings.exclude) == (0, "cp1252", ("old/*",))


def test_finds_the_nearest_file_up_to_the_repository_root(tmp_path: Path) -> None:
    outer = written(tmp_path, "")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find(inner) == outer
    (tmp_path / "a" / ".git").mkdir()
    assert find(inner) is None


def test_pyproject_counts_only_with_a_table_for_tqa(tmp_path: Path) -> None:
    project = written(tmp_path, "[project]\nname = 'x'\n", "pyproject.toml")
    (tmp_path / ".git").mkdir()
    assert find(tmp_path) is None
    project.write_text("[tool.tqa]\nfail-on = 'error'\n", encoding="utf-8")
    assert load(tmp_path).fail_on == "error"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\nfail_on = 'error'\n", r"tqa.toml:2: fail_on: unknown key \(did you mean fail-on\?\)"),
        ("jobs = 0\n", "tqa.toml:1: jobs: expected a number from 1"),
        ("jobs = true\n", "jobs: expected a number from 1"),
        ("fail-on = 'fatal'\n", "unknown severity 'fatal'; allowed: error, warning, suggestion"),
        ("select = 'name'\n", r"expected a list of strings, found \'name\'"),
        ("glossaries = ['gone']\n", "gone does not exist beside tqa.toml"),
        ("[style]\nlocale = 'fr'\n", "tqa.toml:2: style.locale: unknown value 'fr'"),
        ("[style]\ncolour = 'x'\n", "style.colour: unknown key"),
        ("[style]\npreset = 'fr'\n", "style.preset: unknown value 'fr'; allowed: us-news"),
        ("[severity]\nx = 1\n", "severity.x: unknown severity 1"),
        ("shipped = 'no'\n", "shipped: expected true or false"),
        ("a = = 1\n", "not valid TOML"),
    ],
)
def test_mistakes_name_file_line_and_key(tmp_path: Path, text: str, message: str) -> None:
    written(tmp_path, text)
    with pytest.raises(TqaError, match=message):
        load(tmp_path)


def test_a_missing_explicit_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TqaError, match="no such configuration file"):
        load(tmp_path, tmp_path / "gone.toml")


def test_a_preset_sets_the_style_and_single_keys_win(tmp_path: Path) -> None:
    written(tmp_path, '[style]\npreset = "us-news"\nhonorifics = "no-dot"\n')
    style = load(tmp_path).style
    assert (style.locale, style.honorifics, style.numbers) == ("en-US", "no-dot", "comma")
