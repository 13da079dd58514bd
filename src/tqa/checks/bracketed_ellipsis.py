"""A cut marked the French way.

bad:  “We came [[(...)]] and left.”

pass: “We came … and left.”
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="bracketed-ellipsis",
    kind="typography",
    severity="suggestion",
    summary="a cut in round brackets: English uses an ellipsis, with square brackets if any",
    why="French marks a cut in a quotation by (…); English by … or […].",
    original="(…)",
    source="French and English typographic conventions compared",
)


def _mend(_: Any, __: Prose) -> str | None:
    return "[…]"


CHECK = pattern_check(RULE, (r"\((?:\.\.\.|\x{2026})\)",), r"\((?:\.\.\.|…)\)", _mend, "unsafe")
