"""A space between a quotation mark and what it encloses.

bad:  He called it [[“ progress ”]] at last.
good: He called it [[“progress”]] at last.
bad:  He called it [[“ progress”]] at last.
bad:  He said [[“ that]] we left and that we would none of us come back here before the end of May”.
bad:  He said “that we left and that we would none of us come back here before the end of [[May ”]].
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
_PATTERN = rf"""
    “{_SPACE}+ (?P<short>[^“”\n]{{1,60}}?) {_SPACE}*” | “(?P<back>[^“”\n]{{1,60}}?) {_SPACE}+”
  | “{_SPACE}+ (?P<first>[^\s“”]+)
  | (?<=“[^“”\n]{{60,1500}}) (?P<last>[^\s“”]+) {_SPACE}+”
"""


def _mend(match: Any, _: Prose) -> str | None:
    if match["first"]:
        return f"“{match['first']}"
    if match["last"]:
        return f"{match['last']}”"
    inner = (match["short"] or match["back"]).strip()
    return f"“{inner}”" if inner else None


CHECK = pattern_check(
    RULE,
    (r"\x{201c}[\x{20}\x{a0}\x{202f}\x{2009}]", r"[\x{20}\x{a0}\x{202f}\x{2009}]\x{201d}"),
    _PATTERN,
    _mend,
)
