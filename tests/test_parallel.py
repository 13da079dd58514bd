"""Several processes for real: order, deaths, interruption."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.cli.process import BAD, environment, project
from tqa import parallel
from tqa.auto import checker_for
from tqa.checker import Checking
from tqa.finding import TqaError
from tqa.parallel import Pool, processes
from tqa.pipeline import Job, run
from tqa.settings import Settings

FILES = 40
# Checks one file a tick; the file of that name ends its process.
SCRIPT = """\
import os, signal, sys, time
import tqa.cli
from tqa.checker import Checker
real = Checker.check
def check(checker, document, every_place=False):
    time.sleep(float(sys.argv[1]))
    if document.path == "texts/20.txt" and sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(checker, document, every_place)
Checker.check = check
tqa.cli.main(["check", "texts", "--jobs", "2", "--format", "concise", *sys.argv[3:]])
"""
forks = pytest.mark.skipif(sys.platform != "linux", reason="the script is known to forks only")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = project(tmp_path / "p")
    (folder / "texts" / "a.txt").unlink()
    for number in range(FILES):
        (folder / "texts" / f"{number}.txt").write_text(BAD, encoding="utf-8")
    return folder


def started(folder: Path, pause: float, dies: str = "", *more: str) -> subprocess.Popen[str]:
    for name in ("tmp", "cache"):
        (folder / name).mkdir()
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(pause), dies, *more],
        cwd=folder,
        env=environment(TMPDIR=str(folder / "tmp"), XDG_CACHE_HOME=str(folder / "cache")),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def workers(process: subprocess.Popen[str]) -> list[int]:
    """Return the children, once there are two."""
    for _ in range(400):
        listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii")
        if len(listed.split()) == 2:
            return [int(number) for number in listed.split()]
        time.sleep(0.02)
    raise AssertionError("no workers were started")


def have_ended(pids: list[int]) -> bool:
    for _ in range(600):
        if not any(Path(f"/proc/{pid}").exists() for pid in pids):
            return True
        time.sleep(0.02)
    return False


def paths(output: str) -> Iterator[str]:
    return (line.partition(":")[0] for line in output.splitlines())


def every_path() -> set[str]:
    return {f"texts/{number}.txt" for number in range(FILES)}


@forks
def test_a_worker_that_dies_is_reported_with_its_file_and_the_run_goes_on(folder: Path) -> None:
    process = started(folder, 0, "dies", "--no-cache")
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert set(paths(out)) == every_path() - {"texts/20.txt"}
    assert list(paths(out)) == sorted(paths(out))
    assert errors.startswith("tqa: texts/20.txt: the process that checked this file was ended")
    assert errors.count("\n") == 1


@forks
def test_a_worker_killed_from_outside_costs_one_file(folder: Path) -> None:
    process = started(folder, 0.05)
    killed = workers(process)[0]
    time.sleep(0.15)
    os.kill(killed, signal.SIGKILL)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    lost = re.findall(r"tqa: (texts/\d+\.txt): the process .* \(signal 9\)", errors)
    assert len(lost) == 1
    assert set(paths(out)) == every_path() - set(lost)


@forks
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL, signal.SIGTERM])
def test_when_the_run_is_ended_nothing_is_left(folder: Path, end: signal.Signals) -> None:
    process = started(folder, 0.2)
    pids = workers(process)
    before = time.monotonic()
    process.send_signal(end)
    out, errors = process.communicate(timeout=60)
    assert have_ended(pids)
    assert time.monotonic() - before < 15
    assert out == ""
    assert process.returncode == (130 if end == signal.SIGINT else -end)
    assert errors.strip() == ("tqa: interrupted" if end == signal.SIGINT else "")
    assert list((folder / "tmp").iterdir()) == []
    assert [path.name for path in (folder / "cache").rglob("tmp*")] == []


def of_project(folder: Path, jobs: int) -> Settings:
    glossaries = (str(folder / "glossaries"),)
    return Settings(shipped=False, glossaries=glossaries, jobs=jobs, cache=False)


def test_processes_that_start_afresh_give_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(parallel, "_context", lambda: get_context("spawn"))
    job = Job(("texts",), keep_sources=True)
    assert run(job, of_project(folder, 2)) == run(job, of_project(folder, 1))


def doubled(_: Checking, item: bytes) -> bytes:
    return item * 2


@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
@forks
def test_items_and_results_larger_than_a_pipe_holds_pass(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(*_: object) -> None:
        raise RuntimeError("stuck")

    monkeypatch.setattr(parallel, "_context", lambda: get_context("fork"))
    signal.signal(signal.SIGALRM, stuck)
    signal.alarm(60)
    items = [bytes([number]) * (1 << 20) for number in range(24)]
    with Pool[bytes, bytes](
        checker_for(of_project(folder, 2)), 2, doubled, lambda item, _: item
    ) as pool:
        results = [result for _, result in pool.results((item, None) for item in items)]
    signal.alarm(0)
    assert results == [item * 2 for item in items]


def dead_on_arrival(*_: object) -> None:
    os._exit(3)


def test_processes_that_cannot_live_end_the_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(parallel, "serve", dead_on_arrival)
    monkeypatch.setattr(parallel, "_DEATHS", 2)
    with pytest.raises(TqaError, match="try --jobs 1"):
        run(Job(("texts",)), of_project(folder, 2))


def test_a_process_is_started_only_where_it_pays(tmp_path: Path) -> None:
    small = [str(tmp_path / str(number)) for number in range(100)]
    large = [str(tmp_path / f"large{number}") for number in range(3)]
    for path in large:
        Path(path).write_bytes(b"x" * 400_000)
    assert processes(1, small, 1 << 20) == 1
    assert processes(4, small[:20], 1 << 20) == 1
    assert processes(4, small[:40], 1 << 20) == 2
    assert processes(4, small, 1 << 20) == 4
    assert processes(4, large, 1 << 20) == 3
    assert processes(4, large[:1], 1 << 20) == 1
    assert processes(0, [], 1 << 20) == 1
    assert processes(4, large[:1], 100_000) == 1
    Path(large[0]).write_bytes(b"x" * 900_000)
    assert processes(4, large[:1], 100_000) == 3
