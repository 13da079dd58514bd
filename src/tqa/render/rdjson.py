"""Reviewdog Diagnostic Format: columns count bytes of UTF-8, ends are excluded."""

from __future__ import annotations

import json
from typing import Any

from tqa.finding import Edit, Finding
from tqa.render.options import RenderOptions
from tqa.render.places import ByteColumns, rooted
from tqa.report import Report
from tqa.text import Span, lines

_LEVELS = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def render(report: Report, options: RenderOptions) -> str:
    """Return one result with a diagnostic for each finding. Needs the sources of the files."""
    columns = {file.path: ByteColumns(file) for file in report.files}
    combined = _combined(report, columns)
    diagnostics = [
        _diagnostic(item, columns[item.path], combined.get(index), options.prefix)
        for index, item in enumerate(report.findings)
    ]
    data = {"source": {"name": "tqa"}, "diagnostics": diagnostics}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(
    finding: Finding, columns: ByteColumns, combined: Edit | None, prefix: str
) -> dict[str, Any]:
    data: dict[str, Any] = {
        "message": f"{finding.message}. {finding.why}",
        "location": {
            "path": rooted(finding.path, prefix),
            "range": columns.range(finding.span),
        },
        "severity": _LEVELS[finding.severity],
        "code": {"value": finding.rule},
    }
    edits = [combined] if combined else _unsafe(finding)
    if edits:
        data["suggestions"] = [
            {"range": columns.range(edit.span), "text": edit.text} for edit in edits
        ]
    return data


def _unsafe(finding: Finding) -> list[Edit]:
    """The first suggestion that an editor has to judge, as one edit."""
    for suggestion in finding.suggestions[:1]:
        if suggestion.safety == "unsafe" and finding.line == finding.end_line:
            return [Edit(finding.span, suggestion.text)]
    return []


def _combined(report: Report, columns: dict[str, ByteColumns]) -> dict[int, Edit]:
    """Return by index of a finding the line with all its safe edits, at the first of them.

    What shows suggestions replaces whole lines, so that two of them in one line would exclude
    each other; a paragraph is often one line.
    """
    groups: dict[tuple[str, int], list[int]] = {}
    for index, finding in enumerate(report.findings):
        if _is_safe(finding):
            groups.setdefault((finding.path, finding.line), []).append(index)
    found: dict[int, Edit] = {}
    for (path, line), indices in groups.items():
        source = columns[path].source
        content = lines(source)[line - 1].rstrip("\r\n")
        first = report.findings[indices[0]]
        start = first.span.start - first.column + 1
        edits = [edit for index in indices for edit in report.findings[index].suggestions[0].edits]
        span = Span(start, start + len(content))
        found[indices[0]] = Edit(span, _applied(content, start, edits))
    return found


def _is_safe(finding: Finding) -> bool:
    return (
        bool(finding.suggestions)
        and finding.suggestions[0].safety == "safe"
        and bool(finding.suggestions[0].edits)
        and finding.line == finding.end_line
    )


def _applied(text: str, start: int, edits: list[Edit]) -> str:
    """Apply edits that do not overlap; of two that do, the first."""
    parts: list[str] = []
    done = start
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start < done:
            continue
        parts += [text[done - start : edit.span.start - start], edit.text]
        done = edit.span.end
    return "".join([*parts, text[done - start :]])
