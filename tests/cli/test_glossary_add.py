from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import tqa
from tests.authoring.conftest import desk
from tests.authoring.desk import HOUSE, Desk
from tqa.cli import glossary_add

__all__ = ["desk"]
MINSK = ("--preferred", "Minsk", "--deprecated", "Minsque", "--kind", "name", "--why", "x")


def test_an_entry_is_added_and_passes(desk: Desk) -> None:
    result = desk.run("add", *MINSK, "--source", "s", "--original", "Minsk")
    assert result.code == 0, result.err
    assert result.out == "wrote glossaries/house.yaml: minsk (the project's only glossary)\n"
    assert desk.text().startswith(HOUSE)
    assert desk.run("test").code == 0
    assert desk.run("lint").code == 0


def test_every_other_byte_is_kept(desk: Desk) -> None:
    before = b"\xef\xbb\xbf" + HOUSE.replace("\n", "\r\n").rstrip().encode()
    desk.house.write_bytes(before)
    assert desk.run("add", *MINSK).code == 0
    after = desk.house.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")


def test_a_dry_run_shows_a_diff_and_writes_nothing(desk: Desk) -> None:
    result = desk.run("add", *MINSK, "--dry-run")
    assert result.code == 0
    assert "+++ b/glossaries/house.yaml" in result.out
    assert "+  - id: minsk" in result.out
    assert desk.text() == HOUSE


def test_without_a_terminal_the_missing_options_are_named(desk: Desk) -> None:
    result = desk.run("add", "--preferred", "minsk")
    assert result.code == 2
    assert "give --deprecated, --kind, --why" in result.err
    assert desk.run("add", "--pattern", "a b", "--kind", "term", "--why", "x").code == 2


def test_spellings_are_proposed_and_taken_on_request(desk: Desk) -> None:
    name = ("--preferred", "Jeyhun Bayramov", "--kind", "name", "--why", "x")
    refused = desk.run("add", *name)
    assert refused.code == 2
    assert "other spellings: Djeyhoun Baïramov" in refused.err
    assert desk.run("add", *name, "--spellings").code == 0
    assert "      - Djeyhoun Baïramov\n" in desk.text()
    assert "forms: {Baïramov: Bayramov}\n" in desk.text()
    assert desk.run("test").code == 0


def test_a_form_can_have_its_own_replacement(desk: Desk) -> None:
    about = ("--preferred", "shelve", "--kind", "calque", "--why", "x")
    assert desk.run("add", *about, "--form", "kicked into touch=").code == 2
    result = desk.run("add", *about, "--form", "kicked into touch=shelved")
    assert result.code == 0, result.err
    assert "good: They wrote about [[shelved]] on Monday." in desk.text()


def test_what_is_there_already_is_named_and_refused(desk: Desk) -> None:
    again = ("--preferred", "Kijew", "--deprecated", "Kiev", "--kind", "name", "--why", "x")
    result = desk.run("add", *again)
    assert result.code == 2
    assert "like it: kyiv at glossaries/house.yaml:7:5: deprecated “Kiev”" in result.err
    assert "tqa glossary edit kyiv" in result.err
    assert desk.text() == HOUSE
    assert desk.run("add", *again, "--yes").code == 0
    assert "like it: lviv" in desk.run("add", *MINSK, "--deprecated", "Lwiw", "--dry-run").err


def test_an_id_in_use_is_refused(desk: Desk) -> None:
    result = desk.run("add", *MINSK, "--id", "kyiv")
    assert result.code == 2
    assert "the id kyiv is in use at glossaries/house.yaml:7:5" in result.err


