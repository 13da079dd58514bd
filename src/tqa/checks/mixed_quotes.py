"""Curly and straight quotation marks in one paragraph.

bad:  “Yes,” he said. [["]]No," she said.
pass: “Yes,” he said. “No,” she said.
pass: "Yes," he said.
pass: “Yes,” said the man who is 5'10".
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-quotes",
    kind="quotes",
    severity="suggestion",
    summary="straight and curly quotation marks in one paragraph",
    why="A mix shows that text of two origins was joined; choose one style.",
    source="French and English typographic conventions compared",
)


def _run(prose: Prose) -> Iterator[Hit]:
    if "“" not in prose.text and "”" not in prose.text:
        return
    for match in matches(r"(?<![\d'])\"", prose):
        yield Hit(RULE, Span(*match.span()), RULE.summary)
        return


CHECK = Check((RULE,), (r'"',), _run)
