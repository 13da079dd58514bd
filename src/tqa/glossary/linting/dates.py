"""Days that no calendar has, and a last day before the first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tqa.glossary.linting.model import Remark, Subject


def remarks(subject: Subject) -> Iterator[Remark]:
    for entry in subject.entries:
        for key, day in (("valid_from", entry.valid_from), ("valid_to", entry.valid_to)):
            if day and not _is_day(day):
                yield Remark(entry, f"{day} is no day of the calendar: correct it", key, day)
        if entry.valid_from and entry.valid_to and entry.valid_to < entry.valid_from:
            message = f"ends ({entry.valid_to}) before it begins ({entry.valid_from}): correct one"
            yield Remark(entry, message, "valid_to", entry.valid_to)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
