"""An entry that does not say where it comes from, or has no example."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.glossary.linting.model import Remark, Subject


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        missing = [key for key in ("source", "original", "examples") if not getattr(entry, key)]
        if missing:
            yield Remark(entry, f"add {', '.join(missing)}")
