"""The sentence that sums a report up, and counts that several formats share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from tqa.finding import SEVERITIES, Finding
from tqa.report import Report, Suppressor

_NAMES: Mapping[Suppressor, str] = {
    "baseline": "known from the baseline",
    "decision": "settled by decisions",
    "inline": "ignored in the text",
    "unchanged": "outside what changed",
}


def plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def is_fixable(finding: Finding) -> bool:
    """Whether ``tqa fix`` would mend a finding without being asked for unsafe fixes."""
    return bool(finding.suggestions) and finding.suggestions[0].safety == "safe"


def summary(report: Report) -> str:
    """Return the closing line for people."""
    files = plural(len(report.files), "file")
    words = plural(sum(file.words for file in report.files), "word")
    rules = plural(len(report.rules), "rule")
    if not report.findings:
        return f"0 findings in {files}, {words}; {rules} checked.{suppressed(report)}"
    counts = Counter(finding.severity for finding in report.findings)
    parts = ", ".join(plural(counts[level], level) for level in SEVERITIES if counts[level])
    safe = sum(map(is_fixable, report.findings))
    mended = f"; {safe:,} can be mended with tqa fix" if safe else ""
    found = plural(len(report.findings), "finding")
    return f"{found} ({parts}) in {files}, {words}{mended}.{suppressed(report)}"


def suppressed(report: Report) -> str:
    """Return a sentence on what does not count, empty where all counts."""
    counts = Counter(item.by for item in report.suppressed)
    parts = [f"{counts[by]:,} {_NAMES[by]}" for by in _NAMES if counts[by]]
    return f" Not counted: {', '.join(parts)}." if parts else ""
