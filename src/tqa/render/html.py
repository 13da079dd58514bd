"""One self-contained page for editors: review, consistency, overview and what is taken away."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from tqa.finding import SEVERITIES
from tqa.render.options import RenderOptions
from tqa.render.page_assets import hash_of, script, style
from tqa.render.page_data import embedded, page_data
from tqa.render.page_static import anchor, language, runs, shown
from tqa.render.summary import summary
from tqa.report import Report
from tqa.ruletable import named


def render(report: Report, options: RenderOptions) -> str:
    """Return the page. It needs no network and is complete without script."""
    from jinja2 import Environment, FunctionLoader

    folder = files("tqa.render") / "page"
    environment = Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FunctionLoader(lambda name: (folder / name).read_text("utf-8")),
    )
    environment.globals.update(shown=shown, anchor=anchor)
    return environment.get_template("shell.html.j2").render(
        **_assets(options),
        data=embedded(page_data(report, options)),
        decisions=_inserted(options.decisions),
        serve=_inserted(options.serve),
        documents=_documents(report),
        languages=_languages(report),
        consistency=report.consistency,
        problems=report.problems,
        score=options.score,
        summary=summary(report),
        counts=Counter(finding.severity for finding in report.findings),
        severities=SEVERITIES,
        version=options.version,
        signature=report.signature,
    )


def _languages(report: Report) -> Mapping[str, str]:
    """The language of the original wording, of each rule that found something."""
    found = {finding.rule for finding in report.findings}
    return {rule.id: language(rule) for rule in named(report.rules, found)}


def _assets(options: RenderOptions) -> Mapping[str, str]:
    sheet, code = style(), script()
    sources = {
        "default-src": "'none'",
        "style-src": f"'sha256-{hash_of(sheet)}'",
        "script-src": f"'sha256-{hash_of(code)}'",
        **({"connect-src": "'self'"} if options.serve else {}),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    policy = "; ".join(f"{name} {value}" for name, value in sources.items())
    return {"style": sheet, "script": code, "policy": policy}


def _inserted(text: str) -> str:
    return embedded(json.loads(text)) if text else ""


def _documents(report: Report) -> list[dict[str, Any]]:
    shown_files = [file for file in report.files if file.source is not None]
    found: dict[str, list[Any]] = {file.path: [] for file in shown_files}
    for finding in report.findings:
        found.setdefault(finding.path, []).append(finding)
    return [
        {
            "file": file,
            "findings": found[file.path],
            "runs": runs(file.source or "", found[file.path]),
        }
        for file in shown_files
    ]
