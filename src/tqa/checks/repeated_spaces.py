"""Runs of spaces inside a line.

bad:  He left[[  ]]early.
good: He left[[ ]]early.
bad:  Paris –[[ \\u00a0 \\u00a0]]AFP
good: Paris –[[ ]]AFP
pass: He left early.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="repeated-spaces",
    kind="typography",
    severity="suggestion",
    summary="more than one space",
    why="Runs of spaces come from layout that was not copied; readers and searches need one.",
    source="conventions of plain text",
)


def _mend(_: Any, prose: Prose) -> str | None:
    """Tables and code keep their columns."""
    return None if "|" in prose.text or "```" in prose.text else " "


CHECK = pattern_check(
    RULE,
    (r"[\x{20}\x{a0}\x{202f}\x{2009}]{2}",),
    r"(?<=\S)[ \u00a0\u202f\u2009]{2,}(?=[^\s])",
    _mend,
)
