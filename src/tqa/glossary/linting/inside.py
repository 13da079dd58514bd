"""A right form inside which another rule, or the entry itself, finds a fault."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.finding import TqaError
from tqa.glossary.examples import brackets, hits_in
from tqa.glossary.linting.graph import followers
from tqa.glossary.linting.model import Remark, Subject, good
from tqa.glossary.match import Matcher
from tqa.glossary.model import Entry


def remarks(subject: Subject) -> Iterator[Remark]:
    """Read each right form with all rules; a chain or a cycle has remarks of its own."""
    if subject.matcher is None:
        return
    for entry in subject.entries:
        known = {other.id for other in followers(subject, entry)}
        for key, text in _written(entry):
            for rule, found in _found(subject.matcher, entry, text):
                if rule not in known and _stays(subject.matcher, entry, text, rule):
                    yield Remark(entry, _message(entry, text, rule, found), key, text)


def _written(entry: Entry) -> Iterator[tuple[str, str]]:
    for form in good(entry):
        yield ("preferred" if form == entry.preferred else "admitted"), form
    for text in entry.suggest:
        if "{" not in text and text.strip():
            yield "suggest", text


def _found(matcher: Matcher, entry: Entry, text: str) -> list[tuple[str, str]]:
    try:
        hits = hits_in(matcher, text)
    except TqaError:
        return []
    return [
        (hit.rule.id, hit.span.of(text))
        for hit in hits
        if hit.rule.id == entry.id or (hit.rule.severity != "suggestion")
    ]


def _stays(matcher: Matcher, entry: Entry, text: str, rule: str) -> bool:
    """Whether the other rule also finds the form where the examples of the entry write it."""
    if rule == entry.id:
        return True
    wanted = f"[[{text}]]".lower()
    marked = [item.good for item in entry.examples if wanted in item.good.lower()]
    return not marked or any(_finds_in(matcher, rule, good) for good in marked)


def _finds_in(matcher: Matcher, rule: str, marked: str) -> bool:
    text, span = brackets(marked)
    try:
        hits = hits_in(matcher, text)
    except TqaError:
        return False
    return any(hit.rule.id == rule and hit.span.overlaps(span) for hit in hits)


def _message(entry: Entry, text: str, rule: str, found: str) -> str:
    if rule == entry.id:
        return (
            f"finds “{found}” in “{text}”, which it writes itself: the fix never ends; "
            "narrow it with a pattern or unless"
        )
    return (
        f"writes “{text}”, in which {rule} finds “{found}”: give {rule} an unless, or write "
        "another form"
    )
