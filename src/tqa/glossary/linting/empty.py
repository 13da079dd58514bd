"""A pattern that cannot be used or matches nothing at all, or a context that holds everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from tqa.finding import TqaError
from tqa.glossary.linting.model import Remark, Subject
from tqa.glossary.model import Entry, Pack, WordList

_ROWS = 2


def remarks(subject: Subject) -> Iterator[Remark]:
    for pack, entry in subject.judged:
        if not (entry.pattern or entry.only_if or entry.unless):
            continue
        try:
            yield from _remarks(Subject(subject.glossary, subject.today), _small(pack), entry)
        except TqaError as error:
            message = str(error).partition(f"{entry.id}: ")[2] or str(error)
            yield Remark(entry, message, "pattern", entry.pattern)


def _remarks(subject: Subject, pack: Pack, entry: Entry) -> Iterator[Remark]:
    rule = subject.rule(pack, entry)
    rule.validate()
    if entry.only_if and rule.in_context(", ,"):
        message = "only_if holds in every sentence: name words that must stand there"
        yield Remark(entry, message, "only_if")
    if entry.unless and not entry.only_if and not rule.in_context(", ,"):
        message = "unless holds in every sentence, so that the entry never speaks"
        yield Remark(entry, message, "unless")


def _small(pack: Pack) -> Pack:
    """The lists of shipped packs, long and tested, are cut: compiling them whole takes minutes."""
    if pack.layer:
        return pack
    lists = {
        name: WordList(name, dict(islice(words.rows.items(), _ROWS)))
        for name, words in pack.lists.items()
    }
    return replace(pack, lists=lists)
