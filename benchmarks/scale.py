"""Print what size costs: processes, kept results, memory, rows of a corpus.

Run: python -m benchmarks.scale [--corpus FOLDER|JSONL] [--mb 20] [--large 20 40 80]
[--files 10000] [--runs 3] [--entries 200]. Without --corpus the texts are generated from a fixed
seed. The glossary has --entries generated names beside all checks; --shipped adds the packs shipped
with tqa.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
from pathlib import Path

from benchmarks.measure import Cost, cost, median, project, row, table, texts, tqa, write

CODES = (0, 1)


def check(folder: Path, *arguments: str) -> Cost:
    output = ("--format", "json-lines", "--output", "report.jsonl")
    return cost(tqa("check", *arguments, *output), folder, CODES)


def jobs(folder: Path, size: int, runs: int) -> None:
    check(folder, "one.txt")
    table("--jobs", "seconds", "MB/s", "beside one process", "memory of the main process")
    alone = 0.0
    for number in dict.fromkeys((1, 2, os.cpu_count() or 1)):
        found = median(anew(folder, number) for _ in range(runs))
        alone = alone or found.wall
        row(
            *(number, f"{found.wall:.1f}", f"{size / found.wall / 1e6:.2f}"),
            *(f"{alone / found.wall:.2f}", f"{found.memory:.0f} MB"),
        )


def anew(folder: Path, number: int) -> Cost:
    """Check all texts without the results of earlier runs; the glossary stays compiled."""
    shutil.rmtree(folder / "cache" / "tqa" / "results", ignore_errors=True)
    return check(folder, "texts", "--jobs", str(number))


def kept(folder: Path, files: int, runs: int) -> None:
    table("results of earlier runs", "files", "seconds", "memory")
    first = check(folder, "texts")
    row("none: all files are checked", f"{files:,}", f"{first.wall:.2f}", f"{first.memory:.0f} MB")
    check(folder, "texts")
    found = median(check(folder, "texts") for _ in range(runs))
    row("all files unchanged", f"{files:,}", f"{found.wall:.2f}", f"{found.memory:.0f} MB")
    for path in (folder / "texts").rglob("*.txt"):
        path.touch()
    touched = check(folder, "texts")
    row(
        "all touched, none changed", f"{files:,}", f"{touched.wall:.2f}", f"{touched.memory:.0f} MB"
    )
    size = sum(path.stat().st_size for path in (folder / "cache").rglob("*.sqlite"))
    print(f"\nThe file of results takes {size / 1e6:.1f} MB.")


def memory(folder: Path, articles: list[str], sizes: list[float]) -> None:
    table("one text of", "seconds", "memory")
    data = "\n\n".join(articles).encode() + b"\n\n"
    for size in sizes:
        path = folder / "large.txt"
        with path.open("wb") as stream:
            for _ in range(max(1, round(size * 1e6 / len(data)))):
                stream.write(data)
        found = check(folder, "large.txt")
        row(f"{path.stat().st_size / 1e6:.0f} MB", f"{found.wall:.1f}", f"{found.memory:.0f} MB")
        path.unlink()


def corpus(folder: Path, articles: list[str]) -> None:
    lines = folder / "corpus.jsonl"
    with lines.open("w", encoding="utf-8") as stream:
        for number, text in enumerate(articles):
            stream.write(json.dumps({"id": number, "text": text}) + "\n")
    size = lines.stat().st_size
    table("tqa corpus", "seconds", "MB/s", "memory of the main process")
    for number in (1, 2):
        found = cost(tqa("corpus", "corpus.jsonl", "out", "--jobs", str(number)), folder)
        row(
            f"JSON lines, --jobs {number}",
            *(f"{found.wall:.1f}", f"{size / found.wall / 1e6:.2f}", f"{found.memory:.0f} MB"),
        )
        if number == 1:
            again = cost(tqa("corpus", "corpus.jsonl", "out"), folder)
            row("the same again: all is done", f"{again.wall:.1f}", "", f"{again.memory:.0f} MB")
        shutil.rmtree(folder / "out")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default="", help="a folder of texts, or JSON lines with text")
    parser.add_argument("--mb", type=float, default=20, help="size of the texts (10^6 bytes)")
    parser.add_argument("--files", type=int, default=10_000, help="files for the kept results")
    parser.add_argument("--large", type=float, nargs="+", default=[20, 40, 80], help="MB of a text")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--entries", type=int, default=200, help="entries of the glossary")
    parser.add_argument("--shipped", action="store_true", help="add the shipped packs")
    options = parser.parse_args()
    articles = texts(options.corpus, options.mb)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "project"
        project(folder, options.entries, options.shipped)
        (folder / "one.txt").write_text(articles[0], encoding="utf-8")
        size = write(folder / "texts", articles)
        jobs(folder, size, options.runs)
        memory(folder, articles, options.large)
        corpus(folder, articles)
        shutil.rmtree(folder / "texts")
        many = [
            articles[number % len(articles)] + f"\n\nNumber {number}.\n"
            for number in range(options.files)
        ]
        write(folder / "texts", many)
        kept(folder, options.files, options.runs)


if __name__ == "__main__":
    main()
