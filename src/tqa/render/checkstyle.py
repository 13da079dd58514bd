"""Checkstyle XML, which Jenkins and many other collectors read."""

from __future__ import annotations

from tqa.render.options import RenderOptions
from tqa.render.places import by_file, rooted
from tqa.render.xmltext import document, node
from tqa.report import Report

_LEVELS = {"error": "error", "warning": "warning", "suggestion": "info"}


def render(report: Report, options: RenderOptions) -> str:
    """Return an element for each file; columns count characters from 1."""
    root = node("checkstyle", version="4.3")
    for path, findings in by_file(report).items():
        file = node("file", name=rooted(path, options.prefix))
        for item in findings:
            message = f"{item.message}. {item.why}"
            level = _LEVELS[item.severity]
            place = {"line": item.line, "column": item.column}
            file.append(
                node("error", **place, severity=level, message=message, source=f"tqa.{item.rule}")
            )
        root.append(file)
    for problem in report.problems:
        file = node("file", name=rooted(problem.path, options.prefix))
        error = {"line": 1, "severity": "error", "message": problem.message, "source": "tqa"}
        file.append(node("error", **error))
        root.append(file)
    return document(root)
