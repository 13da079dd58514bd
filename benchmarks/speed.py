"""Print how fast ``tqa check`` is: a generated corpus, more terms, a cold start, memory.

Run: python benchmarks/speed.py [--mb 20] [--runs 3]. Everything is generated from a fixed seed into
a temporary folder. MB/s counts the time of the whole process, the compile cache warm.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = 20230504
SYLLABLES = "ba ke li mo nu ra se ti vo za dri pla sto gre fen".split()
PARTS = (
    "The {a} of {b} met {c} officials on Monday to talk about the {d} of the {e}.",
    "“We will keep the {a} open,” said {N} {M}, who leads the {b} of the {c}.",
    "More than 3,000 people in {N} took part in the {a}, the {b} said in a statement.",
    "Under the plan, the {a} would be {b}d by the end of the {c}, after a {d} by the {e}.",
    "{N} {M} told reporters that the {a} had been “a {b} for the {c}” since the {d} in May.",
)
RARE = "Talks on Nagorny Karabakh were led by the head of French diplomacy, {N} {M}."


def corpus(folder: Path, megabytes: int) -> int:
    """Write articles of about 5 KB and return their size in bytes."""
    source = random.Random(SEED)
    words = ["".join(source.choices(SYLLABLES, k=source.randint(1, 4))) for _ in range(8000)]
    total = number = 0
    while total < megabytes * 1_000_000:
        paragraphs = [" ".join(_sentence(source, words) for _ in range(3)) for _ in range(15)]
        data = "\n\n".join(paragraphs).encode()
        (folder / f"{number:06}.txt").write_bytes(data)
        total, number = total + len(data), number + 1
    return total


def _sentence(source: random.Random, words: list[str]) -> str:
    template = RARE if source.random() < 0.003 else source.choice(PARTS)
    slots = {slot: source.choice(words) for slot in "abcde"}
    names = {slot: source.choice(words).capitalize() for slot in "NM"}
    return template.format(**slots, **names)


def glossary(path: Path, terms: int) -> None:
    """Write a project with a glossary of generated names."""
    source = random.Random(SEED + 1)
    lines = ["glossary: many", "from: fr", "to: en", "entries:"]
    for number in range(terms):
        name = " ".join("".join(source.choices(SYLLABLES, k=3)).capitalize() for _ in range(2))
        lines += [f"  - id: t{number}", "    kind: name", "    why: generated"]
        lines += [f"    preferred: {name[::-1].title()}", f"    deprecated: [{name} {number}x]"]
    path.mkdir(parents=True)
    (path / "many.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def timed(work: Path, *arguments: str) -> float:
    """Return the wall seconds of one ``tqa`` process."""
    command = [sys.executable, "-m", "tqa", "check", *arguments, "--quiet", "--exit-zero"]
    before = time.perf_counter()
    subprocess.run(command, cwd=work, check=True, env=os.environ)
    return time.perf_counter() - before


def peak() -> float:
    """Return the largest resident size, in MB, of any process run so far."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mb", type=int, default=20)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        plain, many = Path(name) / "plain", Path(name) / "many"
        for work in (plain, many):
            (work / "corpus").mkdir(parents=True)
        size = corpus(plain / "corpus", options.mb)
        corpus(many / "corpus", options.mb)
        glossary(many / "glossaries", 5000)
        rows = [
            ("shipped packs", plain, ("corpus",)),
            ("shipped packs, --jobs 2", plain, ("corpus", "--jobs", "2")),
            ("shipped packs and 5,000 terms", many, ("corpus",)),
        ]
        print(f"| {options.mb} MB generated | MB/s (median of {options.runs}) |\n|---|---|")
        for label, work, arguments in rows:
            if work is many:
                print(f"| peak memory, shipped packs | {peak():.0f} MB |")
            timed(work, "corpus/000000.txt")
            seconds = statistics.median(timed(work, *arguments) for _ in range(options.runs))
            print(f"| {label} | {size / 1e6 / seconds:.1f} |", flush=True)
        cold = statistics.median(timed(plain, "corpus/000000.txt") for _ in range(7))
        print(f"| one article, cold process, warm cache | {cold:.2f} s |")
        print(f"| peak memory, compiling 5,000 terms | {peak():.0f} MB |")


if __name__ == "__main__":
    main()
