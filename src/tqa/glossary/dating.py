"""The date of a text, and the entries that were not in force on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import PurePath

from tqa.glossary.model import Entry
from tqa.text import Document

_HEAD = 4000


@dataclass(frozen=True, slots=True)
class Period:
    """The entry at ``index`` is in force from ``start`` to ``end``, both included, ISO dates.

    An empty date leaves that side open.
    """

    index: int
    start: str
    end: str

    def holds(self, day: str) -> bool:
        return self.start <= day and (not self.end or day <= self.end)


def periods(entries: Iterable[Entry]) -> tuple[Period, ...]:
    """Return the periods of the entries that have one."""
    return tuple(
        Period(index, entry.valid_from, entry.valid_to)
        for index, entry in enumerate(entries)
        if entry.valid_from or entry.valid_to
    )


def closed(found: Sequence[Period], day: str) -> frozenset[int]:
    """Return the indexes of the entries not in force on a day; without a day (``""``) none."""
    return frozenset(period.index for period in found if day and not period.holds(day))


def date_of(document: Document, given: str = "") -> str:
    """Return the ISO date of a text, empty where nothing tells it.

    What is ``given`` wins; then the ``date`` that the reader found, that of a front matter, the
    first one in the file's name. Never today: the same text gives the same findings tomorrow.
    """
    return (
        given
        or first_date(dict(document.meta).get("date", ""))
        or _in_front_matter(document.source)
        or first_date(PurePath(document.path).name)
    )


def first_date(text: str) -> str:
    """Return the first date of the calendar in a text like 2022-02-24 or 20220224, in ISO form."""
    for found in _written().finditer(text):
        try:
            return date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
        except ValueError:
            continue
    return ""


def _in_front_matter(source: str) -> str:
    if not source.startswith(("---", "+++")):
        return ""
    block = _block().match(source, 0, _HEAD)
    line = _line().search(block["inside"]) if block else None
    return first_date(line["value"]) if line else ""


@cache
def _written() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(?P<year>(?:18|19|20)\d\d)(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
        r"(?!\d)"
    )


@cache
def _block() -> re.Pattern[str]:
    return re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?P<inside>.*?)(?:\n|\r)\1", re.DOTALL)


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\r\n])date[ \t]*[:=](?P<value>[^\r\n]*)")
