"""No-break spaces between ordinary words.

bad:  They left the[[\\u00a0]]house.
good: They left the[[ ]]house.
pass: It is 10\\u00a0km away, said Mr.\\u00a0Smith on page\\u00a05 of J.\\u00a0R.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="no-break-space",
    kind="typography",
    severity="suggestion",
    summary="no-break space between words",
    why="Left over from French typography or a web page; it defeats searches and line breaking.",
    source="French and English typographic conventions compared",
)


def _mend(_: Any, __: Prose) -> str | None:
    return " "


CHECK = pattern_check(
    RULE,
    (r"[a-z][\x{a0}\x{202f}][a-z]",),
    r"(?<=\p{Ll}{2})[\u00a0\u202f](?=\p{Ll}{2})",
    _mend,
)
