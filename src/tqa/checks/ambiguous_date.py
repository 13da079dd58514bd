"""Dates in figures that Americans and Europeans read differently.

bad:  Published on [[04/05/2023 23:09]] in Paris.
bad:  Published on [[04/05/2023]] in Paris.
pass: Published on 24/05/2023 in Paris.
pass: Published on 05/05/2023 in Paris.
pass: Published on 4 May 2023 in Paris.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="ambiguous-date",
    kind="date",
    severity="warning",
    summary="ambiguous date",
    why="French writes day/month, American English month/day; write the month as a word.",
    original="04/05/2023 (4 mai 2023)",
    source="ISO 8601; American and British date conventions compared",
)

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_PATTERN = r"""
    (?<![\d/.\-\w]) (?P<a>0?[1-9]|1[0-2]) (?P<sep>[/.]) (?P<b>0?[1-9]|1[0-2]) (?P=sep)
    (?P<year>(?:19|20)\d\d) (?P<time>[ ]\d{1,2}[:h]\d\d(?::\d\d)?)? (?![\d/\-\w]|\.\d)
"""


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_PATTERN, prose):
        first, second = int(match.group("a")), int(match.group("b"))
        if first == second:
            continue
        european = _written(match, first, second, day_first=True)
        american = _written(match, second, first, day_first=False)
        span = Span(*match.span())
        wanted = {"dmy": european, "mdy": american}.get(prose.style.dates)
        if wanted:
            yield Hit(RULE, span, f"date in figures: {wanted}", (Suggestion(wanted, "unsafe"),))
            continue
        message = f"ambiguous: {european} or {american}; say which convention"
        advice = (Suggestion(european, "display"), Suggestion(american, "display"))
        yield Hit(RULE, span, message, advice)


def _written(match: Any, day: int, month: int, day_first: bool) -> str:
    name, year = _MONTHS[month - 1], match.group("year")
    date = f"{day} {name} {year}" if day_first else f"{name} {day}, {year}"
    return date + (match.group("time") or "")


CHECK = Check((RULE,), (r"\d[/.]\d{1,2}[/.](?:19|20)\d\d",), _run)
