"""Thousands set apart by commas or by spaces, where house style says which."""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-thousands",
    kind="consistency",
    severity="suggestion",
    summary="thousands not set apart as house style has it",
    why="News English sets commas between thousands, some institutions set spaces.",
    source="Interinstitutional Style Guide of the EU on figures",
    in_quotes="fix",
)

_PATTERN = r"""
    (?<![\d.,:/$€£-]|\d[ \u00a0]) (?: (?P<comma>[1-9]\d{0,2}(?:,\d{3})+) | (?P<space>[1-9]\d{0,2}(?:[\u00a0\u202f]\d{3})+) ) (?![\d/:]|[.,]\d)
"""


def _run(prose: Prose) -> Iterator[Sighting]:
    if prose.style.numbers != "space":
        return
    for match in matches(_PATTERN, prose):
        form = "comma" if match["comma"] else "space"
        figures = match.group().replace(",", "").replace("\u00a0", "").replace("\u202f", "")
        yield Sighting(
            concept="style:thousands",
            label="mark between thousands",
            form=form,
            span=Span(*match.span()),
            rule=RULE,
            rewrites=(("space", f"{int(figures):,}".replace(",", "\u00a0")),),
            preferred="space",
        )


CHECK = FormCheck((RULE,), (r"\d,\d{3}", r"\d[\x{a0}\x{202f}]\d{3}"), _run)
