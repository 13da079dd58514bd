"""A comparison as text, as JSON, and as a comment for a pull request."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from tqa.curation.compare import KINDS, Change, Comparison, by_entry
from tqa.finding import Finding
from tqa.render.markdown import escaped
from tqa.render.summary import plural

# GitHub refuses comments of 65,536 characters and more.
LIMIT = 60_000
_SIGNS = {"gained": "+", "lost": "-", "changed": "~", "conflicting": "!"}
_AROUND = 40


def as_text(found: Comparison, limit: int) -> str:
    """The summary, then for each entry at most ``limit`` places (0: all)."""
    lines = [summary(found)]
    for name, changes in by_entry(found).items():
        lines += ["", f"{name}: {_counts(changes)}"]
        shown = changes[:limit] if limit else changes
        lines += [f"  {_SIGNS[change.kind]} {_line(change)}" for change in shown]
        if len(shown) < len(changes):
            lines.append(f"  and {len(changes) - len(shown):,} more (--limit 0 shows all)")
    return "".join(f"{line}\n" for line in lines)


def as_json(found: Comparison, limit: int) -> str:
    """An object with counts and, for each entry, at most ``limit`` changes (0: all)."""
    data = {
        "schema_version": 1,
        "type": "glossary-diff",
        "files": found.files,
        **_numbers(found.changes),
        "entries": [
            {
                "entry": name,
                **_numbers(changes),
                "changes": [_data(change) for change in (changes[:limit] if limit else changes)],
            }
            for name, changes in by_entry(found).items()
        ],
        "problems": list(found.problems),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_markdown(found: Comparison, limit: int) -> str:
    """A summary line, a table by entry, contexts to unfold; at most ``LIMIT`` characters."""
    text = (
        f"<!-- tqa glossary diff -->\n### tqa: what the glossary change does\n\n{summary(found)}\n"
    )
    entries = by_entry(found)
    if entries:
        text += "\n| entry | gained | lost | changed | newly conflicting |\n|---|--:|--:|--:|--:|\n"
    rows = [_table_row(name, changes) for name, changes in entries.items()]
    details = [_details(name, changes, limit) for name, changes in entries.items()]
    return text + _fitting(rows, details, LIMIT - len(text))


FORMATS: Mapping[str, Callable[[Comparison, int], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}


def summary(found: Comparison) -> str:
    """One sentence: how many findings differ, over how many files."""
    counts = {kind: len(found.of(kind)) for kind in KINDS}
    if not found.changes:
        return f"No finding differs in {plural(found.files, 'file')}."
    return (
        f"{plural(counts['gained'], 'finding')} gained, {counts['lost']:,} lost, "
        f"{counts['changed']:,} changed, {counts['conflicting']:,} newly conflicting, "
        f"in {plural(found.files, 'file')}."
    )


def _counts(changes: tuple[Change, ...]) -> str:
    counted = Counter(change.kind for change in changes)
    return ", ".join(f"{counted[kind]:,} {kind}" for kind in KINDS if counted[kind])


def _numbers(changes: tuple[Change, ...]) -> dict[str, object]:
    return {kind: sum(change.kind == kind for change in changes) for kind in KINDS}


def _line(change: Change) -> str:
    finding = change.finding
    before, after = _context(finding)
    place = f"{finding.path}:{finding.line}:{finding.column}"
    return f"{place}  …{before}[{_plain(finding.text)}]{after}…  {_note(change)}"


def _note(change: Change) -> str:
    before, after = change.before, change.after
    if change.kind == "conflicting" and before:
        return f"{_offer(change.finding)}, over {before.rule} ({_offer(before)})"
    if before and after:
        return " ⇒ ".join(f"{_offer(item)} ({item.severity})" for item in (before, after))
    return f"{_offer(change.finding)} ({change.finding.severity})"


def _offer(finding: Finding) -> str:
    offered = " | ".join(item.text for item in finding.suggestions)
    return f"→ {_plain(offered)}" if offered else _plain(finding.message)


def _context(finding: Finding) -> tuple[str, str]:
    start = finding.span.start - finding.context_start
    end = finding.span.end - finding.context_start
    before = finding.context[max(0, start - _AROUND) : start]
    return _plain(before), _plain(finding.context[end : end + _AROUND])


def _plain(text: str) -> str:
    return "".join(char if char.isprintable() or char == "\u00a0" else " " for char in text)


def _data(change: Change) -> dict[str, object]:
    finding = change.finding
    return {
        "kind": change.kind,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "context": finding.context,
        "fingerprint": finding.fingerprint,
        "before": _side(change.before),
        "after": _side(change.after),
    }


def _side(finding: Finding | None) -> dict[str, object] | None:
    if finding is None:
        return None
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "suggestions": [{"text": i.text, "safety": i.safety} for i in finding.suggestions],
    }


def _table_row(name: str, changes: tuple[Change, ...]) -> str:
    counted = Counter(change.kind for change in changes)
    cells = " | ".join(str(counted[kind] or "") for kind in KINDS)
    return f"| {escaped(name)} | {cells} |\n"


def _details(name: str, changes: tuple[Change, ...], limit: int) -> str:
    shown = changes[:limit] if limit else changes
    lines = "".join(f"- {_marked(change)}\n" for change in shown)
    rest = len(changes) - len(shown)
    more = f"- and {rest:,} more\n" if rest else ""
    head = f"<summary>{escaped(name)}: {_counts(changes)}</summary>"
    return f"\n<details>{head}\n\n{lines}{more}\n</details>\n"


def _marked(change: Change) -> str:
    finding = change.finding
    before, after = map(escaped, _context(finding))
    place = f"{finding.path}:{finding.line}:{finding.column}"
    text = f"…{before}**{escaped(_plain(finding.text))}**{after}…"
    return f"{change.kind}: {text} {escaped(_note(change))} ({escaped(place)})"


def _fitting(rows: list[str], details: list[str], room: int) -> str:
    """Return as much as there is room for, the table first; what is left out is counted."""
    room -= 200
    kept = list(_taken(rows, room))
    room -= sum(map(len, kept))
    unfolded = list(_taken(details, room)) if len(kept) == len(rows) else []
    hidden = len(rows) - len(kept)
    more = f"\n{hidden:,} entries more are not shown here.\n" if hidden else ""
    left = len(details) - len(unfolded)
    more += f"\nNo room for the places of {left:,} entries.\n" if left and not hidden else ""
    return "".join([*kept, *unfolded, more])


def _taken(parts: list[str], room: int) -> Iterator[str]:
    for part in parts:
        room -= len(part)
        if room < 0:
            return
        yield part
