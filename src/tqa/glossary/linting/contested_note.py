"""A contested entry that does not tell the editor what the contest is about."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.linting.model import Remark, Subject


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        if entry.status == "contested" and not entry.reason:
            message = "is contested: say in reason what about, and who decides; reports show it"
            yield Remark(entry, message, "status", "contested")
