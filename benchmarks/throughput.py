"""Print throughput by the number of entries and by the number of findings.

Run: python -m benchmarks.throughput [--corpus FOLDER|JSONL] [--mb 10] [--runs 3] [--shipped]
[--entries 0 200 2000 20000]. Each figure is that of a whole process on one core with the compile
cache warm: start, reading, checking with all checks, writing JSON lines; nothing kept between runs
but the compiled glossary is used (``--no-cache`` would compile it anew), so each run gets texts of
its own.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.measure import (
    Cost,
    cost,
    median,
    project,
    row,
    table,
    texts,
    tqa,
    with_findings,
    write,
)


def check(folder: Path, what: str, report: str = "report.jsonl") -> Cost:
    output = ("--format", "json-lines", "--output", report)
    return cost(tqa("check", what, *output), folder, (0, 1))


def measured(folder: Path, articles: list[str], runs: int) -> tuple[Cost, int, int]:
    """Return the median cost over texts that no run has seen, their bytes, and the findings."""
    (folder / "one.txt").write_text(articles[0], encoding="utf-8")
    check(folder, "one.txt")
    costs = []
    for number in range(runs):
        size = write(folder / f"t{number}", [f"{text}\n\n{number}\n" for text in articles])
        costs.append(check(folder, f"t{number}"))
    with (folder / "report.jsonl").open("rb") as lines:
        findings = sum(1 for _ in lines) - 1
    return median(costs), size, findings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default="", help="a folder of texts, or JSON lines with text")
    parser.add_argument("--mb", type=float, default=10, help="size of the texts (10^6 bytes)")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--entries", type=int, nargs="+", default=[0, 200, 2000, 20_000])
    parser.add_argument("--shipped", action="store_true", help="add the shipped packs")
    options = parser.parse_args()
    articles = texts(options.corpus, options.mb)
    columns = ("findings", "MB/s of a core", "seconds", "memory")
    with tempfile.TemporaryDirectory() as name:
        table("entries" + " beside the shipped packs" * options.shipped, *columns)
        for entries in options.entries:
            folder = Path(name) / f"e{entries}"
            project(folder, entries, options.shipped)
            _row(f"{entries:,}", *measured(folder, articles, options.runs))
        table("a doubled stop each", *columns)
        for each in (0, 10_000, 1000, 100):
            folder = Path(name) / f"f{each}"
            project(folder, 200, options.shipped)
            found = measured(folder, with_findings(articles, each), options.runs)
            _row(f"{each:,} characters" if each else "never", *found)


def _row(label: str, found: Cost, size: int, findings: int) -> None:
    speed = size / (found.cpu or found.wall) / 1e6
    row(label, f"{findings:,}", f"{speed:.2f}", f"{found.wall:.1f}", f"{found.memory:.0f} MB")


if __name__ == "__main__":
    main()
