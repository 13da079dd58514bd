"""per cent, percent and pct in one document.

pass: Prices rose 3 per cent in May and 4 per cent in June.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-percent",
    kind="consistency",
    severity="suggestion",
    summary="per cent and percent in one document",
    why="British style writes per cent, American percent; one text keeps to one.",
    source="Oxford and Merriam-Webster entries for per cent and percent",
)


def _run(prose: Prose) -> Iterator[Sighting]:
    for match in matches(r"(?<=\d[ \u00a0\u202f])per[ ]?cent(?!\w)", prose):
        form = match.group()
        other = "percent" if " " in form else "per cent"
        yield Sighting(
            concept="style:percent",
            label="per cent / percent",
            form=form,
            span=Span(*match.span()),
            rule=RULE,
            rewrites=((other, other),),
        )


CHECK = FormCheck((RULE,), (r"per\x20?cent",), _run)
