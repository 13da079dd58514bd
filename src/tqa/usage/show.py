"""Usage as text for people and as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tqa.interval import Rate
from tqa.render.summary import plural
from tqa.usage.model import Advice, Evidence, Usage

_HEAD = ("rule", "hits", "docs", "accepted", "reworded", "rejected", "precision", "last")
SCHEMA_VERSION = "1"

_Key = Callable[[Usage], tuple[Any, ...]]
# What each name sorts by, the most interesting row first; equal rows are sorted by id.
SORTS: Mapping[str, _Key] = {
    "hits": lambda row: (-row.hits,),
    "documents": lambda row: (-row.documents,),
    "rejected": lambda row: (-row.rejected, row.accepted + row.changed),
    "accepted": lambda row: (-row.accepted,),
    "precision": lambda row: (row.precision.share is None, row.precision.share, row.precision.low),
    "last": lambda row: ([-ord(char) for char in row.last] or [0],),
    "entry": lambda _: (),
}


def ordered(rows: Sequence[Usage], by: str) -> tuple[Usage, ...]:
    """Return the rows sorted by a name of ``SORTS``."""
    return tuple(sorted(rows, key=lambda row: (*SORTS[by](row), row.rule)))


def as_text(
    rows: Sequence[Usage],
    advice: Sequence[Advice],
    evidence: Evidence,
    others: Mapping[str, int],
    show_idle: bool,
) -> str:
    """Return a table of what was hit, then what never was, then proposals with their reasons."""
    lines = [*_table([row for row in rows if row.hits]), *_idle(rows, show_idle)]
    lines += _rejected(rows)
    if others:
        hits = plural(sum(others.values()), "hit")
        rules = plural(len(others), "rule")
        lines.append(f"not in force any more: {hits} of {rules} (removed or renamed since)")
    lines += _advice(advice)
    places = plural(len(evidence.seen), "place")
    documents = plural(len(evidence.documents), "document")
    reports = plural(evidence.reports, "report")
    decisions = plural(evidence.answers, "decision")
    lines.append(f"from {reports} ({places} in {documents}) and {decisions}")
    return "\n".join(lines) + "\n"


def _table(rows: Sequence[Usage]) -> Iterator[str]:
    if not rows:
        return
    cells = [_HEAD, *map(_cells, rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(_HEAD))]
    for row in cells:
        numbers = (f"{cell:>{width}}" for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((f"{row[0]:<{widths[0]}}", *numbers)).rstrip()
    yield ""


def _cells(row: Usage) -> tuple[str, ...]:
    figures = (row.hits, row.documents, row.accepted, row.changed, row.rejected)
    return (row.rule, *(f"{figure:,}" for figure in figures), str(row.precision), row.last or "-")


def _idle(rows: Sequence[Usage], listed: bool) -> Iterator[str]:
    idle = [row.rule for row in rows if not row.hits]
    if idle:
        names = f": {', '.join(sorted(idle))}" if listed else "; --idle lists them"
        yield f"never hit: {len(idle):,} of {len(rows):,} rules{names}"


def _rejected(rows: Sequence[Usage]) -> Iterator[str]:
    found = [f"{row.rule} ({row.rejected})" for row in rows if row.always_rejected]
    if found:
        yield f"always rejected: {', '.join(found)}"


def _advice(advice: Sequence[Advice]) -> Iterator[str]:
    if not advice:
        return
    yield ""
    yield "proposals:"
    for item in advice:
        change = f" {item.key} {item.old} -> {item.new}" if item.key else ""
        yield f"  {item.action} {item.rule}{change}: {item.reason}"
    yield ""


def as_data(
    rows: Sequence[Usage],
    advice: Sequence[Advice],
    evidence: Evidence,
    others: Mapping[str, int],
) -> dict[str, Any]:
    """Return the same as plain data; entries that were never hit stand by id alone."""
    return {
        "schema_version": SCHEMA_VERSION,
        "reports": evidence.reports,
        "documents": len(evidence.documents),
        "decisions": evidence.answers,
        "rules": [_entry(row) for row in rows if row.hits],
        "never_hit": sorted(row.rule for row in rows if not row.hits),
        "not_in_force": dict(others),
        "proposals": [
            {
                "action": item.action,
                "rule": item.rule,
                "key": item.key,
                "old": item.old,
                "new": item.new,
                "reason": item.reason,
            }
            for item in advice
        ],
    }


def _entry(row: Usage) -> dict[str, Any]:
    return {
        "rule": row.rule,
        "kind": row.kind,
        "glossary": row.glossary,
        "path": row.path,
        "line": row.line,
        "severity": row.severity,
        "fix": row.fix,
        "hits": row.hits,
        "documents": row.documents,
        "accepted": row.accepted,
        "reworded": row.changed,
        "rejected": row.rejected,
        "disputed": row.disputed,
        "last": row.last,
        "precision": rate(row.precision),
        "suggestion_precision": rate(row.suggestion),
        "always_rejected": row.always_rejected,
    }


def rate(found: Rate) -> dict[str, Any]:
    """Return a rate with its interval, rounded to four digits."""
    share = None if found.share is None else round(found.share, 4)
    return {"share": share, "low": round(found.low, 4), "high": round(found.high, 4)}
