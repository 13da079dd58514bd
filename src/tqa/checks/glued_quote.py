"""A closing quotation mark glued to the word after it.

bad:  “We will stay[[”assures]] the minister.
good: “We will stay[[” assures]] the minister.
pass: “We will stay,” said the minister.
pass: The “pro”-government side won.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="glued-quote",
    kind="quotes",
    severity="warning",
    summary="no space after a closing quotation mark",
    why="When spaces inside French quotation marks are removed, the space behind is often lost too.",
    source="seen in a third of 100 machine-translated articles read",
)


def _mend(match: Any, _: Prose) -> str | None:
    return f"” {match.group('word')}"


CHECK = pattern_check(
    RULE,
    (r"\x{201d}[a-z]",),
    r"(?<=“[^“”]{2,2000})(?<=[\p{L}\p{N}.,!?…]{2})”(?P<word>\p{Ll}{3,})",
    _mend,
    "unsafe",
)
