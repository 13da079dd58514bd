"""What editors did where a rule speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tqa.alignment.model import Word
from tqa.alignment.words import words_of
from tqa.finding import Hit, Suggestion
from tqa.glossary.match import Matcher
from tqa.learning.model import Compared, Place, Record, Verdict
from tqa.prose import Prose
from tqa.settings import Style
from tqa.text import Document, Piece, Segment, Span

# Letters of context kept on each side of a place, whole words.
CONTEXT = 40


def document_of(name: str, texts: Sequence[str]) -> Document:
    """Return texts as the segments of one document, one a line."""
    at = 0
    segments: list[Segment] = []
    for text in texts:
        segments.append(Segment(text, (Piece(0, len(text), at, len(text)),)))
        at += len(text) + 1
    return Document(name, "\n".join(texts), tuple(segments))


def records(matcher: Matcher, compared: Sequence[Compared]) -> dict[str, Record]:
    """Return by rule what became of the places that a matcher marks in the drafts."""
    found: dict[str, list[Place]] = {}
    scan = matcher.scan([item.sample.draft for item in compared])
    for index, item in enumerate(compared):
        targets = scan.targets(index)
        if targets:
            prose = Prose(document_of("", [item.sample.draft]), 0, Style())
            for hit in matcher.hits(prose, targets):
                found.setdefault(hit.rule.id, []).append(place_of(item, hit))
    return {rule: Record(rule, tuple(places)) for rule, places in found.items()}


def place_of(item: Compared, hit: Hit) -> Place:
    """Return the place of a hit in a sample's draft, judged."""
    return judged(item, hit.span, hit.suggestions)


def judged(item: Compared, span: Span, suggestions: Sequence[Suggestion]) -> Place:
    """Return what became of a span of a draft, by the words that stand there now."""
    text = item.sample.draft
    verdict: Verdict = "kept"
    now = span.of(text)
    taken = suggestions[0].text if suggestions else ""
    if item.runs and (region := _region(item, span)):
        first, end = region
        now = _text(item, first, end)
        made = next((s.text for s in suggestions if _stands(s.text, item.new, first, end)), None)
        verdict = "other" if made is None else "made"
        taken = taken if made is None else made
    return Place(
        *(item.sample.document, _before(text, span.start), span.of(text), _after(text, span.end)),
        *(now, verdict, taken),
    )


def _region(item: Compared, span: Span) -> tuple[int, int] | None:
    """Return the edited words in place of a span, None where no word of it was changed."""
    inside = [at for at, word in enumerate(item.old) if word.span.overlaps(span)]
    if not inside:
        return None
    a, b = inside[0], inside[-1] + 1
    touched = [run for run in item.runs if _touches(run, a, b)]
    if not touched:
        return None
    before = touched[0][2] - max(0, touched[0][0] - a)
    after = touched[-1][3] + max(0, b - touched[-1][1])
    return before, after


def _touches(run: tuple[int, int, int, int], a: int, b: int) -> bool:
    i, n, _, _ = run
    return a < i < b if i == n else i < b and n > a


def _stands(suggestion: str, new: Sequence[Word], first: int, end: int) -> bool:
    """Whether a suggestion stands among edited words, one neighbour on each side included."""
    wanted = [word.text.casefold() for word in words_of(suggestion)]
    there = [word.text.casefold() for word in new[max(0, first - 1) : end + 1]]
    size = len(wanted)
    return any(there[at : at + size] == wanted for at in range(len(there) - size + 1))


def _text(item: Compared, first: int, end: int) -> str:
    if first >= end:
        return ""
    return item.sample.edited[item.new[first].span.start : item.new[end - 1].span.end]


def _before(text: str, at: int) -> str:
    cut = text[max(0, at - CONTEXT) : at]
    return cut if at <= CONTEXT else cut.partition(" ")[2]


def _after(text: str, at: int) -> str:
    cut = text[at : at + CONTEXT]
    return cut if at + CONTEXT >= len(text) else cut.rpartition(" ")[0]


def by_rule(places: Iterable[tuple[str, Place]]) -> Iterator[Record]:
    """Yield a record for each rule, in the order of their ids."""
    found: dict[str, list[Place]] = {}
    for rule, place in places:
        found.setdefault(rule, []).append(place)
    for rule in sorted(found):
        yield Record(rule, tuple(found[rule]))
