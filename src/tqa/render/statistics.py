"""How often each rule reported."""

from __future__ import annotations

from collections import Counter

from tqa.render.summary import summary
from tqa.report import Report


def statistics(report: Report) -> str:
    """Return a table of counts by rule, most frequent first, and the summary."""
    counts = Counter((item.rule, item.kind, item.severity) for item in report.findings)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    lines = [f"{count:>6}  {rule} ({kind}, {level})" for (rule, kind, level), count in rows]
    return "\n".join([*lines, summary(report)]) + "\n"
