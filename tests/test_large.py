from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.process import GLOSSARY
from tqa import large
from tqa.auto import checker_for
from tqa.checker import Checked, Checking
from tqa.files import Outcome, check_file
from tqa.large import Whole, check_block, large_items
from tqa.pipeline import Job, run
from tqa.readers.blocks import Block
from tqa.results import sharing
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


def check_large(checker: Checking, path: str, keep: bool, size: int) -> Outcome:
    whole = Whole(path, keep, in_parts=False)
    for item in large_items(path, "", size):
        if isinstance(item, Outcome):
            return whole.outcome(item)
        whole.add(item, check_block(checker, path, item, keep))
    raise AssertionError("no end")


def result(outcome: Outcome) -> Checked:
    assert outcome.checked
    return outcome.checked


@pytest.fixture(autouse=True)
def _small_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tqa.readers.blocks._CHUNK", 16)


@pytest.mark.parametrize("size", [150, 400])
@pytest.mark.parametrize("keep", [False, True])
def test_blocks_give_what_the_whole_text_gives(
    tmp_path: Path, checker: Checking, size: int, keep: bool
) -> None:
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


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("keep", [False, True])
def test_a_run_reads_only_large_files_in_blocks(
    tmp_path: Path, checker: Checking, monkeypatch: pytest.MonkeyPatch, jobs: int, keep: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("texts").mkdir()
    for number, times in enumerate((1, 4, 1)):
        Path(f"texts/{number}.md").write_text(TEXT * times, encoding="utf-8", newline="")
    job = Job(("texts",), keep_sources=keep)
    wanted = run(job, checker.settings)
    monkeypatch.setattr("tqa.pipeline.processes", lambda *_: jobs)
    monkeypatch.setattr(sharing, "LARGE", len(TEXT.encode()))
    monkeypatch.setattr(large, "BLOCK", 300)
    parts: list[str] = []
    real = large.Whole.add

    def add(whole: large.Whole, block: Block, checked: Checked) -> Outcome | None:
        parts.append(block.text)
        return real(whole, block, checked)

    monkeypatch.setattr(large.Whole, "add", add)
    found = run(job, checker.settings)
    assert len(parts) > 10
    assert "".join(parts) == TEXT * 4
    assert replace(found, files=wanted.files) == wanted
    assert [file.words for file in found.files] == [file.words for file in wanted.files]
    assert [file.source for file in found.files] == [file.source for file in wanted.files]


def test_a_large_file_that_is_no_text_is_a_problem(tmp_path: Path, checker: Checking) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(b"good text\n\n" * 99 + b"caf\xe9")
    outcome = check_large(checker, str(path), False, 60)
    assert outcome.checked is None
    assert "line 199" in outcome.problem
    assert "cannot be read" in check_large(checker, str(tmp_path / "gone"), False, 60).problem
