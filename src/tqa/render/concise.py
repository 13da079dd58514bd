"""One line for each finding."""

from __future__ import annotations

from tqa.render.cells import harmless
from tqa.render.options import RenderOptions
from tqa.report import Report


def render(report: Report, options: RenderOptions) -> str:
    """Return ``path:line:column: severity rule message`` lines."""
    del options
    return "".join(
        f"{harmless(item.path)}:{item.line}:{item.column}: {item.severity} {item.rule} "
        f"{harmless(item.message)}\n"
        for item in report.findings
    )
