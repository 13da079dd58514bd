"""What editors did where the rules in force speak."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tqa.checker import Checking
from tqa.learning.judge import by_rule, document_of, judged
from tqa.learning.model import Compared, Place, Record


def known_records(checker: Checking, compared: Sequence[Compared]) -> tuple[Record, ...]:
    """Return what became of the findings of glossary entries in the drafts, by rule.

    The drafts of a document are checked as one, so that its other findings count as evidence.
    """
    entries = {rule.id for rule in checker.rules if rule.origin != "check"}
    documents: dict[str, list[Compared]] = {}
    for item in compared:
        documents.setdefault(item.sample.document, []).append(item)
    places = [
        pair for name, items in documents.items() for pair in _places(checker, name, items, entries)
    ]
    return tuple(by_rule(places))


def _places(
    checker: Checking, name: str, items: Sequence[Compared], entries: set[str]
) -> Iterator[tuple[str, Place]]:
    document = document_of(name, [item.sample.draft for item in items])
    starts = [segment.pieces[0].origin for segment in document.segments]
    for finding in checker.check(document).findings:
        if finding.rule in entries:
            at = bisect_right(starts, finding.span.start) - 1
            span = finding.span.shift(-starts[at])
            yield finding.rule, judged(items[at], span, finding.suggestions)
