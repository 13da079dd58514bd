"""Paths, order and columns as other programs want them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from tqa.finding import SEVERITIES, Finding
from tqa.report import FileResult, Report
from tqa.text import LineIndex, Span


def rooted(path: str, prefix: str) -> str:
    """Return a path from the root of the repository, where ``prefix`` leads to the folder."""
    if path.startswith("<") or posixpath.isabs(path) or path[1:3] == ":/":
        return path
    return posixpath.normpath(prefix + path)


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings by severity, then by place."""
    return sorted(findings, key=lambda item: (SEVERITIES.index(item.severity), item.sort_key))


def by_file(report: Report) -> dict[str, list[Finding]]:
    """Return the findings of each checked file, files without any included."""
    found: dict[str, list[Finding]] = {file.path: [] for file in report.files}
    for finding in report.findings:
        found.setdefault(finding.path, []).append(finding)
    return found


class ByteColumns:
    """Lines and columns of one file counted in bytes of UTF-8, a byte order mark included."""

    def __init__(self, file: FileResult) -> None:
        self.source = file.source or ""
        self._starts = LineIndex.of(self.source)
        self._mark = 3 if file.bom else 0

    def place(self, offset: int) -> dict[str, int]:
        """Return 1-based line and column of an offset in code points."""
        line, column = self._starts.position(offset)
        before = self.source[offset - column + 1 : offset]
        mark = self._mark if line == 1 else 0
        return {"line": line, "column": mark + len(before.encode("utf-8", "replace")) + 1}

    def range(self, span: Span) -> Mapping[str, dict[str, int]]:
        return {"start": self.place(span.start), "end": self.place(span.end)}
