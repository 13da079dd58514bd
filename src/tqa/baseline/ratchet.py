"""A report against a baseline: what is new, what was paid down, and the baseline after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqa.baseline.compare import Compared, compare
from tqa.baseline.model import Entry, entries_of
from tqa.baseline.storage import named_from
from tqa.finding import Finding
from tqa.report import Note, Report, Suppressed
from tqa.ruletable import ids_of


@dataclass(frozen=True, slots=True)
class Updated:
    """The entries after an update, how many went, and the findings that were not let in."""

    entries: tuple[Entry, ...]
    removed: int
    refused: tuple[Finding, ...]


def against(report: Report, entries: Sequence[Entry], folder: Path) -> Report:
    """Return the report without known findings; ``folder`` is that of the baseline file.

    Entries of files and rules that the run did not check count neither as known nor as paid down.
    """
    compared, _ = _compared(report, entries, folder)
    new, known = _split(report.findings, compared)
    return replace(
        report,
        findings=new,
        suppressed=(*report.suppressed, *(Suppressed(item, "baseline") for item in known)),
        notes=(*report.notes, *_notes(compared.left)),
    )


def _split(
    findings: Sequence[Finding], compared: Compared
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the new and the known findings."""
    pairs = list(zip(findings, compared.met, strict=True))
    return (
        tuple(finding for finding, entry in pairs if entry is None),
        tuple(finding for finding, entry in pairs if entry is not None),
    )


def updated(report: Report, entries: Sequence[Entry], folder: Path, growth: bool) -> Updated:
    """Return the baseline after a run: what is gone goes, what moved is noted where it is now.

    Without ``growth`` no new finding is let in, so that no count of a rule in a file ever rises.
    """
    compared, untouched = _compared(report, entries, folder)
    new, known = _split(report.findings, compared)
    return Updated(
        (*untouched, *created(report.findings if growth else known, folder)),
        len(compared.left),
        () if growth else new,
    )


def created(findings: Sequence[Finding], folder: Path) -> tuple[Entry, ...]:
    """Return the entries for findings, paths as seen from the folder of the baseline."""
    return entries_of(_moved(findings, folder))


def _moved(findings: Sequence[Finding], folder: Path) -> list[Finding]:
    names = {path: named_from(path, folder) for path in {item.path for item in findings}}
    return [replace(finding, path=names[finding.path]) for finding in findings]


def _compared(
    report: Report, entries: Sequence[Entry], folder: Path
) -> tuple[Compared, list[Entry]]:
    """Compare, and return also the entries that the run says nothing about."""
    checked = {named_from(file.path, folder) for file in report.files}
    rules = frozenset(ids_of(report.rules))
    gone = {
        path for path in {entry.path for entry in entries} - checked if not (folder / path).exists()
    }
    concerned = [entry for entry in entries if entry.path in checked | gone and entry.rule in rules]
    chosen = set(concerned)
    found = compare(_moved(report.findings, folder), concerned, gone)
    return found, [entry for entry in entries if entry not in chosen]


def _notes(left: Sequence[Entry]) -> list[Note]:
    if not left:
        return []
    counts = Counter(entry.rule for entry in left)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    rules = ", ".join(f"{rule} {count}" for rule, count in ranked[:5])
    more = f" and {len(ranked) - 5} rules more" if len(ranked) > 5 else ""
    paid = (
        f"paid down {len(left)} of the baseline ({rules}{more}); "
        "tqa baseline update takes them out of it"
    )
    unused = [
        Note(
            "unused-baseline",
            entry.path,
            0,
            f"{entry.path}: the baseline's {entry.rule} “{entry.match}” is not found any more",
        )
        for entry in left
    ]
    return [Note("paid-down", "", 0, paid), *unused]
