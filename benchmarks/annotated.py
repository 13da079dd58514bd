"""Print recall, precision and right first suggestions on texts annotated by hand.

Run: python benchmarks/annotated.py DIR [--missed] [--false] [--wrong]. DIR holds texts in which
each artifact stands as ``[[wrong=>right::kind]]``, with alternatives ``[[wrong=>one||two::kind]]``;
a kind that ends in ``?`` is one that only some editors would change: it counts neither way.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tqa.checker import Checker
from tqa.finding import Finding
from tqa.readers import read
from tqa.settings import Settings
from tqa.text import Span

MARK = re.compile(
    r"\[\[(?P<wrong>[^\]]*?)=>(?P<right>[^\]]*?)::(?P<kind>[a-z-]+)(?P<maybe>\??)\]\]"
)


@dataclass(frozen=True, slots=True)
class Artifact:
    """What an editor would change: its place in the bare text and what should stand there."""

    span: Span
    wrong: str
    right: tuple[str, ...]
    kind: str
    is_certain: bool


@dataclass(slots=True)
class Count:
    """Counts over all texts, and the lines that show them."""

    artifacts: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    loud: int = 0
    loud_right: int = 0
    quiet: int = 0
    quiet_right: int = 0
    suggested: int = 0
    suggested_right: int = 0
    lines: list[str] = field(default_factory=list)


def parsed(marked: str) -> tuple[str, list[Artifact]]:
    """Return the bare text and its artifacts."""
    parts: list[str] = []
    artifacts: list[Artifact] = []
    at = size = 0
    for mark in MARK.finditer(marked):
        before = marked[at : mark.start()]
        parts += [before, mark["wrong"]]
        size += len(before)
        span = Span(size, size + len(mark["wrong"]))
        right = tuple(mark["right"].split("||"))
        artifacts.append(Artifact(span, mark["wrong"], right, mark["kind"], not mark["maybe"]))
        size = span.end
        at = mark.end()
    return "".join([*parts, marked[at:]]), artifacts


def touches(artifact: Artifact, finding: Finding) -> bool:
    """Whether a finding is about an artifact: they share a letter, or touch where one is empty."""
    left, right = artifact.span, finding.span
    if left.start == left.end:
        return right.start <= left.start <= right.end
    return left.start < right.end and right.start < left.end


def folded(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("“", '"').replace("”", '"').split()).lower()


def is_right(text: str, artifact: Artifact, finding: Finding) -> bool:
    """Whether the first suggestion gives what the editor wrote, around the artifact."""
    edits = finding.suggestions[0].edits
    low = min([artifact.span.start, finding.span.start])
    high = max([artifact.span.end, finding.span.end])
    if finding.suggestions[0].safety == "display":
        span = finding.span
        ours = text[low : span.start] + finding.suggestions[0].text + text[span.end : high]
    else:
        ours, at = "", low
        for edit in edits:
            ours += text[at : edit.span.start] + edit.text
            at = edit.span.end
        ours += text[at:high]
    for right in artifact.right:
        theirs = text[low : artifact.span.start] + right + text[artifact.span.end : high]
        if folded(theirs) == folded(ours) or (right and folded(right) in folded(ours)):
            return True
    return False


def check(checker: Checker, path: Path, count: Count) -> None:
    """Add what one annotated file shows."""
    text, artifacts = parsed(path.read_text("utf-8"))
    findings = checker.check(read(path.name, text.encode())).findings
    for artifact in artifacts:
        if not artifact.is_certain:
            continue
        near = [finding for finding in findings if touches(artifact, finding)]
        count.artifacts[artifact.kind] += 1
        count.found[artifact.kind] += bool(near)
        if not near:
            around = text[max(0, artifact.span.start - 60) : artifact.span.end + 50]
            count.lines.append(
                f"missed {path.name} {artifact.kind}: [[{artifact.wrong}]] => "
                f"{' || '.join(artifact.right)}  in {around!r}"
            )
        _suggestions(text, artifact, near, count, path)
    for finding in findings:
        _judge(text, artifacts, finding, count, path)


def _suggestions(
    text: str, artifact: Artifact, near: list[Finding], count: Count, path: Path
) -> None:
    offering = [finding for finding in near if finding.suggestions]
    if not offering:
        return
    count.suggested += 1
    if any(is_right(text, artifact, finding) for finding in offering):
        count.suggested_right += 1
        return
    ours = " / ".join(f"{item.rule}: {item.suggestions[0].text}" for item in offering)
    count.lines.append(
        f"wrong {path.name} [[{artifact.wrong}]] => {' || '.join(artifact.right)}  ours {ours}"
    )


def _judge(
    text: str, artifacts: list[Artifact], finding: Finding, count: Count, path: Path
) -> None:
    known = any(touches(artifact, finding) for artifact in artifacts)
    if finding.severity == "suggestion":
        count.quiet += 1
        count.quiet_right += known
    else:
        count.loud += 1
        count.loud_right += known
    if not known:
        around = text[max(0, finding.span.start - 60) : finding.span.end + 50]
        count.lines.append(
            f"false {path.name} {finding.severity} {finding.rule}: [[{finding.text}]] in {around!r}"
        )


def table(count: Count) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield "| kind | artifacts | found | recall |\n|---|---|---|---|"
    for kind, number in count.artifacts.most_common():
        found = count.found[kind]
        yield f"| {kind} | {number} | {found} | {found / number:.0%} |"
    total, found = count.artifacts.total(), count.found.total()
    yield f"| **all** | {total} | {found} | {_share(found, total)} |"
    yield ""
    loud = _share(count.loud_right, count.loud)
    yield f"Warnings and errors on an artifact: {loud} of {count.loud}."
    yield f"Suggestions on an artifact: {_share(count.quiet_right, count.quiet)} of {count.quiet}."
    yield (
        f"First suggestion as the editor wrote: "
        f"{_share(count.suggested_right, count.suggested)} of {count.suggested}."
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "none"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", type=Path, nargs="+")
    for name in ("missed", "false", "wrong"):
        parser.add_argument(f"--{name}", action="store_true")
    options = parser.parse_args()
    count = Count()
    checker = Checker(Settings())
    for given in options.paths:
        for path in sorted(given.glob("*.txt")) if given.is_dir() else [given]:
            check(checker, path, count)
    print("\n".join(table(count)))
    wanted = tuple(name for name in ("missed", "false", "wrong") if getattr(options, name))
    print("\n".join(line for line in sorted(count.lines) if line.startswith(wanted) and wanted))


if __name__ == "__main__":
    main()
