"""A is to be written B, and another entry wants B written C."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.linting.graph import cycle_from, followers
from tqa.glossary.linting.model import Remark, Subject


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        if cycle_from(subject, entry):
            continue
        for other in followers(subject, entry)[:1]:
            better = f": write “{other.preferred}” at once" if other.preferred else ""
            message = (
                f"prefers “{entry.preferred}”, which {other.id} deprecates ({other.mark}){better}"
            )
            yield Remark(entry, message, "preferred", entry.preferred)
