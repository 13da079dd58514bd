"""Numbers grouped by spaces, with a decimal comma, or with the sign behind.

bad:  The plan costs [[3,5 billion]] euros.
good: The plan costs [[3.5 billion]] euros.
bad:  Prices rose [[12,5%]] in May.
good: Prices rose [[12.5%]] in May.
bad:  The index fell to [[7.236,45]] points.
good: The index fell to [[7,236.45]] points.
bad:  About [[6 500]] people came.
good: About [[6,500]] people came.
pass: The plan costs 3.5 billion euros; 6,500 people came to run 5,000 metres.
pass: Call 0800 500 600 for rooms; on 10 May 300 houses were cleared, on May 10 200 more.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="french-number",
    kind="number",
    severity="warning",
    summary="number written the French way",
    why="French has a decimal comma and groups thousands by spaces.",
    original="3,5 milliards, 6 500",
    source="French and English number conventions compared",
)

_SWAPPED = {ord("."): ",", ord(","): "."}
_NOUN = r"(?:people|men|women|children|dead|deaths|police|troops|personnel|\p{Ll}{3,}s)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.?"
_PATTERN = rf"""
    (?<![\d.,/:\w]) (?P<whole>\d{{1,3}}),(?P<part>\d{{1,2}}) (?= [ \u00a0]?(?:million|billion|trillion)\b | [ \u00a0\u202f]?%)
    (?P<rest>[ \u00a0\u202f]?(?:million|billion|trillion|%))
  | (?<![\d.,/:\w]) (?P<dotted>\d{{1,3}}(?:\.\d{{3}})+,\d{{1,2}}) (?![\d.,])
  | (?<![\d.,/:\w+(-]|\d[ ]|\b{_MONTH}[ ]) (?P<groups>
        [1-9]\d{{0,2}}(?:[ \u00a0\u202f]\d{{3}})+ (?=[ \u00a0]{_NOUN}\b)
      | [1-9]\d{{0,2}}(?:[\u00a0\u202f]\d{{3}})+ (?![\d\u00a0]) )
"""


def _mend(match: Any, prose: Prose) -> str | None:
    if match.group("groups"):
        if prose.style.numbers == "space":
            return None
        return ",".join(match.group("groups").replace("\u00a0", " ").replace("\u202f", " ").split())
    if match.group("dotted"):
        return str(match.group("dotted")).translate(_SWAPPED)
    return f"{match.group('whole')}.{match.group('part')}{match.group('rest')}"


CHECK = pattern_check(
    RULE,
    (
        r"\d,\d{1,2}[\x{20}\x{a0}\x{202f}]?(?:million|billion|trillion|%)",
        r"\d[\x{20}\x{a0}\x{202f}]\d{3}[^\d]",
        r"\d[\x{a0}\x{202f}]\d{3}",
        r"\d\.\d{3},\d",
    ),
    _PATTERN,
    _mend,
    "unsafe",
)
