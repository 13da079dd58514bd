from __future__ import annotations

from pathlib import Path

import pytest

from tests.curation.support import entry, settings, write
from tqa.curation.mend import mended, with_quotes


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def after(project: Path, text: str) -> str:
    path = write(project)
    path.write_bytes(text.encode())
    for file, new in mended((), settings(project), "2026-01-01"):
        assert file.path == "glossaries/house.yaml"
        text = new
    return text


def test_only_what_is_wrong_changes(project: Path) -> None:
    rest = "# first\r\nglossary: house\r\nfrom: fr\r\nto: en\r\nentries:\r\n"
    body = entry("a", "Aa, Bb, Aa, No", "Cc", "valid_to: 2030-01-01  # soon")
    text = rest + body.replace("\n", "\r\n")
    wanted = text.replace("Aa, Bb, Aa, No", "Aa, Bb, 'No'").replace("2030-01-01", "'2030-01-01'")
    assert after(project, text) == wanted


def test_what_one_change_makes_possible_follows(project: Path) -> None:
    text = write(project, entry("a", "'A\u200ba', Aa, Bb", "Cc")).read_text("utf-8")
    assert after(project, text) == text.replace("'A\u200ba', Aa, Bb", "'Aa', Bb")


def test_a_clean_file_stays(project: Path) -> None:
    write(project, entry("a", "Aa", "Bb"))
    assert mended((), settings(project), "2026-01-01") == ()


def test_a_mark_in_front_stays() -> None:
    assert with_quotes("", "\ufeffa: No\n".encode()) == "\ufeffa: 'No'\n".encode()
