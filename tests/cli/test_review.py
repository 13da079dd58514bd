"""``tqa review`` as a process: it shows an address, answers there and ends with Ctrl-C."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.cli.support import tqa
from tests.decisions.sample import decision_of
from tqa.decisions.write import write_decisions

Capture = pytest.CaptureFixture[str]
MARKED = "They met in [[Nagorny Karabakh]] on Monday, officials said.\n"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    Path("a.txt").write_text(MARKED.replace("[[", "").replace("]]", ""), "utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_it_serves_until_ctrl_c() -> None:
    command = [sys.executable, "-m", "tqa", "review", "a.txt", "--no-browser"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        shown = process.stdout.readline()
        assert shown.startswith("Review at http://127.0.0.1:")
        with urllib.request.urlopen(shown.split()[-1], timeout=60) as answer:
            assert 'id="tqa-serve"' in answer.read().decode()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "tqa apply tqa-decisions.json" in out
    assert err == ""


def test_without_texts_it_does_not_start(capfd: Capture) -> None:
    result = tqa(capfd, "review", "none.txt", "--no-browser")
    assert (result.code, result.out) == (2, "")
    assert "none.txt: no such file or folder" in result.err


def test_broken_or_contradictory_decisions_are_told_before_it_starts(capfd: Capture) -> None:
    Path("d.json").write_text("{", "utf-8")
    arguments = ("review", "a.txt", "--no-browser", "--decisions", "d.json")
    assert "not valid JSON" in tqa(capfd, *arguments).err
    one = decision_of(MARKED)
    write_decisions("d.json", [one, decision_of(MARKED, state="rejected", author="ben")])
    result = tqa(capfd, *arguments)
    assert result.code == 2
    assert "reviewers differ on 1 of its decisions" in result.err


def test_a_taken_port_is_told(capfd: Capture) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = tqa(capfd, "review", "a.txt", "--no-browser", "--port", port)
    assert result.code == 2
    assert f"port {port} cannot be used" in result.err
