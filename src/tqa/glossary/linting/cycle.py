"""A is to be written B, and B, by way of other entries, A."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.linting.graph import cycle_from
from tqa.glossary.linting.model import Remark, Subject


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        path = cycle_from(subject, entry)
        if path:
            way = ", then ".join(f"{other.id} writes “{other.preferred}”" for other in path[1:])
            message = (
                f"prefers “{entry.preferred}”, but {way}: the fixes undo one another; "
                "decide for one form"
            )
            yield Remark(entry, message, "preferred", entry.preferred)
