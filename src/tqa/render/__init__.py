"""Renderers: one pure function per format, from the finished report to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from tqa.render.options import RenderOptions
from tqa.report import Report

Renderer = Callable[[Report, RenderOptions], str]


def _lazy(name: str) -> Renderer:
    def render(report: Report, options: RenderOptions) -> str:
        text: str = import_module(f"tqa.render.{name}").render(report, options)
        return text

    return render


FORMATS: Mapping[str, Renderer] = {
    "full": _lazy("full"),
    "concise": _lazy("concise"),
    "grouped": _lazy("grouped"),
    "json": _lazy("json_report"),
    "json-lines": _lazy("json_lines"),
    "sarif": _lazy("sarif"),
    "github": _lazy("github"),
    "gitlab": _lazy("gitlab"),
    "junit": _lazy("junit"),
    "checkstyle": _lazy("checkstyle"),
    "rdjson": _lazy("rdjson"),
    "markdown": _lazy("markdown"),
    "html": _lazy("html"),
}

NEEDS_SOURCE = frozenset({"html", "rdjson"})
