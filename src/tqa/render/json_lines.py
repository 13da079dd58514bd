"""One JSON object a line: findings, problems, notes and a last record with the summary.

``data/report-lines.schema.json`` is the published schema of a line; ``type`` tells records apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tqa.render.json_report import SCHEMA_VERSION, as_data, finding_data, summary_data
from tqa.render.options import RenderOptions
from tqa.report import Report


def render(report: Report, options: RenderOptions) -> str:
    """Return the lines, separated by line feeds only."""
    return "".join(lines(report, options))


def lines(report: Report, options: RenderOptions) -> Iterator[str]:
    """Yield the lines one by one."""
    del options
    return (f"{json.dumps(record, ensure_ascii=False)}\n" for record in _records(report))


def _records(report: Report) -> Iterator[dict[str, Any]]:
    yield from map(finding_data, report.findings)
    data = as_data(replace(report, findings=(), consistency=()))
    for problem in data["problems"]:
        yield {"type": "problem", **problem}
    yield from data["notes"]
    yield {
        "type": "summary",
        "schema_version": SCHEMA_VERSION,
        "unit": data["unit"],
        "signature": data["signature"],
        **summary_data(report),
    }
