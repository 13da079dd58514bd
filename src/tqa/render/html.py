"""One self-contained page for editors: the article with marks, cards beside it, the forms."""

from __future__ import annotations

import base64
import hashlib
import json
import unicodedata
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from typing import Any

from tqa.finding import SEVERITIES, Finding
from tqa.render.json_report import as_data
from tqa.render.options import RenderOptions
from tqa.render.summary import summary
from tqa.report import FileResult, Report


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same marks; ``first`` lists findings that begin with it."""

    text: str
    marks: tuple[Finding, ...]
    first: tuple[Finding, ...]

    @property
    def worst(self) -> str:
        return min((mark.severity for mark in self.marks), key=SEVERITIES.index, default="")

    @property
    def has_fix(self) -> bool:
        return any(item.safety != "display" for mark in self.marks for item in mark.suggestions)


def render(report: Report, options: RenderOptions) -> str:
    """Return the page. It needs no network and is complete without script."""
    from jinja2 import Environment

    folder = files("tqa.render") / "page"
    style = (folder / "page.css").read_text("utf-8")
    script = (folder / "page.js").read_text("utf-8")
    template = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
        (folder / "page.html.j2").read_text("utf-8")
    )
    template.globals.update(shown=shown, anchor=anchor)
    return template.render(
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        data=embedded(as_data(report)),
        documents=[_document(file, report) for file in report.files if file.source is not None],
        consistency=report.consistency,
        problems=report.problems,
        summary=summary(report),
        counts=Counter(finding.severity for finding in report.findings),
        kinds=sorted(Counter(finding.kind for finding in report.findings).items()),
        severities=SEVERITIES,
        version=options.version,
        signature=report.signature,
    )


def embedded(data: dict[str, Any]) -> str:
    """Return JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def shown(text: str) -> str:
    """Make control and direction characters visible as their code point."""
    return "".join(
        f"⟨U+{ord(char):04X}⟩"
        if unicodedata.category(char) in ("Cc", "Cf", "Cs") and char not in "\n\t\u00ad\u200d"
        else char
        for char in text.replace("\r\n", "\n").replace("\r", "\n")
    )


def anchor(finding: Finding) -> str:
    """Return the stable id of a finding's card."""
    return f"f-{finding.fingerprint.replace(':', '-')}"


def _document(file: FileResult, report: Report) -> dict[str, Any]:
    found = [finding for finding in report.findings if finding.path == file.path]
    return {"file": file, "findings": found, "runs": runs(file.source or "", found)}


def runs(source: str, findings: list[Finding]) -> list[Run]:
    """Cut a text wherever a mark begins or ends, so that marks may overlap."""
    cuts = {0, len(source)}
    for finding in findings:
        cuts |= {finding.span.start, finding.span.end}
    places = sorted(cuts)
    return [
        Run(
            source[start:end],
            tuple(f for f in findings if f.span.start <= start and end <= f.span.end),
            tuple(f for f in findings if f.span.start == start),
        )
        for start, end in pairwise(places)
    ]


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
