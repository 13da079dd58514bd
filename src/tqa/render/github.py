"""Workflow commands that GitHub shows as annotations: ten of a kind at most, worst first."""

from __future__ import annotations

from tqa.finding import SEVERITIES, Finding, Report
from tqa.render.options import RenderOptions
from tqa.render.summary import summary

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}
_LIMIT = 10


def render(report: Report, options: RenderOptions) -> str:
    """Return the commands; what the limit hides is counted in a last notice."""
    del options
    lines: list[str] = []
    hidden = 0
    for level in SEVERITIES:
        found = [item for item in report.findings if item.severity == level]
        lines += [_command(item) for item in found[:_LIMIT]]
        hidden += max(0, len(found) - _LIMIT)
    if hidden:
        lines.append(f"::notice title=tqa::{hidden} more not shown here. {summary(report)}")
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding) -> str:
    fields = {"file": finding.path, "line": finding.line, "endLine": finding.end_line}
    if finding.line == finding.end_line:
        fields |= {"col": finding.column, "endColumn": finding.end_column}
    fields["title"] = f"tqa {finding.rule}"
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    return f"::{_COMMANDS[finding.severity]} {shown}::{_data(f'{finding.message} ({finding.why})')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
