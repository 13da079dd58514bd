"""A quotation that opens in the middle of the clause it depends on.

bad:  He had [[proposed to “ministers to return]] home at once”.
pass: He had proposed to ministers “to return home at once”.
pass: He proposed to “return home at once”.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="quote-opens-inside-clause",
    kind="quotes",
    severity="suggestion",
    summary="the quotation opens inside the clause: let it begin after the verb and its object",
    why="French can open a quotation before the object of a verb; in English the construction breaks.",
    original="a proposé « aux ministres de rentrer… »",
    source="damage at quotation marks seen in machine-translated articles",
    in_quotes="flag",
)

_PATTERN = r"""
    \b(?:propos|suggest|recommend|offer)(?:e|es|s|ed|ing)?\ to\ “(?:the\ |all\ |both\ )?
    [\p{L}’'-]+(?:\ [\p{L}’'-]+){0,2}\ to\ (?!the\b|a\b|an\b|our\b|its\b|his\b|their\b)\p{Ll}+
"""


def _mend(match: Any, _: Prose) -> str | None:
    return str(match.group())


CHECK = pattern_check(
    RULE, (r"(?:propos|suggest|recommend|offer)[a-z]{1,3} to \x{201c}",), _PATTERN, _mend, "display"
)
