"""A space before a mark, as French sets it.

bad:  Who knew[[ ?]] Nobody did.
good: Who knew[[?]] Nobody did.
bad:  Growth reached 3[[ %]] in May.
good: Growth reached 3[[%]] in May.
pass: It was 3% in May: a record.
pass: He smiled :) and left.
pass: The file .bashrc and the number .5 stay.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="space-before-punctuation",
    kind="typography",
    severity="warning",
    summary="space before a punctuation mark",
    why="French sets a space before : ; ! ? and %; English does not.",
    source="French and English typographic conventions compared",
)

_PATTERN = r"""
    (?<=[\p{L}\p{M}\p{N}”"’)»]) [ \u00a0\u202f\u2009]+ (?:
        [?!]+ (?=[\s”"’)]|$)
      | [:;] (?=\s|$) (?![ ]*[-)(DP])
      | (?<=\d[ \u00a0\u202f\u2009]+) %
    )
"""


def _mend(match: Any, prose: Prose) -> str | None:
    at = match.start()
    if "  " in prose.text[max(0, at - 6) : at] or "|" in prose.text:
        return None
    return str(match.group().strip(" \u00a0\u202f\u2009"))


CHECK = pattern_check(RULE, (r"[\x{20}\x{a0}\x{202f}\x{2009}][?!:;%]",), _PATTERN, _mend)
