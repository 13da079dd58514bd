from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import tqa

Capture = pytest.CaptureFixture[str]
BAD = "They met in Nagorny Karabakh on Monday.\n"
ADVICE = "Russia, for its part, said nothing.\n"
CLEAN = "They met in the park on Monday.\n"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def written(name: str, text: str | bytes) -> str:
    data = text.encode() if isinstance(text, str) else text
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(data)
    return name


def test_clean_text_exits_0(capfd: Capture) -> None:
    result = tqa(capfd, "check", written("a.txt", CLEAN))
    assert result.code == 0
    assert "0 findings" in result.out


def test_findings_exit_1_and_name_the_place(capfd: Capture) -> None:
    result = tqa(capfd, "check", written("a.txt", BAD), "--format", "concise")
    assert result.code == 1
    assert result.out.startswith("a.txt:1:13: error")


def test_a_suggestion_never_fails(capfd: Capture) -> None:
    assert tqa(capfd, "check", written("a.txt", ADVICE)).code == 0
    assert tqa(capfd, "check", "a.txt", "--fail-on", "suggestion").code == 1


def test_fail_on_and_exit_zero(capfd: Capture) -> None:
    path = written("a.txt", BAD)
    assert tqa(capfd, "check", path, "--fail-on", "error").code == 1
    assert tqa(capfd, "check", path, "--exit-zero").code == 0


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"abc\xffdef", "a.txt"),
        (b"abc\x00def", "a.txt"),
    ],
)
def test_unreadable_text_exits_2_and_the_others_are_checked(
    capfd: Capture, data: bytes, message: str
) -> None:
    written("a.txt", data)
    written("b.txt", BAD)
    result = tqa(capfd, "check", ".", "--format", "concise")
    assert result.code == 2
    assert "b.txt:1:13" in result.out
    assert message in result.err
    assert "3" in result.err


def test_missing_path_and_empty_folder_exit_2(capfd: Capture) -> None:
    assert tqa(capfd, "check", "gone.txt").code == 2
    Path("empty").mkdir()
    result = tqa(capfd, "check", "empty")
    assert result.code == 2
    assert "empty" in result.err


def test_empty_file_is_clean(capfd: Capture) -> None:
    assert tqa(capfd, "check", written("a.txt", b"")).code == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root can read every file")
def test_forbidden_file_exits_2(capfd: Capture) -> None:
    Path(written("a.txt", BAD)).chmod(0)
    assert "cannot be read" in tqa(capfd, "check", "a.txt").err


def test_standard_input(capfd: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    result = tqa(capfd, "check", "-", "--stdin-filename", "wire.txt", "--format", "concise")
    assert result.code == 1
    assert result.out.startswith("wire.txt:1:13")


def test_several_outputs_in_one_run(capfd: Capture) -> None:
    path = written("a.txt", BAD)
    result = tqa(
        capfd,
        *("check", path, "--format", "json", "--output", "out/r.json"),
        *("--format", "html", "--output", "out/r.html", "--format", "concise"),
    )
    assert result.out.startswith("a.txt:1:13")
    report = json.loads(Path("out/r.json").read_text("utf-8"))
    assert report["findings"][0]["offset"] == 12
    assert "Nagorny" in Path("out/r.html").read_text("utf-8")


def test_more_files_than_formats_is_a_usage_error(capfd: Capture) -> None:
    result = tqa(capfd, "check", written("a.txt", BAD), "--output", "a", "--output", "b")
    assert result.code == 2


def test_select_and_ignore_take_rules_and_kinds(capfd: Capture) -> None:
    path = written("a.txt", BAD)
    assert tqa(capfd, "check", path, "--ignore", "name").code == 0
    assert tqa(capfd, "check", path, "--select", "punctuation,date").code == 0
    assert tqa(capfd, "check", path, "--select", "name").code == 1


def test_an_unknown_rule_is_refused(capfd: Capture) -> None:
    result = tqa(capfd, "check", written("a.txt", BAD), "--ignore", "nmae")
    assert result.code == 2
    assert "did you mean name" in result.err


def test_quiet_prints_nothing(capfd: Capture) -> None:
    result = tqa(capfd, "check", written("a.txt", BAD), "--quiet")
    assert (result.code, result.out) == (1, "")


def test_statistics_count_rules(capfd: Capture) -> None:
    assert "nagorno-karabakh" in tqa(capfd, "check", written("a.txt", BAD), "--statistics").out


def test_output_does_not_depend_on_the_order_of_arguments_or_jobs(capfd: Capture) -> None:
    for number in range(40):
        written(f"d/{number}.txt", BAD + f"\nSpoken by Mr Smith {number}, not Mr. Smith.\n")
    first = tqa(capfd, "check", "d", "--format", "json").out
    names = [f"d/{number}.txt" for number in reversed(range(40))]
    assert tqa(capfd, "check", *names, "--format", "json").out == first
    assert tqa(capfd, "check", "d", "--format", "json", "--jobs", "2").out == first
    assert tqa(capfd, "check", "d", "--format", "json", "--no-cache").out == first


def test_configuration_and_isolated(capfd: Capture) -> None:
    path = written("a.txt", BAD)
    written("tqa.toml", 'ignore = ["name"]\n')
    assert tqa(capfd, "check", path).code == 0
    assert tqa(capfd, "check", path, "--isolated").code == 1
    written("tqa.toml", "fail_on = 'error'\n")
    result = tqa(capfd, "check", path)
    assert result.code == 2
    assert "tqa.toml:1" in result.err


def test_own_glossaries_are_a_layer_over_the_shipped_ones(capfd: Capture) -> None:
    written(
        "glossaries/house.yaml",
        "glossary: house\nfrom: fr\nto: en\nabout: ours\nentries:\n"
        "  - id: nagorno-karabakh\n    enabled: false\n    reason: desk decision\n",
    )
    assert tqa(capfd, "check", written("a.txt", BAD)).code == 0


def test_broken_glossary_exits_2_with_its_place(capfd: Capture) -> None:
    written("glossaries/house.yaml", "glossary: house\nfrom: fr\nto: en\nentires: []\n")
    result = tqa(capfd, "check", written("a.txt", BAD))
    assert result.code == 2
    assert "house.yaml:4:1" in result.err


def test_a_broken_pipe_is_no_traceback() -> None:
    written("a.txt", BAD * 3000)
    process = subprocess.Popen(
        [sys.executable, "-m", "tqa", "check", "a.txt", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(10)
    process.stdout.close()
    errors = process.stderr.read().decode()
    process.stderr.close()
    process.wait(60)
    assert "Traceback" not in errors
