"""A text with its edits and remarks as paragraphs of runs, before any markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tqa.finding import Edit
from tqa.text import LineIndex, Span, lines

RunKind = Literal["kept", "deleted", "inserted", "remark-start", "remark-end"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of the source with edits inside it, by whom and when, and what to say about it.

    ``time`` is ISO 8601 or empty, ``remark`` the lines of a comment (none: no comment).
    """

    span: Span
    edits: tuple[Edit, ...]
    author: str
    time: str
    remark: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one kind, or the start or end of the remark of ``mark``."""

    kind: RunKind
    text: str = ""
    mark: int = -1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The runs of one paragraph; ``mark`` numbers in them index the marks of the story."""

    runs: tuple[Run, ...]
    is_heading: bool = False


def paragraphs(source: str, units: Sequence[Span], marks: Sequence[Mark]) -> tuple[Paragraph, ...]:
    """Cut a text at line ends into paragraphs with their runs; blank ones are left out.

    A line end within one of ``units`` (a hard-wrapped paragraph) or within an edit is a space.
    """
    edits = _first_of_each(marks)
    solid = [*units, *(edit.span for edit in edits)]
    cut = (Paragraph(tuple(_runs(source, span, marks, edits))) for span in _cut(source, solid))
    return tuple(paragraph for paragraph in cut if any(run.text.strip() for run in paragraph.runs))


def _first_of_each(marks: Iterable[Mark]) -> dict[Edit, int]:
    """Equal edits of several marks are one change, by the first who made it."""
    edits: dict[Edit, int] = {}
    for number, mark in enumerate(marks):
        for edit in mark.edits:
            edits.setdefault(edit, number)
    return edits


def _cut(source: str, solid: Sequence[Span]) -> Iterator[Span]:
    """Yield the paragraphs, line ends at their end left out."""
    starts = LineIndex.of(source).starts
    texts = lines(source)
    begin = 0
    ordered = sorted(solid)
    reach = at = 0
    for start, line in zip(starts, texts, strict=False):
        end = start + len(line.rstrip("\r\n"))
        after = start + len(line)
        while at < len(ordered) and ordered[at].start < after:
            reach = max(reach, ordered[at].end)
            at += 1
        if reach < after or after == len(source):
            yield Span(begin, after if reach > end else end)
            begin = after


def _runs(
    source: str, paragraph: Span, marks: Sequence[Mark], edits: dict[Edit, int]
) -> Iterator[Run]:
    here = {edit: mark for edit, mark in edits.items() if paragraph.contains(edit.span)}
    shown = {
        number: mark.span
        for number, mark in enumerate(marks)
        if mark.remark and paragraph.start <= mark.span.start <= mark.span.end <= paragraph.end
    }
    events = _events(here, shown)
    places = {paragraph.start, paragraph.end, *(place for place, _, _ in events)}
    places |= {edit.span.start for edit in here}
    ordered = sorted(places)
    for place, following in zip(ordered, [*ordered[1:], paragraph.end], strict=True):
        yield from (run for at, _, run in events if at == place)
        text = _flat(source[place:following])
        if text:
            yield _between(text, Span(place, following), here)


def _events(edits: dict[Edit, int], shown: dict[int, Span]) -> list[tuple[int, int, Run]]:
    """Return what happens between letters as (place, order there, run).

    An insertion stands after what it replaces and inside its remark, remarks end before others
    begin.
    """
    events = [
        (edit.span.end, 0 if len(edit.span) else 3, Run("inserted", _flat(edit.text), mark))
        for edit, mark in edits.items()
        if edit.text
    ]
    events += [(span.start, 2, Run("remark-start", "", mark)) for mark, span in shown.items()]
    events += [
        (span.end, 1 if len(span) else 4, Run("remark-end", "", mark))
        for mark, span in shown.items()
    ]
    return sorted(events, key=lambda event: event[:2])


def _between(text: str, span: Span, edits: dict[Edit, int]) -> Run:
    for edit, mark in edits.items():
        if edit.span.contains(span):
            return Run("deleted", text, mark)
    return Run("kept", text)


def _flat(text: str) -> str:
    return text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
