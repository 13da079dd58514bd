from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.process import GLOSSARY
from tqa.auto import checker_for
from tqa.checker import Checked, Checking
from tqa.files import Outcome, check_file
from tqa.large import check_large
from tqa.results import fresh
from tqa.settings import Settings, Style

TEXT = (
    "Talks in Nagorny Karabakh, said Mr. Smith.\n\nMr. Jones was in Nagorny Karabakh.\r\n\r\n"
    "Words and Nagorny\nKarabakh again. . <!-- tqa-ignore stray-stop: as spoken -->\n\n"
    "é “Nagorny Karabakh” <!-- tqa-ignore date -->\n\n"
) * 6


@pytest.fixture
def checker(tmp_path: Path) -> Checking:
    glossary = tmp_path / "g.yaml"
    glossary.write_text(GLOSSARY, encoding="utf-8")
    style = Style(honorifics="dot")
    return checker_for(
        Settings(shipped=False, glossaries=(str(glossary),), style=style, cache=False)
    )


def result(outcome: Outcome) -> Checked:
    assert outcome.checked
    return outcome.checked


@pytest.mark.parametrize("size", [150, 400])
@pytest.mark.parametrize("keep", [False, True])
def test_blocks_give_what_the_whole_text_gives(
    tmp_path: Path, checker: Checking, monkeypatch: pytest.MonkeyPatch, size: int, keep: bool
) -> None:
    monkeypatch.setattr("tqa.readers.blocks._CHUNK", 16)
    path = str(tmp_path / "t.md")
    Path(path).write_text(TEXT, encoding="utf-8", newline="")
    whole, large = check_file(checker, path, keep), check_large(checker, path, keep, size)
    assert len(result(whole).findings) > 20
    assert result(large).findings == result(whole).findings
    assert result(large).tally == result(whole).tally
    assert result(large).suppressed == result(whole).suppressed
    assert result(large).notes == result(whole).notes
    assert result(large).words == result(whole).words
    assert large.source == whole.source


def test_only_a_large_file_is_read_in_blocks(
    tmp_path: Path, checker: Checking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fresh, "LARGE", 100)
    for name, size in (("small.txt", 100), ("large.txt", 101)):
        (tmp_path / name).write_text("x" * size, encoding="utf-8")
    kept = [
        fresh.examine(checker, str(tmp_path / name), False, 0).content
        for name in ("small.txt", "large.txt")
    ]
    assert [bool(content) for content in kept] == [True, False]


def test_a_large_file_that_is_no_text_is_a_problem(tmp_path: Path, checker: Checking) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(b"good text\n\n" * 99 + b"caf\xe9")
    outcome = check_large(checker, str(path), False, 60)
    assert outcome.checked is None
    assert "line 199" in outcome.problem
    assert "cannot be read" in check_large(checker, str(tmp_path / "gone"), False).problem
