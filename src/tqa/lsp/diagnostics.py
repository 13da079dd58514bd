"""From findings to diagnostics, hover texts and inlay hints."""

from __future__ import annotations

import re
from functools import cache

from lsprotocol import types

from tqa.finding import Finding, Severity
from tqa.lsp.model import Analysis
from tqa.lsp.positions import Positions

_LEVELS: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "suggestion": types.DiagnosticSeverity.Information,
}


def diagnostics(analysis: Analysis, positions: Positions) -> list[types.Diagnostic]:
    """Return the diagnostics of a document, those of its place in the text in order."""
    remarks = [
        types.Diagnostic(
            positions.range(remark.span),
            remark.message,
            severity=_LEVELS[remark.severity],
            code=remark.code,
            source="tqa",
        )
        for remark in analysis.remarks
    ]
    return [*remarks, *(diagnostic(finding, positions) for finding in analysis.findings)]


def diagnostic(finding: Finding, positions: Positions) -> types.Diagnostic:
    """Return a finding as a diagnostic; its ``data`` is the fingerprint."""
    return types.Diagnostic(
        positions.range(finding.span),
        _sentence(finding),
        severity=_LEVELS[finding.severity],
        code=finding.rule,
        source="tqa",
        data=finding.fingerprint,
    )


def _sentence(finding: Finding) -> str:
    texts = [suggestion.text for suggestion in finding.suggestions]
    shown = [f"“{text}”" for text in texts if text.strip() and text not in finding.message]
    return f"{finding.message} → {' or '.join(shown)}" if shown else finding.message


def hover(
    analysis: Analysis, positions: Positions, position: types.Position, markdown: bool
) -> types.Hover | None:
    """Return what there is to say about the findings at a position: why, original, source."""
    offset = positions.offset(position)
    found = [item for item in analysis.findings if item.span.start <= offset <= item.span.end]
    if not found:
        return None
    parts = [_card(finding, markdown) for finding in found]
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    text = ("\n\n---\n\n" if markdown else "\n\n").join(parts)
    return types.Hover(types.MarkupContent(kind, text), positions.range(found[0].span))


def _card(finding: Finding, markdown: bool) -> str:
    def plain(text: str) -> str:
        return _marks().sub(r"\\\g<0>", text) if markdown else text

    title = plain(finding.message)
    rows = [
        ("Suggestion", " or ".join(f"“{item.text}”" for item in finding.suggestions)),
        ("Why", finding.why),
        ("Original", finding.original),
        ("Source", finding.source),
        ("Quoted", "the speaker’s words; check the original" if finding.in_quotation else ""),
        ("Rule", f"{finding.rule} ({finding.kind}, {finding.severity})"),
    ]
    lines = [f"{label}: {plain(' '.join(value.split()))}" for label, value in rows if value]
    return "\n\n".join([f"**{title}**" if markdown else title, *lines])


def inlay_hints(
    analysis: Analysis, positions: Positions, range_: types.Range
) -> list[types.InlayHint]:
    """Return the results of the examples in a range."""
    span = positions.span(range_)
    return [
        types.InlayHint(positions.position(hint.offset), hint.label, padding_left=True)
        for hint in analysis.hints
        if span.start <= hint.offset <= span.end
    ]


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[\\`*_{}\[\]<>#|~!]")
