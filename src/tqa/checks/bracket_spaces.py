"""Spaces inside brackets.

bad:  He arrived [[( in]] Paris) on Monday.
good: He arrived [[(in]] Paris) on Monday.
bad:  He arrived (in [[Paris )]] on Monday.
good: He arrived (in [[Paris)]] on Monday.
pass: He arrived (in Paris) on Monday :) and left.
pass: A list: a ) one, b ) two.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="bracket-spaces",
    kind="typography",
    severity="warning",
    summary="space inside brackets",
    why="Brackets enclose their words without spaces.",
    source="English typographic convention",
)

_PATTERN = r"""
    (?P<a>\() [\ \u00a0\u202f]+ (?P<b>[\p{L}\p{N}]+) (?=[^()\n]{1,200}\))
  | (?<=\([^()\n]{2,200}) (?P<a>[\p{L}\p{N}]{2,}) [\ \u00a0\u202f]+ (?P<b>\))
"""


def _mend(match: Any, _: Prose) -> str | None:
    return f"{match.group('a')}{match.group('b')}"


CHECK = pattern_check(
    RULE, (r"\([\x{20}\x{a0}\x{202f}]", r"[\x{20}\x{a0}\x{202f}]\)"), _PATTERN, _mend
)
