"""Findings under the name of their file."""

from __future__ import annotations

from tqa.render.cells import harmless
from tqa.render.options import RenderOptions
from tqa.render.places import by_file
from tqa.render.summary import summary
from tqa.report import Report


def render(report: Report, options: RenderOptions) -> str:
    """Return a block for each file that has findings, and the summary."""
    del options
    blocks: list[str] = []
    for path, findings in by_file(report).items():
        if not findings:
            continue
        places = [f"{item.line}:{item.column}" for item in findings]
        width = max(map(len, places))
        lines = [
            f"  {place:<{width}}  {item.severity} {item.rule} {harmless(item.message)}"
            for place, item in zip(places, findings, strict=True)
        ]
        blocks.append("\n".join([f"{harmless(path)}:", *lines, ""]))
    notes = [harmless(note.message) for note in report.notes]
    return "\n".join([*blocks, *notes, summary(report)]) + "\n"
