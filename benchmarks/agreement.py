"""What human editors did where tqa suggests something: post-edits and references."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tqa.checker import Checker
from tqa.finding import Finding
from tqa.readers import read

# file, column of the machine's text, column of the human text
CORPORA = (
    ("postedits_dev.tsv", 3, 4),
    ("postedits_dev.tsv", 3, 5),
    ("mt_news2013.tsv", 3, 4),
)
_SIZE = 20
_GAP = "\n\n"


@dataclass(slots=True)
class Agreement:
    """Findings by rule, by what the human text has in that place."""

    name: str
    suggested: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    third: Counter[str] = field(default_factory=Counter)

    @property
    def rules(self) -> list[str]:
        return sorted({*self.suggested, *self.kept, *self.third})


def agreement(checker: Checker, folder: Path) -> Iterator[Agreement]:
    """Yield one comparison for each pair of machine text and human text in the folder."""
    for name, machine, human in CORPORA:
        title = f"{name}: {'post-edit' if human == 4 and machine == 3 else 'reference'}"
        found = Agreement("mt_news2013.tsv: reference" if name.startswith("mt") else title)
        for block in _blocks(folder / name):
            _compare(checker, [row[machine] for row in block], [row[human] for row in block], found)
        yield found


def _blocks(path: Path) -> Iterator[list[list[str]]]:
    """Yield up to 20 rows of one document and system."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    documents: dict[tuple[str, ...], list[list[str]]] = defaultdict(list)
    for row in rows:
        documents[row[0], row[1]].append(row)
    for document in documents.values():
        for start in range(0, len(document), _SIZE):
            yield document[start : start + _SIZE]


def _compare(checker: Checker, drafts: list[str], humans: list[str], found: Agreement) -> None:
    text = _GAP.join(drafts)
    starts = [0]
    for draft in drafts:
        starts.append(starts[-1] + len(draft) + len(_GAP))
    for finding in checker.check(read("draft.txt", text.encode())).findings:
        if finding.suggestions:
            row = sum(start <= finding.span.start for start in starts) - 1
            _count(finding, drafts[row], humans[row], found)


def _count(finding: Finding, draft: str, human: str, found: Agreement) -> None:
    """A suggestion counts as taken where the human text holds it more often than the draft."""
    old, text = _folded(finding.text), _folded(human)
    texts = [_folded(item.text) for item in finding.suggestions if item.text]
    if any(text.count(new) > _folded(draft).count(new) for new in texts):
        found.suggested[finding.rule] += 1
    elif old in text:
        found.kept[finding.rule] += 1
    else:
        found.third[finding.rule] += 1


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("“", '"').replace("”", '"').split())


def table(results: list[Agreement]) -> Iterator[str]:
    """Yield the lines of a Markdown table of totals."""
    yield "| human text | has a suggestion | keeps the draft | has a third thing |"
    yield "|---|---|---|---|"
    for item in results:
        counts = (item.suggested.total(), item.kept.total(), item.third.total())
        total = max(1, sum(counts))
        cells = " | ".join(f"{count} ({count / total:.0%})" for count in counts)
        yield f"| {item.name} | {cells} |"


def kept_most(results: list[Agreement], most: int) -> Iterator[str]:
    """Yield the rules whose draft wording editors most often kept."""
    kept: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    for item in results:
        kept += item.kept
        taken += item.suggested
    yield "| rule | kept | suggestion taken |\n|---|---|---|"
    for rule, count in kept.most_common(most):
        yield f"| {rule} | {count} | {taken[rule]} |"
