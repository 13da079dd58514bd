"""SARIF 2.1.0 as GitHub code scanning reads it."""

from __future__ import annotations

import json
import os
from typing import Any
from urllib.parse import quote

from tqa.finding import Finding, Rule, Suggestion
from tqa.render.options import RenderOptions
from tqa.render.places import rooted, worst_first
from tqa.report import Report
from tqa.ruletable import named

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
# What GitHub takes: results of a run, characters of a description.
_RESULTS = 25_000
_LENGTH = 1024
_PROBLEMS = {"error": "error", "warning": "warning", "suggestion": "recommendation"}


def render(report: Report, options: RenderOptions) -> str:
    """Return one run: the rules that reported, each finding, files that could not be read.

    Suppressed findings are left out, because GitHub would open alerts for them; of more than
    25,000 findings the worst are kept and the rest counted.
    """
    kept = report.findings
    if len(kept) > _RESULTS:
        kept = tuple(sorted(worst_first(kept)[:_RESULTS], key=lambda item: item.sort_key))
    used = {finding.rule for finding in kept}
    rules = named(report.rules, used)
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
        "automationDetails": {"id": f"tqa/{options.category}/" if options.category else "tqa/"},
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": _notifications(report, len(kept)),
            }
        ],
        "results": [_result(item, index[item.rule], options.prefix) for item in kept],
    }
    return (
        json.dumps(
            {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
        )
        + "\n"
    )


def _notifications(report: Report, kept: int) -> list[dict[str, Any]]:
    hidden = len(report.findings) - kept
    more = [("warning", f"{hidden} findings more than this report may hold")] if hidden else []
    broken = [("error", problem.message) for problem in report.problems]
    return [{"level": level, "message": {"text": text}} for level, text in broken + more]


def _rule(rule: Rule) -> dict[str, Any]:
    help_text = "\n".join(
        f"{label}: {text}"
        for label, text in (("Why", rule.why), ("Original", rule.original), ("Source", rule.source))
        if text
    )
    return {
        "id": rule.id,
        "shortDescription": {"text": _short(rule.summary or rule.id)},
        "fullDescription": {"text": _short(rule.why or rule.summary or rule.id)},
        "help": {"text": help_text or rule.id},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": ["translation", rule.kind],
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }


def _short(text: str) -> str:
    return text if len(text) <= _LENGTH else f"{text[: _LENGTH - 1]}…"


def _result(finding: Finding, index: int, prefix: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.why}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(rooted(finding.path, prefix))},
                    "region": _region(finding),
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": finding.fingerprint},
    }
    fixes = [
        _fix(finding, item, prefix) for item in finding.suggestions if item.safety != "display"
    ]
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


def _fix(finding: Finding, suggestion: Suggestion, prefix: str) -> dict[str, Any]:
    replacement: dict[str, Any] = {"deletedRegion": _region(finding)}
    if suggestion.text:
        replacement["insertedContent"] = {"text": suggestion.text}
    return {
        "description": {"text": f"Write “{suggestion.text}” ({suggestion.safety})"},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": _uri(rooted(finding.path, prefix))},
                "replacements": [replacement],
            }
        ],
    }


def _uri(path: str) -> str:
    # The bytes of the name, also where they are not UTF-8.
    return quote(os.fsencode(path.replace("\\", "/")), safe="/-._~")
