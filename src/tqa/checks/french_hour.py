"""Hours with an h between hours and minutes.

bad:  The match starts at [[20h30]] on Monday.
good: The match starts at [[20:30]] on Monday.
bad:  The match starts at [[9h]] on Monday.
good: The match starts at [[9:00]] on Monday.
pass: The match starts at 20:30 on Monday; a 24h shop.
pass: He ran 100 km/h.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="french-hour",
    kind="date",
    severity="warning",
    summary="time written the French way",
    why="French writes 20h30; English 8.30pm, 8:30 p.m. or 20:30.",
    original="20h30",
    source="French and English date conventions compared",
)


def _mend(match: Any, _: Prose) -> str | None:
    return f"{match.group('hour')}:{match.group('minute') or '00'}"


CHECK = pattern_check(
    RULE,
    (r"\d\x20?h\x20?\d\d", r"(?:at|from|until|around|before|after|by) \d{1,2}\x20?h"),
    r"""(?<![\w./:]) (?P<hour>[01]?\d|2[0-3]) [ \u00a0\u202f]? h [ \u00a0\u202f]?
        (?: (?P<minute>[0-5]\d) | (?<=\b(?:at|from|until|around)[ ]\d{1,2}[ \u00a0\u202f]?h) ) (?![\w:])""",
    _mend,
    "unsafe",
    from_langs=("fr",),
)
