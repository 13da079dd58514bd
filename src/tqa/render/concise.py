"""One line for each finding."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.render.cells import harmless
from tqa.render.options import RenderOptions
from tqa.report import Report


def render(report: Report, options: RenderOptions) -> str:
    """Return ``path:line:column: severity rule message`` lines."""
    return "".join(lines(report, options))


def lines(report: Report, options: RenderOptions) -> Iterator[str]:
    """Yield the lines one by one."""
    del options
    for item in report.findings:
        yield (
            f"{harmless(item.path)}:{item.line}:{item.column}: {item.severity} {item.rule} "
            f"{harmless(item.message)}\n"
        )
