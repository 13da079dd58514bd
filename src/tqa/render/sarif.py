"""SARIF 2.1.0 as GitHub code scanning reads it."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from tqa.finding import Finding, Report, Rule, Suggestion
from tqa.render.options import RenderOptions

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
_PROBLEMS = {"error": "error", "warning": "warning", "suggestion": "recommendation"}


def render(report: Report, options: RenderOptions) -> str:
    """Return one run: the rules that reported, each finding, files that could not be read."""
    used = {finding.rule for finding in report.findings}
    rules = [rule for rule in report.rules if rule.id in used]
    index = {rule.id: number for number, rule in enumerate(rules)}
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "tqa",
                "version": options.version or "0",
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "tqa/"},
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": problem.message}}
                    for problem in report.problems
                ],
            }
        ],
        "results": [_result(finding, index[finding.rule]) for finding in report.findings],
    }
    return (
        json.dumps(
            {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
        )
        + "\n"
    )


def _rule(rule: Rule) -> dict[str, Any]:
    help_text = "\n".join(
        f"{label}: {text}"
        for label, text in (("Why", rule.why), ("Original", rule.original), ("Source", rule.source))
        if text
    )
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary[:1000]},
        "fullDescription": {"text": rule.why[:1000]},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": ["translation", rule.kind],
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.why}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(finding.path)},
                    "region": _region(finding),
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": finding.fingerprint},
    }
    fixes = [_fix(finding, item) for item in finding.suggestions if item.safety != "display"]
    return result | {"fixes": fixes} if fixes else result


def _region(finding: Finding) -> dict[str, Any]:
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.span.start,
        "charLength": len(finding.span),
    }


def _fix(finding: Finding, suggestion: Suggestion) -> dict[str, Any]:
    return {
        "description": {"text": f"Write “{suggestion.text}” ({suggestion.safety})"},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": _uri(finding.path)},
                "replacements": [
                    {
                        "deletedRegion": _region(finding),
                        "insertedContent": {"text": suggestion.text},
                    }
                ],
            }
        ],
    }


def _uri(path: str) -> str:
    return quote(path.replace("\\", "/"), safe="/-._~")
