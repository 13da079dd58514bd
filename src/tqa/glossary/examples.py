"""Run the examples that each entry carries: the one runner for commands and tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tqa.finding import Hit
from tqa.glossary.match import Matcher
from tqa.glossary.model import Entry, Example, Glossary, Mark, Pack
from tqa.prose import Prose
from tqa.settings import Style
from tqa.text import Document, Piece, Segment, Span


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example that does not hold; ``line`` is that of its entry, ``at`` the example's place.

    ``shown`` is the text with the expected place in brackets, where one is expected.
    """

    path: str
    line: int
    entry: str
    text: str
    expected: str
    found: str
    at: Mark
    shown: str


def run_examples(matcher: Matcher, glossary: Glossary) -> tuple[ExampleFailure, ...]:
    """Return the examples that fail, in the order of the entries.

    A ``bad`` place that a rule of another file claims is right when the entry alone would find it.
    A ``pass`` is silent when its own file and all warnings and errors are.
    """
    return tuple(
        failure
        for pack, entry in glossary.entries
        for example in entry.examples
        for failure in run_example(matcher, pack, entry, example)
    )


def run_example(
    matcher: Matcher, pack: Pack, entry: Entry, example: Example
) -> tuple[ExampleFailure, ...]:
    """Return what is wrong with one example, nothing where it holds."""
    mark = entry.mark
    marked = example.bad or example.false_alarm
    return tuple(
        ExampleFailure(
            *(mark.path, mark.line, entry.id, text, expected, found, example.mark),
            marked if marked and brackets(marked)[0] == text else text,
        )
        for text, expected, found in _failures(matcher, pack, entry, example)
    )


def texts_of(example: Example) -> tuple[str, ...]:
    """Return the texts of an example as they are read, brackets taken out."""
    marked = (example.bad, example.good, example.false_alarm)
    return (*(brackets(text)[0] for text in marked if text), *filter(None, [example.passes]))


def _failures(
    matcher: Matcher, pack: Pack, entry: Entry, example: Example
) -> Iterator[tuple[str, str, str]]:
    if example.passes:
        hits = hits_in(matcher, example.passes)
        yield from _reported(example.passes, [hit for hit in hits if _disturbs(hit, pack)])
    if example.false_alarm:
        text, span = brackets(example.false_alarm)
        if not [
            hit for hit in hits_in(matcher, text) if (hit.rule.id, hit.span) == (entry.id, span)
        ]:
            yield text, "the known false alarm (it is cured: make it a pass)", "nothing"
    if example.bad:
        yield from _bad(matcher, pack, entry, example)


def _disturbs(hit: Hit, pack: Pack) -> bool:
    return hit.rule.origin == pack.name or hit.rule.severity != "suggestion"


def _bad(
    matcher: Matcher, pack: Pack, entry: Entry, example: Example
) -> Iterator[tuple[str, str, str]]:
    text, span = brackets(example.bad)
    everything = hits_in(matcher, text)
    hits = [hit for hit in everything if hit.rule.id == entry.id]
    claimed = [hit for hit in everything if hit.rule.origin != pack.name]
    if not hits and any(hit.span.overlaps(span) for hit in claimed):
        hits = list(matcher.hits(prose_of(text), matcher.target_of(entry.id)))
    if [hit.span for hit in hits] != [span]:
        found = ", ".join(f"[[{hit.span.of(text)}]]" for hit in hits) or "nothing"
        yield text, f"[[{span.of(text)}]]", found
        return
    if not example.good:
        return
    good, place = brackets(example.good)
    offered = [suggestion.text for suggestion in hits[0].suggestions]
    wanted = place.of(good)
    if wanted not in offered:
        yield text, f"the suggestion “{wanted}”", " or ".join(f"“{o}”" for o in offered) or "none"
    elif text[: span.start] + wanted + text[span.end :] != good:
        yield text, f"after the change: {good}", text[: span.start] + wanted + text[span.end :]
    else:
        yield from _silent(matcher, good, entry.id)


def _silent(matcher: Matcher, text: str, only: str) -> Iterator[tuple[str, str, str]]:
    """A ``good`` text is silent under its own rule."""
    yield from _reported(text, [hit for hit in hits_in(matcher, text) if hit.rule.id == only])


def _reported(text: str, hits: list[Hit]) -> Iterator[tuple[str, str, str]]:
    for hit in hits:
        yield text, "nothing", f"{hit.rule.id} at [[{hit.span.of(text)}]]"


def hits_in(matcher: Matcher, text: str) -> list[Hit]:
    """Return the glossary hits in a text taken as one segment."""
    return list(matcher.hits(prose_of(text), matcher.scan([text]).targets(0)))


def prose_of(text: str) -> Prose:
    """Return a view of a text taken as one segment."""
    segment = Segment(text, (Piece(0, len(text), 0, len(text)),))
    return Prose(Document("", text, (segment,)), 0, Style())


def brackets(marked: str) -> tuple[str, Span]:
    """Split ``a [[b]] c`` into the plain text and the span of what the brackets hold."""
    before, rest = marked.split("[[", 1)
    inside, after = rest.split("]]", 1)
    return before + inside + after, Span(len(before), len(before) + len(inside))
