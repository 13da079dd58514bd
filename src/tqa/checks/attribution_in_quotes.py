"""The speaker named inside the marks, as French does: “Yes, said the mayor. But not now.”

bad:  “Honestly, I would have [[left, joked the finalist. But]] I stayed.”
good: “Honestly, I would have [[left,” joked the finalist. “But]] I stayed.”
bad:  “It is far too [[much, storms Djamel, a plumber]].
bad:  "We lack [[speed, admitted the driver. In]] the race we are there."
pass: “Honestly, I would have left,” joked the finalist. “But I stayed.”
pass: “We met, said goodbye and left,” she recalled.
pass: “He left,” the finalist said, “and I stayed.”
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.checks.speech import VERBS
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="attribution-in-quotes",
    kind="quotes",
    severity="warning",
    summary="the speaker is named inside the quotation marks",
    why="French names the speaker without closing the quotation; English closes and reopens it.",
    source="French and English typographic conventions compared",
    in_quotes="fix",
)

_SPEAKER = (
    r"(?:(?:the|a|an|his|her|their|this|one|another)[ ](?!way\b|same\b)\p{L}[^“”\"\n.,;:!?]{1,130}"
    r"|(?:Mr|Mrs|Ms|Dr)\.?[ ]\p{Lu}[\p{L}’'-]+|\p{Lu}[^“”\"\n.,;:!?]{1,120})"
)
_PATTERN = rf"""
    (?P<word>[\p{{L}}\p{{N}}’']+)(?P<stop>[,!?…]) [ ] (?P<said>{VERBS}[ ]{_SPEAKER})
    (?: (?P<end>[.]) [ ] (?P<next>\p{{Lu}}[\p{{L}}’']*) | (?P<more>, [ ] [^“”\"\n.,;:!?]{{1,60}}) )
"""


def _run(prose: Prose) -> Iterator[Hit]:
    if not any(mark in prose.text for mark in '“"'):
        return
    for match in matches(_PATTERN, prose):
        mark = _open_mark(prose.text, match.start())
        if mark:
            yield Hit(RULE, Span(*match.span()), "", _mended(match, mark))


def _open_mark(text: str, at: int) -> str:
    """Return the opening mark of the quotation in which the offset stands, "" outside."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if line.rfind("“") > line.rfind("”"):
        return "“"
    return '"' if line.count('"') % 2 and "“" not in line else ""


def _mended(match: Any, mark: str) -> tuple[Suggestion, ...]:
    if not match["end"]:
        return ()
    closing = "”" if mark == "“" else mark
    text = f"{match['word']}{match['stop']}{closing} {match['said']}. {mark}{match['next']}"
    return (Suggestion(text, "unsafe"),)


CHECK = Check((RULE,), (r"[,!?\x{2026}]\x20[a-z]{3,14}\x20",), _run)
