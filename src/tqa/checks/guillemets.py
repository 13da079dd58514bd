"""French quotation marks in English text.

bad:  He spoke of [[« progress »]] in the talks.
good: He spoke of [[“progress”]] in the talks.
bad:  It was a good plan[[ »]] in the end.
pass: He spoke of “progress” in the talks.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Edit, Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="guillemets",
    kind="quotes",
    severity="warning",
    summary="French quotation marks: English uses “ ”",
    why="Guillemets are French; English quotation marks are “ ”, without spaces inside.",
    source="French and English typographic conventions compared",
)

_PAIR = r"«[\s\u00a0\u202f]*(?P<inner>[^«»]{1,2000}?)[\s\u00a0\u202f]*»"
_LONE = r"[ \u00a0\u202f]*»|«[ \u00a0\u202f]*"


def _run(prose: Prose) -> Iterator[Hit]:
    taken: list[Span] = []
    for match in matches(_PAIR, prose):
        span, inner = Span(*match.span()), match.span("inner")
        taken.append(span)
        left, right = ('"', '"') if prose.style.quotes == "straight" else ("“", "”")
        edits = (
            Edit(Span(span.start, inner[0]), left),
            Edit(Span(inner[1], span.end), right),
        )
        text = f"{left}{match.group('inner')}{right}"
        yield Hit(RULE, span, RULE.summary, (Suggestion(text, "safe", edits),))
    for match in matches(_LONE, prose):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in taken):
            yield Hit(RULE, span, "French quotation mark without its partner: check the original")


CHECK = Check((RULE,), (r"\x{ab}", r"\x{bb}"), _run)
