"""A checked document as bytes and back: JSON lists, in the order of the fields, without the path.

The way back gives equal values. Strings that many documents share (rules and their reasons) are
interned, so that a large run holds each once.
"""

from __future__ import annotations

import json
from sys import intern
from typing import Any

from tqa.checker import Checked
from tqa.consistency import Row, Tally
from tqa.finding import Edit, Finding, Occurrence, Place, Suggestion
from tqa.report import Note, Suppressed
from tqa.text import Span
from tqa.translationese import Assessment

Packed = list[Any]


def encode(checked: Checked) -> bytes:
    """Return the bytes of a result."""
    seen = checked.assessment
    values = [
        [pack_finding(finding) for finding in checked.findings],
        [_row(row) for row in checked.tally.rows],
        checked.words,
        checked.problems,
        [seen.score, seen.reasons] if seen else None,
        [
            [pack_finding(item.finding), item.by, item.reason, item.author]
            for item in checked.suppressed
        ],
        [[note.kind, note.path, note.line, note.message] for note in checked.notes],
        sorted(checked.dropped),
        checked.evidence,
    ]
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def decode(data: bytes, path: str) -> Checked:
    """Return the result for the document of this name. Raises ValueError, TypeError, LookupError
    for bytes that ``encode`` did not make.
    """
    values = json.loads(data.decode("utf-8", "surrogatepass"))
    findings, rows, words, problems, seen, suppressed, notes, dropped, evidence = values
    return Checked(
        tuple([unpack_finding(packed, path) for packed in findings]),
        Tally(path, tuple([_to_row(packed, path) for packed in rows])),
        words,
        tuple(problems),
        Assessment(seen[0], tuple(seen[1])) if seen else None,
        tuple([Suppressed(unpack_finding(packed[0], path), *packed[1:]) for packed in suppressed]),
        tuple([Note(*packed) for packed in notes]),
        frozenset(dropped),
        evidence,
    )


def pack_finding(item: Finding) -> Packed:
    """Return the fields of a finding without its path, as JSON can hold them."""
    return [
        *(item.rule, item.kind, item.severity, item.span.start, item.span.end),
        *(item.line, item.column, item.end_line, item.end_column, item.text),
        *(item.message, item.why, item.original, item.source),
        [_suggestion(suggestion) for suggestion in item.suggestions],
        *(item.in_quotation, item.fingerprint, item.context, item.context_start),
    ]


def _suggestion(item: Suggestion) -> Packed:
    edits = [[edit.span.start, edit.span.end, edit.text] for edit in item.edits]
    return [item.text, item.safety, edits]


def unpack_finding(packed: Packed, path: str) -> Finding:
    """Return the finding that ``pack_finding`` packed."""
    rule, kind, severity, start, end, line, column, end_line, end_column, text = packed[:10]
    message, why, original, source, suggestions, quoted, fingerprint, context, at = packed[10:]
    return Finding(
        rule=intern(rule),
        kind=intern(kind),
        severity=severity,
        path=path,
        span=Span(start, end),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        text=text,
        message=message,
        why=intern(why),
        original=intern(original),
        source=intern(source),
        suggestions=tuple([_to_suggestion(suggestion) for suggestion in suggestions]),
        in_quotation=quoted,
        fingerprint=fingerprint,
        context=context,
        context_start=at,
    )


def _to_suggestion(packed: Packed) -> Suggestion:
    text, safety, edits = packed
    return Suggestion(text, safety, tuple([Edit(Span(a, b), t) for a, b, t in edits]))


def _row(row: Row) -> Packed:
    return [
        *(row.concept, row.label, row.kind, row.form, row.preferred, row.count),
        [[p.line, p.column, p.offset, p.before, p.text, p.after] for p in row.places],
        [
            [o.span.start, o.span.end, o.in_quotation, [list(pair) for pair in o.rewrites]]
            for o in row.occurrences
        ],
    ]


def _to_row(packed: Packed, path: str) -> Row:
    concept, label, kind, form, preferred, count, places, occurrences = packed
    return Row(
        *(intern(concept), intern(label), intern(kind), intern(form), intern(preferred), count),
        tuple([Place(path, *place) for place in places]),
        tuple([_to_occurrence(occurrence, path) for occurrence in occurrences]),
    )


def _to_occurrence(packed: Packed, path: str) -> Occurrence:
    start, end, quoted, rewrites = packed
    return Occurrence(path, Span(start, end), quoted, tuple([(a, b) for a, b in rewrites]))
