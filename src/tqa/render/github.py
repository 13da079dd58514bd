"""Workflow commands that GitHub shows as annotations: ten of a kind at most, worst first."""

from __future__ import annotations

from tqa.finding import SEVERITIES, Finding
from tqa.render.options import RenderOptions
from tqa.render.places import rooted
from tqa.render.summary import summary
from tqa.report import Report

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}
_LIMIT = 10


def render(report: Report, options: RenderOptions) -> str:
    """Return the commands, paths from the root of the repository.

    What the limit hides is counted in a last notice, for which a place is kept.
    """
    lines = [f"::error title=tqa::{_data(item.message)}" for item in report.problems[:_LIMIT]]
    room = {"error": _LIMIT - len(lines), "warning": _LIMIT, "suggestion": _LIMIT}
    shown: list[Finding] = []
    for level in SEVERITIES:
        found = [item for item in report.findings if item.severity == level]
        shown += found[: room[level]]
    notices = sum(item.severity == "suggestion" for item in shown)
    if len(shown) < len(report.findings) and notices == _LIMIT:
        shown.pop()
    lines += [_command(item, options.prefix) for item in shown]
    hidden = len(report.findings) - len(shown)
    if hidden:
        lines.append(f"::notice title=tqa::{hidden} more not shown here. {_data(summary(report))}")
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding, prefix: str) -> str:
    path = rooted(finding.path, prefix)
    fields: dict[str, object] = {"file": path, "line": finding.line, "endLine": finding.end_line}
    if finding.line == finding.end_line:
        fields |= {"col": finding.column, "endColumn": finding.end_column}
    fields["title"] = f"tqa {finding.rule}"
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    return f"::{_COMMANDS[finding.severity]} {shown}::{_data(f'{finding.message} ({finding.why})')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
