"""An everyday word flagged wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tqa.glossary.linting.model import Remark, Subject, flagged, key_of
from tqa.glossary.model import Entry


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        if entry.only_if or entry.unless or entry.only_in:
            continue
        for form in flagged(entry):
            if form in common_words():
                message = f"“{form}” is an everyday word: add only_if, or use a pattern"
                yield Remark(entry, message, key_of(entry, form), form)
        if _plain_word(entry) in common_words():
            message = (
                f"the pattern is the everyday word “{entry.pattern}”: add what stands beside it"
            )
            yield Remark(entry, message, "pattern", entry.pattern)


def _plain_word(entry: Entry) -> str:
    return entry.pattern.lower() if entry.pattern.isalpha() else ""


@cache
def common_words() -> frozenset[str]:
    """Words that stand in at least one of a hundred news texts written in English."""
    text = (files("tqa") / "data" / "common-words.txt").read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))
