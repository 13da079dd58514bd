"""Every way a run can end, seen from outside: code, streams, never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.process import BAD, environment, project, tqa_process

CASES = [
    ("usage: no command", ["chekc"], 2, "No such command"),
    ("usage: no path", ["check"], 2, "Missing argument"),
    ("usage: unknown option", ["check", "texts", "--fial-on", "error"], 2, "No such option"),
    ("usage: unknown format", ["check", "texts", "--format", "xml"], 2, "is not one of"),
    ("usage: unknown rule", ["check", "texts", "--select", "nmae"], 2, "did you mean name"),
    ("usage: unknown encoding", ["check", "texts", "--encoding", "x"], 2, "unknown encoding"),
    ("no such path", ["check", "gone.txt"], 2, "gone.txt: no such file or folder"),
    ("pattern that the shell left", ["check", "*.docx"], 2, "no such file or folder"),
    ("nothing to check in a folder", ["check", "glossaries"], 2, "no text files to check"),
    ("output that cannot be written", ["check", "texts", "--output", "texts"], 2, "cannot be"),
    ("findings", ["check", "texts"], 1, ""),
    ("findings, but zero", ["check", "texts", "--exit-zero"], 0, ""),
    ("clean", ["check", "texts", "--select", "date"], 0, ""),
    ("help", ["check", "--help"], 0, ""),
]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("exit") / "project")


@pytest.mark.parametrize(
    ("arguments", "code", "words"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_exit_code(shared: Path, arguments: list[str], code: int, words: str) -> None:
    run = tqa_process(shared, *arguments)
    errors = run.stderr.decode()
    assert run.returncode == code, errors
    assert words in errors
    assert "Traceback" not in errors
    assert "internal error" not in errors


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("tqa.toml", "fail_on = 1\n", "tqa.toml:1: fail_on: unknown key (did you mean fail-on?)"),
        ("tqa.toml", "x = = 1\n", "tqa.toml: not valid TOML"),
        ("glossaries/house.yaml", "glossary: [\n", "house.yaml"),
        ("glossaries/house.yaml", "glossary: x\nentires: 1\n", "house.yaml:2:1"),
    ],
)
def test_broken_settings_and_glossaries(tmp_path: Path, name: str, text: str, words: str) -> None:
    folder = project(tmp_path / "p")
    (folder / name).write_text(text, encoding="utf-8")
    run = tqa_process(folder, "check", "texts")
    assert run.returncode == 2
    assert words in run.stderr.decode()
    assert b"Traceback" not in run.stderr
    assert run.stdout == b""


def test_an_unreadable_file_among_good_ones(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "texts" / "b.txt").write_bytes(b"broken \xff\xfd")
    (folder / "texts" / "c.txt").write_bytes(b"%PDF-1.7")
    (folder / "texts" / "d.txt").mkdir()
    (folder / "texts" / "z.txt").write_text(BAD, encoding="utf-8")
    run = tqa_process(folder, "check", "texts", "--format", "concise", "--exit-zero")
    assert run.returncode == 2
    assert b"texts/a.txt:1:13" in run.stdout
    assert b"texts/z.txt:1:13" in run.stdout
    assert b"b.txt" in run.stderr
    assert b"c.txt: binary file" in run.stderr


def test_an_internal_error_asks_for_a_report_and_never_looks_like_findings(shared: Path) -> None:
    code = (
        "import tqa.checker, tqa.cli\n"
        "def boom(*_, **__): raise KeyError('boom')\n"
        "tqa.checker.Checker.check = boom\n"
        "tqa.cli.main(['check', 'texts', '--no-cache'])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=shared,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert run.returncode == 2
    assert b"internal error (KeyError: 'boom')" in run.stderr
    assert b"please report it" in run.stderr
    assert b"Traceback" not in run.stderr
    assert run.stdout == b""


@pytest.mark.skipif(os.name == "nt", reason="no pipes of the shell to close")
def test_a_broken_pipe_changes_no_exit_code(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "texts" / "a.txt").write_text(BAD * 3000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "tqa", "check", "texts", "--format", "json"],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(1)
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 1
    assert errors == b""


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_a_closed_output_changes_no_exit_code(shared: Path) -> None:
    command = f'"{sys.executable}" -m tqa check texts >&-'
    run = subprocess.run(
        command, shell=True, cwd=shared, env=environment(), capture_output=True, check=False
    )
    assert (run.returncode, run.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_exits_2(shared: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "tqa", "check", "texts"],
            cwd=shared,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert run.returncode == 2
    assert b"standard output cannot be written" in run.stderr
    assert b"Traceback" not in run.stderr


@pytest.mark.skipif(os.name == "nt", reason="no signal to a group")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_it_at_once_with_130(tmp_path: Path, jobs: str) -> None:
    folder = project(tmp_path / "p")
    for number in range(400):
        (folder / "texts" / f"{number}.txt").write_text(BAD * 200, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "tqa", "check", "texts", "--jobs", jobs],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(2.5)
    before = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert time.monotonic() - before < 15
    assert out == b""
    assert b"interrupted" in errors
    assert b"Traceback" not in errors
