"""Print how fast ``tqa check`` is: a generated corpus, more terms, a cold process, memory.

Run: python benchmarks/speed.py [--mb 20] [--runs 3] [--terms 5000]. Everything is generated from a
fixed seed into a temporary folder, which also holds the compile cache. Each figure is that of a
whole process with ``--format json --output FILE``: start, reading, checking, writing the report.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SEED = 20230504
SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "za", "dri", "pla", "sto", "gre")
NOUNS = tuple(
    "agreement army bank border budget city company council court crisis deal delay election energy"
    " factory farmer gas government harbour hospital inquiry judge lawyer market meeting minister"
    " official party pipeline plan police price protest railway report river road rule school"
    " soldier storm strike talks teacher trade treaty union village vote water worker".split()
)
TEMPLATES = (
    "The {a} of the {b} met officials in {P} on Monday to talk about the {c}.",
    "“We will keep the {a} open,” said {N} {M}, who leads the {b} in {P}.",
    "More than 3,000 people took part in the {a}, the {b} said in a statement.",
    "Under the plan, the {a} would be closed by the end of the {b}, after a {c} in {P}.",
    "{N} {M} told reporters that the {a} had been “a {b} for the {c}” since the vote in May.",
    "Mr. {M} did not say whether the {a} would pay for the {b}, or when.",
    "The {a} fell by 2.5% on Tuesday, its third loss in a week, as the {b} waited for the {c}.",
)
RARE = (
    "Talks on Nagorny Karabakh were led by the head of French diplomacy, {N} {M}.",
    "The {a} is particularly active on this file, {N} {M} said. .",
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall seconds of a process and its largest resident size in MB (0 where unknown)."""

    seconds: float
    memory: float


def name(source: random.Random) -> str:
    return "".join(source.choices(SYLLABLES, k=3)).capitalize()


def sentence(source: random.Random, names: list[str]) -> str:
    template = source.choice(RARE if source.random() < 0.003 else TEMPLATES)
    nouns = {slot: source.choice(NOUNS) for slot in "abc"}
    return template.format(**nouns, **{slot: source.choice(names) for slot in "NMP"})


def corpus(folder: Path, megabytes: int) -> int:
    """Write articles of about 4 KB, one paragraph a line, and return their size in bytes."""
    source = random.Random(SEED)
    names = [name(source) for _ in range(2000)]
    total = number = 0
    while total < megabytes * 1_000_000:
        paragraphs = [" ".join(sentence(source, names) for _ in range(3)) for _ in range(18)]
        data = "\n\n".join(paragraphs).encode()
        (folder / f"{number:06}.txt").write_bytes(data)
        total, number = total + len(data), number + 1
    return total


def glossary(folder: Path, terms: int) -> None:
    """Write a glossary of generated full names, each with the spelling that is preferred."""
    source = random.Random(SEED + 1)
    names: dict[str, None] = {}
    while len(names) < terms:
        names[f"{name(source)} {name(source)}"] = None
    lines = ["glossary: many", "from: fr", "to: en", "entries:"]
    for number, term in enumerate(names):
        lines += [f"  - id: t{number}", "    kind: name", "    why: generated"]
        lines += [f"    preferred: {term}ski", f"    deprecated: [{term}]"]
    folder.mkdir()
    (folder / "many.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def cost(work: Path, *arguments: str) -> Cost:
    """Return what one ``tqa check`` process takes; its working folder is ``work``."""
    command = [sys.executable, "-m", "tqa", "check", *arguments, "--exit-zero"]
    output = ["--format", "json", "--output", "report.json"]
    caches = {"XDG_CACHE_HOME": str(work.parent / "cache")}
    before = time.perf_counter()
    process = subprocess.Popen([*command, *output], cwd=work, env={**os.environ, **caches})
    if not hasattr(os, "wait4"):
        code, memory = process.wait(), 0.0
    else:
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        memory = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    if code:
        raise SystemExit(f"{' '.join(command)}: exit code {code}")
    return Cost(time.perf_counter() - before, memory)


def rows(work: Path, label: str, size: int, runs: int) -> Iterator[str]:
    """Yield the lines of the table for one project folder."""
    article = "../corpus/000000.txt"
    first = cost(work, article)
    yield f"| {label} | one article, cache empty | {first.seconds:.2f} s | {first.memory:.0f} MB |"
    warm = [cost(work, article) for _ in range(7)]
    yield _row(label, "one article, cold process, cache warm", warm, 0)
    for jobs in ("1", "2"):
        costs = [cost(work, "../corpus", "--jobs", jobs) for _ in range(runs)]
        yield _row(label, f"{size / 1e6:.0f} MB, --jobs {jobs}", costs, size)


def _row(label: str, what: str, costs: list[Cost], size: int) -> str:
    seconds = statistics.median(item.seconds for item in costs)
    speed = f"{size / 1e6 / seconds:.1f} MB/s" if size else f"{seconds:.2f} s"
    return f"| {label} | {what} | {speed} | {max(item.memory for item in costs):.0f} MB |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mb", type=int, default=20, help="size of the corpus (10^6 bytes)")
    parser.add_argument("--runs", type=int, default=3, help="runs over the corpus; the median")
    parser.add_argument("--terms", type=int, default=5000, help="generated terms to add")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for part in ("corpus", "plain", "many"):
            (root / part).mkdir()
        size = corpus(root / "corpus", options.mb)
        glossary(root / "many" / "glossaries", options.terms)
        print("| glossaries | what | median | peak memory of a process |\n|---|---|---|---|")
        packs = (("plain", "shipped"), ("many", f"shipped and {options.terms:,} terms"))
        for part, label in packs:
            for row in rows(root / part, label, size, options.runs):
                print(row, flush=True)


if __name__ == "__main__":
    main()
