"""What the benchmarks share: a corpus, small glossaries, and the cost of a process."""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import speed


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall and processor seconds of a process with its children, largest resident size in MB."""

    wall: float
    cpu: float
    memory: float


def cost(command: Sequence[str], folder: Path, codes: Sequence[int] = (0,)) -> Cost:
    """Run a command to its end, output thrown away. Stops the benchmark at another exit code."""
    cache = {"XDG_CACHE_HOME": str(folder / "cache")}
    before = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **cache},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if not hasattr(os, "wait4"):
        code, cpu, memory = process.wait(), 0.0, 0.0
    else:
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
        memory = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    if code not in codes:
        raise SystemExit(f"{' '.join(command)}: exit code {code}")
    return Cost(time.perf_counter() - before, cpu, memory)


def median(costs: Iterable[Cost]) -> Cost:
    """Return the median of each measure, of the memory the largest."""
    several = list(costs)
    return Cost(
        statistics.median(item.wall for item in several),
        statistics.median(item.cpu for item in several),
        max(item.memory for item in several),
    )


def tqa(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "tqa", *arguments]


def project(folder: Path, entries: int, shipped: bool = False) -> None:
    """Make a project whose glossary has so many entries: names of generated towns."""
    folder.mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "tqa.toml").write_text(f"shipped = {str(shipped).lower()}\n", encoding="utf-8")
    if entries:
        speed.glossary(folder / "glossaries", entries)


def texts(source: str, megabytes: float) -> list[str]:
    """Return texts of some size: of a folder, of JSON lines with ``text``, or generated ("")."""
    found: list[str] = []
    total = 0
    for text in _endless(source):
        found.append(text)
        total += len(text.encode())
        if total >= megabytes * 1_000_000:
            break
    return found


def _endless(source: str) -> Iterator[str]:
    path = Path(source)
    if not source:
        with tempfile.TemporaryDirectory() as folder:
            speed.corpus(Path(folder), 2)
            known = [file.read_text("utf-8") for file in sorted(Path(folder).iterdir())]
    elif path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix in (".txt", ".md"))
        known = [file.read_text("utf-8", "replace") for file in files]
    else:
        with path.open(encoding="utf-8") as lines:
            known = [json.loads(line)["text"] for line in lines]
    while True:
        yield from known


def with_findings(articles: Sequence[str], each: int, seed: int = 1) -> list[str]:
    """Return the articles with a doubled stop about every ``each`` characters (0: none added)."""
    source = random.Random(seed)
    if not each:
        return list(articles)
    found = []
    for text in articles:
        words = text.split(" ")
        share = 6 / each
        found.append(" ".join(f"{word} . ." if source.random() < share else word for word in words))
    return found


def write(folder: Path, articles: Iterable[str]) -> int:
    """Write each article as a file, 500 to a folder, and return their bytes."""
    total = 0
    for number, text in enumerate(articles):
        path = folder / f"{number // 500:04}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        path.write_bytes(data)
        total += len(data)
    return total


def table(*columns: str) -> None:
    print(f"\n| {' | '.join(columns)} |\n|{'---|' * len(columns)}", flush=True)


def row(*cells: object) -> None:
    print(f"| {' | '.join(map(str, cells))} |", flush=True)
