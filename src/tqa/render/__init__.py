"""Renderers: one pure function per format, from the finished report to text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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

# Formats that are made line by line: a report of any size is written in little memory.
LINE_BY_LINE = {"concise": "tqa.render.concise", "json-lines": "tqa.render.json_lines"}


def rendered(name: str, report: Report, options: RenderOptions) -> Iterator[str]:
    """Yield a report in a format, in pieces."""
    if name in LINE_BY_LINE:
        lines: Iterator[str] = import_module(LINE_BY_LINE[name]).lines(report, options)
        yield from lines
    else:
        yield FORMATS[name](report, options)


NEEDS_SOURCE = frozenset({"html", "rdjson"})
