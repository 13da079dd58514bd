"""A small report for tests of the renderers."""

from __future__ import annotations

from tqa.finding import Concept, Edit, Finding, Form, Place, Rule, Suggestion
from tqa.report import FileResult, Problem, Report
from tqa.text import Span

SOURCE = "é 😀 They hailed a file here.\nSecond line."


def finding_of(text: str = "file", message: str = "false friend: write “issue”") -> Finding:
    span = Span(18, 18 + len(text))
    return Finding(
        rule="file-issue",
        kind="false-friend",
        severity="warning",
        path="a b/é.txt",
        span=span,
        line=1,
        column=19,
        end_line=1,
        end_column=19 + len(text),
        text=text,
        message=message,
        why="Dossier is an issue.",
        original="dossier",
        source="Oxford",
        suggestions=(Suggestion("issue", "unsafe", (Edit(span, "issue"),)),),
        in_quotation=False,
        fingerprint="0123456789abcdef:1",
        context="é 😀 They hailed a file here.",
        context_start=0,
    )


def report_of(*findings: Finding, source: str = SOURCE) -> Report:
    place = Place("a b/é.txt", 1, 19, 18, "hailed a ", "file", " here.")
    file = Form("file", 1, (("a b/é.txt", 1),), (place,))
    forms = (file, Form("issue", 2, (("x", 2),), (place,)))
    rule = Rule("file-issue", "false-friend", "warning", "summary", "Dossier is an issue.")
    return Report(
        findings=findings,
        consistency=(Concept("term:file", "issue", "term", forms, "issue", "glossary"),),
        files=(FileResult("a b/é.txt", 7, source),),
        problems=(Problem("bad.bin", "bad.bin: binary file"),),
        rules=(rule,),
        signature=(("tqa", "0"), ("glossaries", "abc")),
    )
