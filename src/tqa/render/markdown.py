"""A table for pull requests, wikis and step summaries, worst findings first."""

from __future__ import annotations

import re
from functools import cache

from tqa.finding import Finding
from tqa.render.cells import harmless
from tqa.render.options import RenderOptions
from tqa.render.places import rooted, worst_first
from tqa.render.summary import plural, summary
from tqa.report import Report

# GitHub drops a step summary of one mebibyte or more without a word.
LIMIT = 900 * 1024
_HEAD = "| severity | place | rule | text | message |\n|---|---|---|---|---|\n"


def render(report: Report, options: RenderOptions) -> str:
    """Return heading, summary, problems and a table; at most ``LIMIT`` bytes of UTF-8."""
    return limited(report, options, LIMIT)


def limited(report: Report, options: RenderOptions, limit: int) -> str:
    """As ``render``; rows that would pass ``limit`` bytes are counted instead of shown."""
    text = f"## tqa\n\n{escaped(summary(report))}\n"
    rest = [f"- {escaped(note.message)}\n" for note in report.notes]
    rest = [f"- could not be checked: {escaped(item.message)}\n" for item in report.problems] + rest
    rows = [_row(finding, options.prefix) for finding in worst_first(report.findings)]
    room = limit - len(text.encode()) - 200
    listed, left = _fitting(rest, room // 2)
    table, hidden = _fitting(rows, room - sum(len(item.encode()) for item in listed))
    if listed:
        text += "\n" + "".join(listed) + (f"- and {left:,} more\n" if left else "")
    if table:
        text += "\n" + _HEAD + "".join(table)
    if hidden:
        text += f"\n{plural(hidden, 'finding')} more: see the full report.\n"
    return text


def escaped(text: str) -> str:
    """Escape what Markdown or HTML would read as markup, mentions and table cells included."""
    return _special().sub(_entity, harmless(text))


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _row(finding: Finding, prefix: str) -> str:
    place = f"{rooted(finding.path, prefix)}:{finding.line}:{finding.column}"
    hint = next((item.text for item in finding.suggestions if item.safety != "display"), "")
    shown = hint.strip() and hint not in finding.message
    message = f"{finding.message} → {hint}" if shown else finding.message
    cells = (finding.severity, place, finding.rule, finding.text, message)
    return f"| {' | '.join(map(escaped, cells))} |\n"


def _fitting(rows: list[str], room: int) -> tuple[list[str], int]:
    kept: list[str] = []
    for row in rows:
        room -= len(row.encode())
        if room < 0:
            break
        kept.append(row)
    return kept, len(rows) - len(kept)


@cache
def _special() -> re.Pattern[str]:
    return re.compile(r"[\\`*_{}\[\]<>#|@&~$]|:(?=//)|(?<=www)\.")
