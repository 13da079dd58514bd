from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.process import BAD, project
from tqa.checker import Checked, Checker
from tqa.pipeline import Job, run
from tqa.report import Report
from tqa.results import fresh, kept
from tqa.settings import Override, Settings, Style
from tqa.text import Document

TEXTS = Job(("texts",))


class Counter:
    """Counts how many documents are really checked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.paths: list[str] = []
        real = Checker.check

        def check(checker: Checker, document: Document, every_place: bool = False) -> Checked:
            self.paths.append(document.path)
            return real(checker, document, every_place)

        monkeypatch.setattr(Checker, "check", check)

    def of(self, job: Job, settings: Settings) -> tuple[list[str], Report]:
        self.paths.clear()
        report = run(job, settings)
        return sorted(self.paths), report


@pytest.fixture
def counter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Counter:
    monkeypatch.chdir(project(tmp_path / "p"))
    monkeypatch.setattr(kept, "cache_folder", lambda: tmp_path / "cache")
    Path("texts/b.txt").write_text(BAD * 2, encoding="utf-8")
    for path in Path("texts").iterdir():
        os.utime(path, (1, 1))
    # The change time cannot be set back; a clock ahead makes the files old.
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 10_000_000_000)
    return Counter(monkeypatch)


def settings(**values: object) -> Settings:
    return Settings(shipped=False, glossaries=(str(Path("glossaries").resolve()),), **values)  # type: ignore[arg-type]


def test_unchanged_files_are_not_checked_again(counter: Counter) -> None:
    first, wanted = counter.of(TEXTS, settings())
    assert first == ["texts/a.txt", "texts/b.txt"]
    again, found = counter.of(TEXTS, settings())
    assert (again, found) == ([], wanted)
    assert found == run(TEXTS, settings(cache=False))


def test_nor_are_they_read(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    counter.of(TEXTS, settings())
    monkeypatch.setattr(kept, "_read", pytest.fail)
    monkeypatch.setattr(fresh, "content_of", pytest.fail)
    assert counter.of(TEXTS, settings())[0] == []


def test_without_the_cache_every_file_is_checked(counter: Counter, tmp_path: Path) -> None:
    for _ in range(2):
        assert len(counter.of(TEXTS, settings(cache=False))[0]) == 2
    assert not (tmp_path / "cache").exists()


def test_another_text_of_the_same_size_and_date_is_noticed(counter: Counter) -> None:
    counter.of(TEXTS, settings())
    Path("texts/a.txt").write_text(BAD.replace("Monday", "Friday"), encoding="utf-8")
    os.utime("texts/a.txt", (1, 1))
    paths, report = counter.of(TEXTS, settings())
    assert paths == ["texts/a.txt"]
    assert "Friday" in report.findings[0].context


def test_a_file_changed_within_a_tick_is_read_again(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: 1_500_000_000)
    counter.of(TEXTS, settings())
    read: list[str] = []
    real = kept._read

    def noted(path: str) -> bytes:
        read.append(path)
        return real(path)

    monkeypatch.setattr(kept, "_read", noted)
    assert counter.of(TEXTS, settings())[0] == []
    assert read == ["texts/a.txt", "texts/b.txt"]


@pytest.mark.parametrize(
    "change",
    [
        {"style": Style(honorifics="dot")},
        {"select": ("name",)},
        {"ignore": ("name",)},
        {"severity": (("nagorno-karabakh", "suggestion"),)},
        {"encoding": "cp1252"},
        {"date": "2020-01-01"},
        {"overrides": (Override(("texts/*",), ignore=("name",)),)},
    ],
)
def test_a_setting_with_effect_is_noticed(counter: Counter, change: dict[str, object]) -> None:
    counter.of(TEXTS, settings())
    paths, report = counter.of(TEXTS, settings(**change))
    assert paths == ["texts/a.txt", "texts/b.txt"]
    assert report == run(TEXTS, settings(**change, cache=False))


def test_a_setting_without_effect_is_none(counter: Counter) -> None:
    counter.of(TEXTS, settings())
    other = Override(("elsewhere/*",), ignore=("name",))
    same = settings(jobs=2, fail_on="error", exclude=("x/*",), overrides=(other,))
    assert counter.of(TEXTS, same)[0] == []


def test_another_glossary_or_engine_is_noticed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.of(TEXTS, settings())
    glossary = Path("glossaries/house.yaml")
    text = glossary.read_text("utf-8").replace("The English name.", "The name in English.")
    glossary.write_text(text, encoding="utf-8")
    paths, report = counter.of(TEXTS, settings())
    assert len(paths) == 2
    assert report.findings[0].why == "The name in English."
    monkeypatch.setattr("tqa.results.keys.engine", lambda: "another")
    assert len(counter.of(TEXTS, settings())[0]) == 2


def test_a_page_gets_its_sources_and_places(counter: Counter) -> None:
    page = Job(("texts",), keep_sources=True)
    counter.of(TEXTS, settings())
    paths, wanted = counter.of(page, settings())
    assert len(paths) == 2
    paths, found = counter.of(page, settings())
    assert (paths, found) == ([], wanted)
    assert found.files[0].source == BAD


def test_what_cannot_be_decoded_is_a_problem_each_time(counter: Counter) -> None:
    Path("texts/c.txt").write_bytes(b"caf\xe9")
    for _ in range(2):
        report = counter.of(TEXTS, settings())[1]
        assert [problem.path for problem in report.problems] == ["texts/c.txt"]


def test_a_problem_of_time_is_not_kept(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Checker.check

    def slow(checker: Checker, document: Document, every_place: bool = False) -> Checked:
        return replace(counted(checker, document, every_place), problems=("took too long",))

    with monkeypatch.context() as patch:
        patch.setattr(Checker, "check", slow)
        assert len(counter.of(TEXTS, settings())[1].problems) == 2
    paths, report = counter.of(TEXTS, settings())
    assert (len(paths), report.problems) == (2, ())
