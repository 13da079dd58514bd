"""A pattern that cannot be used or matches nothing at all, or a context that holds everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.finding import TqaError
from tqa.glossary.linting.model import Remark, Subject
from tqa.glossary.model import Entry, Pack


def remarks(subject: Subject) -> Iterator[Remark]:
    for pack, entry in subject.judged:
        if entry.pattern or entry.only_if or entry.unless:
            try:
                yield from _remarks(subject, pack, entry)
            except TqaError as error:
                message = str(error).partition(f"{entry.id}: ")[2] or str(error)
                yield Remark(entry, message, "pattern", entry.pattern)


def _remarks(subject: Subject, pack: Pack, entry: Entry) -> Iterator[Remark]:
    rule = subject.rule(pack, entry)
    if pack.layer:  # the shipped packs are validated by their tests, their lists are long
        rule.validate()
    if entry.only_if and rule.in_context(", ,"):
        message = "only_if holds in every sentence: name words that must stand there"
        yield Remark(entry, message, "only_if")
    if entry.unless and not entry.only_if and not rule.in_context(", ,"):
        message = "unless holds in every sentence, so that the entry never speaks"
        yield Remark(entry, message, "unless")
