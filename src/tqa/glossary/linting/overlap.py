"""Two entries that claim one place in an example, and nothing but their names decides."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.finding import Hit, TqaError
from tqa.glossary.examples import brackets, prose_of
from tqa.glossary.linting.model import Remark, Subject
from tqa.glossary.match import Matcher


def remarks(subject: Subject) -> Iterator[Remark]:
    """An entry that loses says so; which of the two is right, an editor knows."""
    if subject.matcher is None:
        return
    layers = {entry.id: pack.layer for pack, entry in subject.glossary.entries}
    known: set[tuple[str, str]] = set()
    for entry in subject.entries:
        for example in entry.examples:
            if not example.bad:
                continue
            text, span = brackets(example.bad)
            for other in _rivals(subject.matcher, entry.id, text):
                pair = (entry.id, other.rule.id)
                equal = layers[entry.id] == layers[other.rule.id]
                if other.span == span and equal and pair not in known:
                    known.add(pair)
                    message = (
                        f"{other.rule.id} claims “{span.of(text)}” too and offers something else, "
                        "and only their names decide: narrow one, or let their severity differ"
                    )
                    yield Remark(entry, message, "examples", example.bad)


def _rivals(matcher: Matcher, name: str, text: str) -> list[Hit]:
    """Return the hits of other rules that take the place of an entry by their name alone."""
    prose = prose_of(text)
    targets = matcher.scan([text]).targets(0)
    try:
        winners = [hit for hit in matcher.hits(prose, targets) if hit.rule.id < name]
        own = matcher.hits(prose, matcher.target_of(name)) if winners else []
    except TqaError:
        return []
    return [
        hit
        for hit in winners
        for mine in own
        if hit.span == mine.span
        and hit.rule.severity == mine.rule.severity
        and {item.text for item in hit.suggestions}.isdisjoint(i.text for i in mine.suggestions)
    ]
