"""Print how many names in French spelling are recognised and put right, and alarms on other names.

Run: python benchmarks/names.py POSITIVES NEGATIVES [--rows odd|even] [--failures]. POSITIVES is a
table of language, type, French form, English forms (``||`` between them) and a sentence; NEGATIVES
of category, name and a sentence; both tab-separated without a head. Each row is judged in its
sentence by the whole tool: a name is recognised when a finding of kind ``name`` overlaps it, right
when the first suggestions of those findings turn the whole name into one of the English forms.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tqa.checker import Checker
from tqa.finding import Finding
from tqa.readers import read
from tqa.settings import Settings


@dataclass(frozen=True, slots=True)
class Judged:
    """One row: what the name became, whether anything was found, by how strong a finding."""

    group: str
    name: str
    became: str
    is_found: bool
    is_loud: bool
    is_right: bool


def rows(path: Path, which: str) -> Iterator[list[str]]:
    """Yield the cells of every row, or of the odd or even ones (the first row is odd)."""
    lines = path.read_text("utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip() and which in ("all", "odd" if number % 2 else "even"):
            yield line.split("\t")


def judged(checker: Checker, group: str, name: str, sentence: str, forms: list[str]) -> Judged:
    start = sentence.find(name)
    if start < 0:
        raise SystemExit(f"benchmarks/names.py: {name!r} is not in its sentence {sentence!r}")
    found = [
        item
        for item in checker.check(read("row.txt", sentence.encode())).findings
        if item.kind == "name" and item.span.start < start + len(name) and item.span.end > start
    ]
    before, after = sentence[:start], sentence[start + len(name) :]
    became = corrected(sentence, found)
    wanted = {before + form + after for form in forms}
    return Judged(
        group,
        name,
        became,
        bool(found),
        any(item.severity != "suggestion" for item in found),
        became in wanted,
    )


def corrected(text: str, findings: list[Finding]) -> str:
    """Return a text with the first suggestion of every finding applied, from the end."""
    for item in sorted(findings, key=lambda item: item.span.start, reverse=True):
        if item.suggestions:
            text = text[: item.span.start] + item.suggestions[0].text + text[item.span.end :]
    return text


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def line(name: str, items: list[Judged]) -> str:
    found = sum(item.is_found for item in items)
    right = sum(item.is_right for item in items)
    loud = [item for item in items if item.is_loud]
    sure = sum(item.is_right for item in loud)
    cells = (share(found, len(items)), share(right, len(items)), share(right, found))
    return (
        f"| {name} | {len(items)} | {' | '.join(cells)} | {len(loud)} | {share(sure, len(loud))} |"
    )


def tables(positives: list[Judged], negatives: list[Judged]) -> Iterator[str]:
    """Yield the lines of three Markdown tables."""
    yield "| language | names | recognised | right first | right of recognised | warnings | right |"
    yield "|---|---|---|---|---|---|---|"
    for group in sorted({item.group for item in positives}):
        yield line(group, [item for item in positives if item.group == group])
    yield line("**all**", positives)
    yield "\n| category | names | alarms | of them warnings |\n|---|---|---|---|"
    for group in sorted({item.group for item in negatives}):
        yield alarms(group, [item for item in negatives if item.group == group])
    yield alarms("**all**", negatives)
    both = [*positives, *negatives]
    yield "\n| precision over both sets | findings | right | share |\n|---|---|---|---|"
    yield precision("all findings", [item for item in both if item.is_found])
    yield precision("warnings and errors", [item for item in both if item.is_loud])


def alarms(name: str, items: list[Judged]) -> str:
    found, loud = sum(item.is_found for item in items), sum(item.is_loud for item in items)
    return f"| {name} | {len(items)} | {found} | {loud} |"


def precision(name: str, items: list[Judged]) -> str:
    right = sum(item.is_right for item in items)
    return f"| {name} | {len(items)} | {right} | {share(right, len(items))} |"


def failures(items: Iterable[Judged]) -> Iterator[str]:
    for item in items:
        if not item.is_right:
            yield f"{item.group}: {item.name}: {item.became if item.is_found else 'not found'}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("positives", type=Path)
    parser.add_argument("negatives", type=Path)
    parser.add_argument("--rows", choices=("all", "odd", "even"), default="all")
    parser.add_argument("--failures", action="store_true", help="also print what went wrong")
    options = parser.parse_args()
    checker = Checker(Settings())
    positives = [
        judged(checker, language, name, sentence, forms.split("||"))
        for language, _, name, forms, sentence in rows(options.positives, options.rows)
    ]
    negatives = [
        judged(checker, category, name, sentence, [])
        for category, name, sentence in rows(options.negatives, options.rows)
    ]
    print("\n".join(tables(positives, negatives)))
    if options.failures:
        print("\n".join(failures([*positives, *(item for item in negatives if item.is_found)])))


if __name__ == "__main__":
    main()
