"""Forms of one concept: which is preferred, which occurrences are in the minority, the table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tqa.finding import Concept, Form, Hit, Occurrence, Place, Sighting, Suggestion
from tqa.settings import Style
from tqa.text import Document, LineIndex, Span

_EXAMPLES = 3
_AROUND = 50


@dataclass(frozen=True, slots=True)
class Placed:
    """A sighting, the segment (index) where it stands, and whether in a quotation."""

    sighting: Sighting
    segment: int
    in_quotation: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One form of one concept in one document."""

    concept: str
    label: str
    kind: str
    form: str
    preferred: str
    count: int
    places: tuple[Place, ...]
    occurrences: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """What one document adds to the consistency table."""

    path: str
    rows: tuple[Row, ...]


def minorities(placed: Sequence[Placed], source: str, style: Style) -> list[tuple[Placed, Hit]]:
    """Return a hit for each occurrence of a form that is not the preferred one.

    Preferred is what the house style says; else what at least two thirds of the occurrences do;
    else, for punctuation at closing marks, what the document's spelling speaks for; else the form
    with most occurrences, the first in the text where two are equal.
    """
    found: list[tuple[Placed, Hit]] = []
    for group in _groups(placed):
        counts = Counter(item.sighting.form for item in group)
        wanted = _preferred(group, counts, source, style)
        if len(counts) == 1 and wanted in counts:
            continue
        for item in group:
            if item.sighting.form != wanted and item.sighting.rule:
                found.append((item, _hit(item.sighting, wanted, counts)))
    return found


def _groups(placed: Sequence[Placed]) -> list[list[Placed]]:
    groups: dict[str, list[Placed]] = {}
    for item in placed:
        if item.sighting.rule:
            groups.setdefault(item.sighting.concept, []).append(item)
    return list(groups.values())


def _preferred(group: list[Placed], counts: Counter[str], source: str, style: Style) -> str:
    house = group[0].sighting.preferred
    if house:
        return house
    ((form, most),) = counts.most_common(1)
    if most * 3 >= sum(counts.values()) * 2:
        return form
    if group[0].sighting.concept == "style:closing-mark":
        return {"US": "inside", "GB": "outside"}.get(locale_of(source, style), form)
    return form


def locale_of(source: str, style: Style) -> str:
    """Return ``US``, ``GB`` or "" from the house style, else from spellings in the text."""
    if style.locale:
        return style.locale[-2:]
    stems = (
        "cent{0}s?|kilomet{0}s?|theat{0}s?|col{1}rs?|neighb{1}rs?|defen{2}e|"
        "\\w{{3,}}i{3}(?:ed|ation)"
    )
    american = len(re.findall(rf"\b(?:{stems.format('er', 'o', 's', 'z')})\b", source))
    british = len(re.findall(rf"\b(?:{stems.format('re', 'ou', 'c', 's')})\b", source))
    if american > 2 * british:
        return "US"
    return "GB" if british > 2 * american else ""


def _hit(sighting: Sighting, wanted: str, counts: Counter[str]) -> Hit:
    assert sighting.rule is not None
    text = dict(sighting.rewrites).get(wanted)
    times = counts[wanted]
    seen = f"{times} {'time' if times == 1 else 'times'} in this document"
    other = f"“{wanted}” {seen if times else 'in house style'}"
    message = f"{sighting.label}: “{sighting.form}” here, {other}"
    suggestions = (Suggestion(text, sighting.safety),) if text is not None else ()
    return Hit(sighting.rule, sighting.span, message, suggestions)


def tally(document: Document, placed: Sequence[Placed], every_place: bool = False) -> Tally:
    """Return the forms of a document with their first places (or all), for the table of the run."""
    groups: dict[tuple[str, str], list[Placed]] = {}
    for item in placed:
        groups.setdefault((item.sighting.concept, item.sighting.form), []).append(item)
    lines = LineIndex.of(document.source) if groups else None
    return Tally(
        document.path,
        tuple(_row(document, items, lines, every_place) for _, items in sorted(groups.items())),
    )


def _row(
    document: Document, items: list[Placed], lines: LineIndex | None, every_place: bool
) -> Row:
    first = items[0].sighting
    assert lines is not None
    return Row(
        first.concept,
        first.label,
        first.rule.kind if first.rule else "term",
        first.form,
        first.preferred,
        len(items),
        tuple(_place(document, item, lines) for item in items[:_EXAMPLES]),
        tuple(_occurrence(document, item) for item in items) if every_place else (),
    )


def _occurrence(document: Document, item: Placed) -> Occurrence:
    span = document.segments[item.segment].to_source(item.sighting.span)
    return Occurrence(document.path, span, item.in_quotation, item.sighting.rewrites)


def _place(document: Document, item: Placed, lines: LineIndex) -> Place:
    segment = document.segments[item.segment]
    span = segment.to_source(item.sighting.span)
    line, column = lines.position(span.start)
    source = document.source
    before = _last_line(source[max(0, span.start - _AROUND) : span.start])
    after = _first_line(source[span.end : span.end + _AROUND])
    return Place(
        document.path,
        line,
        column,
        span.start,
        before,
        Span(span.start, span.end).of(source),
        after,
    )


def _last_line(text: str) -> str:
    return re.split(r"[\r\n]", text)[-1]


def _first_line(text: str) -> str:
    return re.split(r"[\r\n]", text)[0]


def merge(tallies: Iterable[Tally]) -> tuple[Concept, ...]:
    """Return the concepts that are written in several ways over all documents, sorted by id.

    A glossary term is listed as soon as one of its forms is not the preferred one.
    """
    rows: dict[str, dict[str, list[tuple[str, Row]]]] = {}
    for item in sorted(tallies, key=lambda item: item.path):
        for row in item.rows:
            rows.setdefault(row.concept, {}).setdefault(row.form, []).append((item.path, row))
    concepts = (_concept(concept, forms) for concept, forms in sorted(rows.items()))
    return tuple(concept for concept in concepts if _is_worth_showing(concept))


def _is_worth_showing(concept: Concept) -> bool:
    return len(concept.forms) > 1 or any(
        form.text != concept.preferred and concept.reason == "glossary" for form in concept.forms
    )


def _concept(concept: str, forms: dict[str, list[tuple[str, Row]]]) -> Concept:
    built = [_form(text, found) for text, found in forms.items()]
    built.sort(key=lambda form: (-form.count, form.text))
    row = next(iter(forms.values()))[0][1]
    preferred, reason = row.preferred, "glossary" if concept.startswith("term:") else "house style"
    if not preferred:
        preferred, reason = built[0].text, "majority"
    return Concept(concept, row.label, row.kind, tuple(built), preferred, reason)


def _form(text: str, found: list[tuple[str, Row]]) -> Form:
    return Form(
        text,
        sum(row.count for _, row in found),
        tuple((path, row.count) for path, row in found),
        tuple(place for _, row in found for place in row.places)[:_EXAMPLES],
        tuple(occurrence for _, row in found for occurrence in row.occurrences),
    )
