"""Nothing between the end of a quotation and the verb that names its speaker.

bad:  “We have never gone so [[far” said]] the minister.
good: “We have never gone so [[far,” said]] the minister.
bad:  "I no longer have the [[right" slips]] one of the mothers.
good: "I no longer have the [[right," slips]] one of the mothers.
pass: “We have never gone so far,” said the minister.
pass: The “reform” said to be near is not.
pass: “Is it so?” asked the minister.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.checks.speech import VERBS
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="quote-without-comma",
    kind="quotes",
    severity="warning",
    summary="no comma between a quotation and its speaker",
    why="The comma that French sets behind the closing mark was lost.",
    source="French and English typographic conventions compared",
    in_quotes="fix",
)

_PATTERN = rf"""
    (?P<word>[\p{{L}}\p{{N}}%’']*[\p{{L}}\p{{N}}%])(?P<mark>[”"]) [ ] (?P<verb>(?:ha(?:s|d|ve)[ ])?{VERBS}|(?:ha(?:s|d|ve)[ ])defended)
    (?= [ ] (?: (?:on|in|at|this|earlier|late|last)[ ][^“”\"\n.]{{1,40}}[ ] )? (?:the|a|an|his|her|their|its|one|this|some|several|another|two|many|\p{{Lu}}) )
"""


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_PATTERN, prose):
        quotation = _quotation(prose.text, match.start("mark"), match["mark"])
        if len(quotation.split()) < 4 or not quotation[:1].isupper():
            continue
        text = f"{match['word']},{match['mark']} {match['verb']}"
        yield Hit(RULE, Span(*match.span()), "", (Suggestion(text, "unsafe"),))


def _quotation(text: str, end: int, mark: str) -> str:
    """Return what the closing mark at ``end`` encloses on its line."""
    opening = "“" if mark == "”" else '"'
    start = max(text.rfind("\n", 0, end), text.rfind(opening, 0, end))
    return text[start + 1 : end]


CHECK = Check((RULE,), (r"[\w\x{80}-\x{10ffff}%'][\x{201d}\x{22}]\x20[a-z]{3}",), _run)
