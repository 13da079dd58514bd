"""An entry whose last day is over."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.letters import folded
from tqa.glossary.linting.model import Remark, Subject, flagged
from tqa.glossary.model import Entry


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        if entry.valid_to and entry.valid_to < subject.today and not _has_heir(subject, entry):
            message = (
                f"expired on {entry.valid_to}, and no entry says what is right since: retire it "
                "with a reason, or add one with valid_from"
            )
            yield Remark(entry, message, "valid_to", entry.valid_to)


def _has_heir(subject: Subject, entry: Entry) -> bool:
    """Whether another entry flags a form of this one from a later day on."""
    return any(
        entry.valid_to < other.valid_from
        for form in flagged(entry)
        for _, other in subject.flagging.get(folded(form), [])
    )
