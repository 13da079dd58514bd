"""A space between a quotation mark and what it encloses.

bad:  He called it [[“ progress ”]] at last.
good: He called it [[“progress”]] at last.
bad:  He called it [[“ progress”]] at last.
bad:  He said [[“ that]] they left.
good: He said [[“that]] they left.
pass: He called it “progress” at last.
pass: He said: “Yes.” “No,” she said.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="space-inside-quotes",
    kind="quotes",
    severity="warning",
    summary="space inside quotation marks",
    why="French sets spaces inside its quotation marks; English does not.",
    source="French and English typographic conventions compared",
)

_SPACE = r"[ \u00a0\u202f\u2009]"
_PATTERN = rf"“(?:{_SPACE}+(?P<a>[^“”\n]{{1,300}}?){_SPACE}*|(?P<b>[^“”\n]{{1,300}}?){_SPACE}+)”|“{_SPACE}+(?P<c>\p{{L}}+)(?![^“”\n]{{0,300}}”)"


def _mend(match: Any, _: Prose) -> str | None:
    if match.group("c"):
        return f"“{match.group('c')}"
    inner = match.group("a") or match.group("b") or ""
    return f"“{inner.strip()}”" if inner.strip() else None


CHECK = pattern_check(
    RULE,
    (r"\x{201c}[\x{20}\x{a0}\x{202f}\x{2009}]", r"[\x{20}\x{a0}\x{202f}\x{2009}]\x{201d}"),
    _PATTERN,
    _mend,
)
