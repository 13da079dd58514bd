"""French ways of writing a date or an ordinal.

bad:  He was born on [[1er May]] in Lyon.
good: He was born on [[1 May]] in Lyon.
bad:  They met [[the 14 July]] in Paris.
good: They met [[on 14 July]] in Paris.
bad:  They met on [[monday]] in Paris.
good: They met on [[Monday]] in Paris.
pass: They met on 14 July in Paris.
pass: The 14 July attacks were remembered.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="french-date",
    kind="date",
    severity="warning",
    summary="date written the French way",
    why="French writes le 14 juillet, 1er mai, and days in lower case.",
    original="le 14 juillet, le 1er mai, lundi",
    source="French and English date conventions compared",
)

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_PATTERN = rf"""
    \b1er(?=[ \u00a0]{_MONTH})[ \u00a0](?P<first>{_MONTH})
  | (?<=\b\p{{Ll}}+[ ])the[ ](?P<day>[12]?\d|3[01])[ ](?P<month>{_MONTH})(?=[ ](?:in|at|with|to|by|and|that|a|the)\b|[.,]|$)
  | (?<=\b(?:on|last|next|since|until|every)[ ]){_DAY}\b
"""


def _mend(match: Any, _: Prose) -> str | None:
    if match.group("first"):
        return f"1 {match.group('first')}"
    if match.group("day"):
        return f"on {match.group('day')} {match.group('month')}"
    return str(match.group().capitalize())


CHECK = pattern_check(
    RULE,
    ("1er", r"the\x20[0-9]{1,2}\x20[a-z]", rf"(?:on|last|next|since|until|every) {_DAY}"),
    _PATTERN,
    _mend,
    "unsafe",
)
