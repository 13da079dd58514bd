"""Day before month, or month before day.

One document keeps to 4 May 2023 or to May 4, 2023.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tqa.checks.build import matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-dates",
    kind="consistency",
    severity="suggestion",
    summary="day before month and month before day in one document",
    why="British style writes 4 May 2023, American May 4, 2023; one text keeps to one.",
    source="AP Stylebook and Guardian style guide on dates",
    in_quotes="fix",
)

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)"
_PATTERN = rf"""
    (?<![\w./,-]|\d[ ]) (?: (?P<dmy>(?P<d1>[12]?\d|3[01])[ \u00a0](?P<m1>{_MONTH})(?:[ \u00a0](?P<y1>(?:1[89]|20)\d\d)(?!\d))?)
      | (?P<mdy>(?P<m2>{_MONTH})[ \u00a0](?P<d2>[12]?\d|3[01])(?:,[ ](?P<y2>(?:1[89]|20)\d\d)(?!\d))?) ) (?![\w/–-]|[.,:]\d|[ ]\d)
"""
# Days that are names: the attacks and the holiday.
_NAMES = frozenset({("September", "11"), ("July", "4"), ("October", "7"), ("January", "6")})


def _run(prose: Prose) -> Iterator[Sighting]:
    for match in matches(_PATTERN, prose):
        form = "dmy" if match["dmy"] else "mdy"
        month, day = (match["m1"], match["d1"]) if match["dmy"] else (match["m2"], match["d2"])
        if (month, day) in _NAMES:
            continue
        other = "mdy" if form == "dmy" else "dmy"
        yield Sighting(
            concept="style:dates",
            label="order of day and month",
            form=form,
            span=Span(*match.span()),
            rule=RULE,
            rewrites=((other, _turned(match, month, day)),),
            preferred=prose.style.dates,
        )


def _turned(match: Any, month: str, day: str) -> str:
    year = match["y1"] or match["y2"]
    if match["dmy"]:
        return f"{month} {day}, {year}" if year else f"{month} {day}"
    return f"{day} {month} {year}" if year else f"{day} {month}"


CHECK = FormCheck(
    (RULE,),
    (r"\d[\x{20}\x{a0}][JFMASOND][a-z]{2}", r"[JFMASOND][a-z]{2,8}\.?[\x{20}\x{a0}]\d"),
    _run,
)
