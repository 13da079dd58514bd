"""The report as one JSON object; ``data/report.schema.json`` is its published schema."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, get_args

from tqa.finding import SEVERITIES, Concept, Finding
from tqa.render.options import RenderOptions
from tqa.render.quality import ISSUE_TYPES
from tqa.render.summary import is_fixable
from tqa.report import Report, Suppressor

SCHEMA_VERSION = "1"


def render(report: Report, options: RenderOptions) -> str:
    """Return the JSON text: no clock, no absolute path, offsets in code points."""
    del options
    return json.dumps(as_data(report), ensure_ascii=False, indent=2) + "\n"


def as_data(report: Report) -> dict[str, Any]:
    """Return the report as plain data."""
    return {
        "schema_version": SCHEMA_VERSION,
        "unit": "codepoint",
        "signature": dict(report.signature),
        "summary": summary_data(report),
        "findings": [finding_data(finding) for finding in report.findings],
        "consistency": [_concept(concept) for concept in report.consistency],
        "files": [
            {
                "path": file.path,
                "words": file.words,
                "translationese": file.translationese,
                "reasons": list(file.reasons),
            }
            for file in report.files
        ],
        "problems": [{"path": item.path, "message": item.message} for item in report.problems],
        "notes": [
            {
                "type": "note",
                "kind": note.kind,
                "path": note.path,
                "line": note.line,
                "message": note.message,
            }
            for note in report.notes
        ],
    }


def summary_data(report: Report) -> dict[str, Any]:
    """Return the counts of a report as plain data."""
    counts = Counter(finding.severity for finding in report.findings)
    return {
        **{level: counts[level] for level in SEVERITIES},
        "fixable": sum(map(is_fixable, report.findings)),
        "files": len(report.files),
        "words": sum(file.words for file in report.files),
        "suppressed": _suppressed(report),
    }


def _suppressed(report: Report) -> dict[str, int]:
    counts = Counter(item.by for item in report.suppressed)
    return {by: counts[by] for by in get_args(Suppressor)}


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data."""
    mqm, its = ISSUE_TYPES[finding.kind]
    return {
        "type": "finding",
        "rule": finding.rule,
        "kind": finding.kind,
        "severity": finding.severity,
        "path": finding.path,
        "offset": finding.span.start,
        "end_offset": finding.span.end,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "original": finding.original,
        "source": finding.source,
        "in_quotation": finding.in_quotation,
        "fingerprint": finding.fingerprint,
        "context": finding.context,
        "context_offset": finding.context_start,
        "mqm": mqm,
        "its": its,
        "suggestions": [
            {
                "text": suggestion.text,
                "safety": suggestion.safety,
                "edits": [
                    {"offset": edit.span.start, "end_offset": edit.span.end, "text": edit.text}
                    for edit in suggestion.edits
                ],
            }
            for suggestion in finding.suggestions
        ],
    }


def _concept(concept: Concept) -> dict[str, Any]:
    return {
        "id": concept.id,
        "label": concept.label,
        "kind": concept.kind,
        "preferred": concept.preferred,
        "reason": concept.reason,
        "forms": [
            {
                "text": form.text,
                "count": form.count,
                "files": [{"path": path, "count": count} for path, count in form.files],
                "places": [
                    {
                        "path": place.path,
                        "line": place.line,
                        "column": place.column,
                        "offset": place.offset,
                        "before": place.before,
                        "text": place.text,
                        "after": place.after,
                    }
                    for place in form.places
                ],
            }
            for form in concept.forms
        ],
    }
