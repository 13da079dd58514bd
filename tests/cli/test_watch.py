from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.process import environment, project, tqa_process


class Watcher:
    """``tqa check --watch`` in a process, its lines as they come."""

    def __init__(self, folder: Path) -> None:
        self._lines: queue.Queue[str] = queue.Queue()
        command = [sys.executable, "-m", "tqa", "check", "texts", "--format", "concise", "--watch"]
        more = ["--format", "markdown", "--output", "texts/report.md"]
        self.process = subprocess.Popen(
            [*command, *more],
            cwd=folder,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def end(self) -> None:
        self.process.kill()
        self.process.wait(10)
        self._reader.join(10)
        assert self.process.stdout
        self.process.stdout.close()

    def round(self) -> str:
        """Return what one round said. Raises queue.Empty if it does not end."""
        text = ""
        while "watching for changes" not in text:
            text += self._lines.get(timeout=30)
        return text

    def is_quiet(self) -> bool:
        """Whether nothing more is said for a while."""
        try:
            self._lines.get(timeout=2)
        except queue.Empty:
            return True
        return False


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return project(tmp_path / "p")


@pytest.fixture
def watcher(folder: Path) -> Iterator[Watcher]:
    made = Watcher(folder)
    yield made
    made.end()


@pytest.mark.skipif(os.name == "nt", reason="no interrupt to send to one process")
def test_each_change_is_checked_until_it_is_interrupted(folder: Path, watcher: Watcher) -> None:
    assert "texts/a.txt:1:13" in watcher.round()
    (folder / "texts" / "a.txt").write_text("All calm.\n", encoding="utf-8")
    assert "texts/a.txt" not in watcher.round()
    (folder / "tqa.toml").write_text("x = 1\n", encoding="utf-8")
    assert "tqa.toml:1: x: unknown key" in watcher.round()
    (folder / "tqa.toml").write_text("shipped = false\n", encoding="utf-8")
    assert "unknown key" not in watcher.round()
    assert watcher.is_quiet()
    watcher.process.send_signal(signal.SIGINT)
    assert watcher.process.wait(20) == 0


def test_standard_input_cannot_be_watched(folder: Path) -> None:
    run = tqa_process(folder, "check", "-", "--watch")
    assert run.returncode == 2
    assert b"cannot be watched" in run.stderr


def test_without_watchfiles_it_says_what_to_install(folder: Path) -> None:
    code = (
        "import sys; sys.modules['watchfiles'] = None\n"
        "from tqa.cli import main; main(['check', 'texts', '--watch'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert run.returncode == 2
    assert b"pip install 'tqa[watch]'" in run.stderr
