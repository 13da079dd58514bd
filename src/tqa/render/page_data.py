"""What the page's script works on: texts, findings with what their rule does not say, forms."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import defaultdict
from dataclasses import asdict
from typing import Any

from tqa.finding import Concept, Finding, Form, Rule
from tqa.render.options import RenderOptions
from tqa.render.page_static import language
from tqa.render.summary import summary
from tqa.report import FileResult, Report


def page_data(report: Report, options: RenderOptions) -> dict[str, Any]:
    """Return plain data. Offsets are code points; ``id`` changes when a text changes."""
    files = [file for file in report.files if file.source is not None]
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        found[finding.path].append(finding)
    rules = {rule.id: rule for rule in report.rules}
    used = {finding.rule for finding in report.findings}
    numbers = {file.path: index for index, file in enumerate(files)}
    return {
        "version": options.version,
        "id": _identity(files),
        "summary": summary(report),
        "checked": len(report.rules),
        "signature": dict(report.signature),
        "documents": [_document(file, found[file.path], rules) for file in files],
        "rules": {name: _rule(rules[name]) for name in sorted(used) if name in rules},
        "concepts": [_concept(concept, numbers) for concept in report.consistency],
        "history": [
            {"label": past.label, "counts": list(past.counts), "words": past.words}
            for past in options.history
        ],
        "score": [asdict(table) for table in options.score],
        "problems": [problem.message for problem in report.problems],
    }


def embedded(data: Any) -> str:
    """Return JSON that cannot end the script element it stands in, nor hide what it says."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    unsafe = {char for char in set(text) if char in "<>&\u2028\u2029" or _is_hidden(char)}
    return text.translate({ord(char): _escaped(char) for char in unsafe})


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs")


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _identity(files: list[FileResult]) -> str:
    digest = hashlib.sha256()
    for file in files:
        for part in (file.path, file.source or ""):
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:16]


def _rule(rule: Rule) -> dict[str, str]:
    keys = ("kind", "summary", "why", "source", "original", "origin")
    return {**{key: getattr(rule, key) for key in keys}, "language": language(rule)}


def _document(file: FileResult, found: list[Finding], rules: dict[str, Rule]) -> dict[str, Any]:
    return {
        "path": file.path,
        "words": file.words,
        "score": file.translationese,
        "reasons": list(file.reasons),
        "source": file.source,
        "bom": file.bom,
        "findings": [_finding(finding, rules.get(finding.rule)) for finding in found],
    }


def _finding(finding: Finding, rule: Rule | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": finding.rule,
        "severity": finding.severity,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "suggestions": [
            {
                "text": suggestion.text,
                "safety": suggestion.safety,
                "edits": [[e.span.start, e.span.end, e.text] for e in suggestion.edits],
            }
            for suggestion in finding.suggestions
        ],
    }
    if finding.in_quotation:
        data["quoted"] = True
    for key in ("kind", "why", "original", "source"):
        if rule is None or getattr(finding, key) != getattr(rule, key):
            data[key] = getattr(finding, key)
    return data


def _concept(concept: Concept, numbers: dict[str, int]) -> dict[str, Any]:
    return {
        "id": concept.id,
        "label": concept.label,
        "kind": concept.kind,
        "preferred": concept.preferred,
        "reason": concept.reason,
        "forms": [_form(form, numbers) for form in concept.forms],
    }


def _form(form: Form, numbers: dict[str, int]) -> dict[str, Any]:
    return {
        "text": form.text,
        "count": form.count,
        "places": [
            {
                "doc": numbers[place.path],
                "start": place.span.start,
                "end": place.span.end,
                "quoted": place.in_quotation,
                "rewrites": [list(pair) for pair in place.rewrites],
            }
            for place in form.occurrences
            if place.path in numbers
        ],
    }
