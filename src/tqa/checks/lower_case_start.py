"""A paragraph that begins with a small letter.

bad:  [[the]] minister announced a plan for the railways on Monday evening.
good: [[The]] minister announced a plan for the railways on Monday evening.
pass: The minister announced a plan.
pass: iPhone sales rose in the first quarter of the year, the company said.
pass: the end
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="lower-case-start",
    kind="capitals",
    severity="suggestion",
    summary="the paragraph begins with a small letter",
    why="French headlines and kickers that are cut or moved lose their capital in translation.",
    source="seen in one of six machine-translated articles read",
    needs_evidence=True,
)

_PATTERN = r"\A\p{Ll}\p{Ll}*(?=[\ ’'](?:[^.!?\n]+[\ ]){5})(?![\ ][\p{L}]\))"


def _mend(match: Any, _: Prose) -> str | None:
    word: str = match.group()
    return word[0].upper() + word[1:]


CHECK = pattern_check(RULE, (), _PATTERN, _mend, "unsafe")
