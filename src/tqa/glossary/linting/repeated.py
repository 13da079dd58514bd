"""A form that stands twice in one entry."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.letters import folded
from tqa.glossary.linting.model import Remark, Remove, Subject


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        seen: dict[str, str] = {folded(entry.preferred): "preferred"} if entry.preferred else {}
        for form in entry.admitted:
            if folded(form) in seen:
                message = f"“{form}” stands twice, as {seen[folded(form)]} too: take it out here"
                yield Remark(entry, message, "admitted", form, Remove())
            seen[folded(form)] = "admitted"
        flagged: set[str] = {folded(form) for form, _ in entry.forms}
        for form in entry.deprecated:
            if folded(form) in flagged:
                message = f"“{form}” is flagged twice in this entry: take one out"
                yield Remark(entry, message, "deprecated", form, Remove())
            flagged.add(folded(form))