def test_examples_are_given_or_found(desk: Desk) -> None:
    desk.write("wire/a.txt", "Rain fell. From Minsque, it went on.\n")
    result = desk.run("add", *MINSK, "wire", "--example", "In Minsque.", "--pass", "In Mins.")
    assert result.code == 0, result.err
    assert "it would flag 1 places in 1 files" in result.err
    assert "- bad: In [[Minsque]].\n        good: In [[Minsk]].\n" in desk.text()
    assert "From [[Minsque]], it went on." in desk.text()
    assert "- pass: In Mins.\n" in desk.text()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--example", "In Vilnius."), "finds nothing in the example “In Vilnius.”"),
        (("--pass", "In Minsque."), "which is to pass"),
        (("--valid-from", "May"), "expected a date like"),
        (("--file", "house.txt"), "ends in .yaml"),
        (("--id", "Not an id"), "lower-case letters"),
    ],
)
def test_what_does_not_hold_is_not_written(
    desk: Desk, options: tuple[str, ...], words: str
) -> None:
    result = desk.run("add", *MINSK, *options)
    assert result.code == 2
    assert words in result.err
    assert "Traceback" not in result.err
    assert desk.text() == HOUSE


def test_an_entry_that_another_contradicts_is_tried_among_them(desk: Desk) -> None:
    desk.write("glossaries/other.yaml", HOUSE.replace("kyiv", "b").replace("lviv", "c"))
    result = desk.run("add", "--preferred", "Kiev", "--deprecated", "Kyiv", "--kind", "name",
                      "--why", "x", "--yes", "--file", "glossaries/house.yaml")  # fmt: skip
    assert result.code == 2
    assert "its examples do not hold; nothing was written" in result.err


def test_a_pattern_needs_an_example(desk: Desk) -> None:
    options = ("--pattern", "head of (?P<n>[A-Z][a-z]+) diplomacy", "--suggest", "{n} minister",
               "--kind", "title", "--why", "x")  # fmt: skip
    assert "a pattern needs an example" in desk.run("add", *options).err
    result = desk.run("add", *options, "--example", "The [[head of French diplomacy]] left.")
    assert result.code == 0, result.err
    assert "good: The [[French minister]] left." in desk.text()


def test_a_project_without_glossaries_gets_one(desk: Desk) -> None:
    desk.house.unlink()
    result = desk.run("add", *MINSK)
    assert "wrote glossaries/house.yaml: minsk (the project has no glossary yet)" in result.out
    assert result.err.count("not among") == 0
    assert desk.run("test").code == 0
    other = desk.run("add", *MINSK, "--file", "mine.yaml", "--id", "other", "--yes")
    assert other.code == 0
    assert "mine.yaml is not among the project's glossaries" in other.err


def test_a_person_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["Aigul Serikbayeva", "", "1, Serikbaiewa", "She says so.", "", "",
                    "Serikbaiewa sang.", "", "y"])  # fmt: skip
    monkeypatch.setattr(glossary_add, "is_interactive", lambda yes: not yes)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers))
    result = desk.run("add")
    assert result.code == 0, result.err
    assert " 1  Aïgoul Serikbaïeva  (French transliteration)" in result.out
    assert "deprecated: [Aïgoul Serikbaïeva, Serikbaiewa]" in desk.text()
    assert "original: Aïgoul Serikbaïeva" in desk.text()
    assert '- bad: "[[Serikbaiewa]] sang."' in desk.text()
    assert list(answers) == []


def test_a_person_can_stop_at_a_similar_entry(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["Kyiw", "n"])
    monkeypatch.setattr(glossary_add, "is_interactive", lambda yes: not yes)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers))
    result = desk.run("add")
    assert result.code == 130
    assert "kyiv  glossaries/house.yaml:7:5" in result.out
    assert desk.text() == HOUSE


@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")
def test_at_a_real_terminal_questions_appear(desk: Desk) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(Path(tqa.__file__).parents[1])}
    command = [sys.executable, "-m", "tqa", "glossary", "add"]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as process:
        shown, end = b"", time.monotonic() + 60
        while b"Form to write" not in shown and time.monotonic() < end:
            shown += os.read(ours, 1024)
        process.terminate()
    os.close(ours)
    os.close(theirs)
    assert b"Form to write" in shown
    assert desk.text() == HOUSE
