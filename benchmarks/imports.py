"""Print what a cold process imports and how long it takes, slowest first.

Run: python -m benchmarks.imports [--least 3]. Times are milliseconds, each module with what it
imports itself; both commands run in a small project of their own with a warm compile cache.
``tests/cli/test_imports.py`` fails when a command begins to import something new.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

REFERENCE = "import regex, click"
COMMANDS = {"tqa --help": ("--help",), "tqa check a.txt": ("check", "-q", "a.txt")}


def project(folder: Path) -> None:
    """Make a project without glossaries and with one clean text."""
    (folder / ".git").mkdir(exist_ok=True)
    (folder / "tqa.toml").write_text("shipped = false\n", encoding="utf-8")
    (folder / "a.txt").write_text("They met in the park on Monday.\n", encoding="utf-8")


def imports(folder: Path, arguments: tuple[str, ...]) -> Mapping[str, float]:
    """Return the milliseconds of each module, in the order of the imports' ends."""
    command = [sys.executable, "-X", "importtime", "-m", "tqa", *arguments]
    run = subprocess.run(
        command, cwd=folder, env=_environment(folder), capture_output=True, text=True, check=True
    )
    rows = [line.split("|") for line in run.stderr.splitlines() if line.startswith("import time:")]
    return {row[2].strip(): int(row[1]) / 1000 for row in rows[1:]}


def seconds(folder: Path, command: list[str], runs: int = 7) -> float:
    """Return the median wall time of a process."""
    taken = []
    for _ in range(runs):
        before = time.perf_counter()
        subprocess.run(
            command, cwd=folder, env=_environment(folder), capture_output=True, check=True
        )
        taken.append(time.perf_counter() - before)
    return statistics.median(taken)


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}


def table(folder: Path, least: float) -> None:
    reference = seconds(folder, [sys.executable, "-c", REFERENCE])
    print(f"| cold process | median | beside `{REFERENCE}` |\n|---|---|---|")
    print(f"| `python -c '{REFERENCE}'` | {reference * 1000:.0f} ms | 1.0 |")
    for name, arguments in COMMANDS.items():
        imports(folder, arguments)
        taken = seconds(folder, [sys.executable, "-m", "tqa", *arguments])
        print(f"| `{name}` | {taken * 1000:.0f} ms | {taken / reference:.1f} |")
    for name, arguments in COMMANDS.items():
        found = imports(folder, arguments)
        print(f"\n| `{name}` imports {len(found)} modules | ms |\n|---|---|")
        for module, taken in sorted(found.items(), key=lambda item: -item[1]):
            if taken >= least:
                print(f"| {module} | {taken:.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--least", type=float, default=3, help="leave out modules below, in ms")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project(Path(folder))
        table(Path(folder), options.least)


if __name__ == "__main__":
    main()
