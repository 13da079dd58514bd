"""What the figures speak for: promote, demote or retire an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tqa.finding import SEVERITIES
from tqa.usage.model import Advice, Usage

# No advice on fewer decisions than these.
FEWEST = 5
# Promote when the lower end of the interval is at least this, by what the entry becomes.
PROMOTE = {"warning": 0.7, "error": 0.9}
SAFE = 0.9
# Demote when the upper end is below this; a safe fix is applied unseen and has less leave to err.
DEMOTE = 0.5
UNSAFE = 0.95


def advice(rows: Iterable[Usage]) -> tuple[Advice, ...]:
    """Return what is proposed, in the order of the rows; contested entries are left alone."""
    chosen = (row for row in rows if row.decided >= FEWEST and row.status != "contested")
    return tuple(found for row in chosen for found in _about(row))


def _about(row: Usage) -> Iterator[Advice]:
    told = f"{_told(row)}: precision {row.precision}"
    weakest = row.severity == SEVERITIES[-1]
    if row.precision.high < DEMOTE and (row.always_rejected or weakest):
        yield Advice("retire", row.rule, "", "", "", told)
        return
    if row.precision.high < DEMOTE:
        lower = SEVERITIES[SEVERITIES.index(row.severity) + 1]
        yield Advice("demote", row.rule, "severity", row.severity, lower, told)
    elif row.severity != SEVERITIES[0]:
        higher = SEVERITIES[SEVERITIES.index(row.severity) - 1]
        if row.precision.low >= PROMOTE[higher]:
            yield Advice("promote", row.rule, "severity", row.severity, higher, told)
    taken = f"{_told(row)}: suggestion right in {row.suggestion}"
    if row.fix == "unsafe" and row.suggestion.low >= SAFE:
        yield Advice("promote", row.rule, "fix", row.fix, "safe", taken)
    elif row.fix == "safe" and row.suggestion.high < UNSAFE:
        yield Advice("demote", row.rule, "fix", row.fix, "unsafe", taken)


def _told(row: Usage) -> str:
    return f"{row.accepted} accepted, {row.changed} reworded, {row.rejected} rejected"
