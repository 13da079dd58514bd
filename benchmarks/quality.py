"""Print how tqa does on development texts: false alarms, agreement with editors, silent rules.

Run: python -m benchmarks.quality DIR [--contexts 5] [--rule ID]. DIR holds ``native_dev.jsonl`` (an
object with a ``text`` a line), ``left_alone_dev.txt``, ``postedits_dev.tsv``, ``mt_news2013.tsv``.
The tables are Markdown; the texts stay where they are.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.agreement import Agreement, agreement, kept_most
from benchmarks.agreement import table as agreement_table
from tqa.checker import Checker
from tqa.finding import SEVERITIES, Finding
from tqa.readers import read
from tqa.settings import Settings


def documents(path: Path) -> Iterator[str]:
    """Yield the texts of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def measured(checker: Checker, texts: Iterator[str]) -> tuple[list[Finding], int]:
    """Return all findings and the number of words."""
    findings: list[Finding] = []
    words = 0
    for number, text in enumerate(texts):
        checked = checker.check(read(f"{number}.txt", text.encode()))
        findings += checked.findings
        words += checked.words
    return findings, words


def table(findings: list[Finding], words: int) -> Iterator[str]:
    """Yield the lines of a Markdown table of rates."""
    counts = Counter((SEVERITIES.index(item.severity), item.rule) for item in findings)
    yield f"| severity | rule | hits in {words:,} words | per 100,000 words |\n|---|---|---|---|"
    for (level, rule), count in sorted(counts.items()):
        yield f"| {SEVERITIES[level]} | {rule} | {count} | {count / words * 1e5:.2f} |"
    loud = sum(item.severity != "suggestion" for item in findings)
    yield f"| **warnings and errors** | all | {loud} | {loud / words * 1e5:.2f} |"
    quiet = len(findings) - loud
    yield f"| **suggestions** | all | {quiet} | {quiet / words * 1e5:.2f} |"


def contexts(findings: list[Finding], most: int) -> Iterator[str]:
    """Yield the first contexts of each rule."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for item in findings:
        by_rule[item.rule].append(item)
    for rule, items in sorted(by_rule.items()):
        for item in items[:most]:
            at = item.span.start - item.context_start
            around = item.context[max(0, at - 50) : at + len(item.text) + 40]
            yield f"{rule}: [[{item.text}]] in {around!r}"


def silent(checker: Checker, findings: list[Finding], results: list[Agreement]) -> list[str]:
    """Return the rules that fired in none of the texts."""
    fired = {item.rule for item in findings}.union(*(item.rules for item in results))
    return sorted(rule.id for rule in checker.rules if rule.id not in fired)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--contexts", type=int, default=0)
    parser.add_argument("--silent", action="store_true", help="name the rules that never fired")
    options = parser.parse_args()
    checker = Checker(Settings())
    findings, words = measured(checker, documents(options.folder / "native_dev.jsonl"))
    print("## False alarms on native news\n")
    print("\n".join(table(findings, words)))
    left = (options.folder / "left_alone_dev.txt").read_text("utf-8")
    alone, words = measured(checker, iter([left]))
    loud = sum(item.severity != "suggestion" for item in alone)
    print(
        f"\nText left alone by two editors, {words:,} words: {loud} warnings and errors,"
        f" {len(alone) - loud} suggestions."
    )
    results = list(agreement(checker, options.folder))
    print("\n## What editors did where tqa suggests something\n")
    print("\n".join(agreement_table(results)))
    print("\nRules whose draft wording was kept most often:\n")
    print("\n".join(kept_most(results, 20)))
    never = silent(checker, [*findings, *alone], results)
    print(f"\n## Rules that fired in none of these texts\n\n{len(never)} of {len(checker.rules)}.")
    if options.silent:
        print(", ".join(never))
    print("\n".join(contexts([*findings, *alone], options.contexts)))


if __name__ == "__main__":
    main()
