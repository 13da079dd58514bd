"""No space after a comma, semicolon or full stop.

bad:  He said [[so,but]] did not explain.
good: He said [[so, but]] did not explain.
bad:  She [[left.They]] stayed at home.
good: She [[left. They]] stayed at home.
bad:  “It is a [[shame”,he]] added.
good: “It is a [[shame”, he]] added.
pass: Read example.com, 3,000 pages, e.g. the U.S.A. and Node.js.
pass: The values a,b and &amp;c.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="missing-space",
    kind="typography",
    severity="warning",
    summary="no space after a punctuation mark",
    why="Spaces are lost where marks of another language were taken out.",
    source="seen in machine-translated articles",
)

_PATTERN = r"""
    (?<![&@/.\p{L}\p{N}-]) (?P<a> \p{Ll}{2,} [”"’)]? | [”"])
    (?: (?P<b>[,;]) (?P<c>\p{L}{2,})
      | (?<=\p{Ll}{3}[”"’)]?) (?P<b>[.!?]) (?P<c>\p{Lu}\p{Ll}+) (?=[\ \n,]) )
    (?![.@/\p{L}])
"""


def _mend(match: Any, _: Prose) -> str | None:
    return f"{match.group('a')}{match.group('b')} {match.group('c')}"


CHECK = pattern_check(
    RULE,
    (r"[a-z\x{22}\x{201d}\x{2019})][,;.!?][a-z\x{80}-\x{10ffff}]",),
    _PATTERN,
    _mend,
    "unsafe",
)
