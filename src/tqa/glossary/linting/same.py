"""A form that an entry both flags and prefers; nothing that reads a text can tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.letters import folded
from tqa.glossary.linting.model import Remark, Remove, Subject, flagged, good, key_of


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        right = {folded(form) for form in good(entry)}
        for form in flagged(entry):
            if folded(form) in right:
                key = key_of(entry, form)
                message = f"“{form}” is both deprecated and preferred or admitted: take one out"
                only = key == "forms" or folded(form) != folded(entry.preferred)
                yield Remark(entry, message, key, form, None if only else Remove())
