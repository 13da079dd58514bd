"""For a person at a terminal: findings with the words around them, forms, counts."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.finding import Concept, Finding
from tqa.render.cells import cells, harmless
from tqa.render.options import RenderOptions
from tqa.render.summary import summary
from tqa.report import Report

_COLOURS = {"error": "31", "warning": "33", "suggestion": "36", "bold": "1", "dim": "2"}
_SAFETY = {"safe": " (safe)", "unsafe": " (an editor decides)", "display": " (advice)"}


def render(report: Report, options: RenderOptions) -> str:
    """Return findings, consistency table and summary."""
    lines: list[str] = []
    for finding in report.findings:
        lines += _finding(finding, options)
    if report.consistency:
        lines += _consistency(report.consistency, options)
    lines += [harmless(note.message) for note in report.notes]
    return "\n".join([*lines, summary(report)]) + "\n"


def _finding(finding: Finding, options: RenderOptions) -> Iterator[str]:
    place = f"{harmless(finding.path)}:{finding.line}:{finding.column}"
    level = _paint(finding.severity, finding.severity, options)
    rule = _paint(finding.rule, "bold", options)
    yield f"{_paint(place, 'bold', options)}: {level} {rule}: {harmless(finding.message)}"
    yield from _excerpt(finding, options)
    quoted = " (inside a quotation: the words are the speaker's)" if finding.in_quotation else ""
    yield from _wrapped("why", finding.why + quoted, options)
    if finding.original:
        yield from _wrapped("original", finding.original, options)
    for suggestion in finding.suggestions:
        text = harmless(suggestion.text) if suggestion.text.strip() else "one space"
        yield f"  {'suggestion':>10}: {text}{_SAFETY[suggestion.safety]}"
    yield ""


def _excerpt(finding: Finding, options: RenderOptions) -> Iterator[str]:
    """A window of the line, as wide as the terminal, with the span underlined."""
    start = finding.span.start - finding.context_start
    end = min(len(finding.context), finding.span.end - finding.context_start)
    text = harmless(finding.context)
    room = max(30, options.width - 8)
    left = max(0, min(start - (room - min(end - start, room)) // 2, len(text) - room))
    right = min(len(text), max(left + room, left + 1))
    before, marked = text[left:start], text[start : min(end, right)]
    head = "…" if left or _cut_before(finding) else " "
    tail = "…" if right < len(text) else ""
    underline = "^" * max(1, cells(marked))
    yield f"    {head}{before}{marked}{text[min(end, right) : right]}{tail}"
    yield f"     {' ' * cells(before)}{_paint(underline, finding.severity, options)}"


def _cut_before(finding: Finding) -> bool:
    return finding.column - 1 > finding.span.start - finding.context_start


def _wrapped(label: str, text: str, options: RenderOptions) -> Iterator[str]:
    import textwrap

    lines = textwrap.wrap(harmless(text), max(40, options.width - 14)) or [""]
    yield f"  {label:>10}: {lines[0]}"
    for line in lines[1:]:
        yield f"{' ' * 14}{line}"


def _consistency(concepts: tuple[Concept, ...], options: RenderOptions) -> Iterator[str]:
    yield _paint("Consistency: forms of one name, term or style", "bold", options)
    width = max(cells(harmless(form.text)) for concept in concepts for form in concept.forms)
    for concept in concepts:
        chosen = f"preferred: {harmless(concept.preferred)}, {concept.reason}"
        yield f"  {harmless(concept.label)} ({chosen})"
        for form in concept.forms:
            text = harmless(form.text)
            files = len(form.files)
            where = form.files[0][0] if files == 1 else f"{files} files"
            pad = " " * (width - cells(text))
            mark = "=" if form.text == concept.preferred else " "
            yield f"  {mark} {text}{pad}  {form.count:>4} × in {harmless(where)}"
    yield ""


def _paint(text: str, name: str, options: RenderOptions) -> str:
    return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if options.colour else text
