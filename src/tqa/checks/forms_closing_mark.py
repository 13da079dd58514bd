"""Closing quotation mark before or after the full stop or comma.

pass: He called it “a start.” She agreed.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-closing-mark",
    kind="consistency",
    severity="suggestion",
    summary="closing quotation mark before the stop in some sentences, after it in others",
    why="American English sets stops and commas inside the mark, logical punctuation outside.",
    source="French and English typographic conventions compared",
    in_quotes="fix",
)


def _run(prose: Prose) -> Iterator[Sighting]:
    for match in matches(r"(?<=[\p{L}\p{N}])(?:[.,]”|”[.,])(?!\p{L})", prose):
        found = match.group()
        form = "inside" if found[1] == "”" else "outside"
        if form == "inside" and found[0] == "." and _whole_sentence(prose, match.end()):
            continue
        other = "outside" if form == "inside" else "inside"
        yield Sighting(
            concept="style:closing-mark",
            label="closing quotation mark and stop",
            form=form,
            span=Span(*match.span()),
            rule=RULE,
            rewrites=((other, found[::-1]),),
            preferred=prose.style.closing,
        )


def _whole_sentence(prose: Prose, end: int) -> bool:
    """A quotation that is a sentence of its own ends “….” in every convention."""
    text = prose.text
    start = text.rfind("“", 0, end)
    before = text[:start].rstrip()[-1:] if start >= 0 else ""
    return before in ("", ".", ":", "!", "?", "”") and text[start + 1 : start + 2].isupper()


CHECK = FormCheck((RULE,), (r"[.,]\x{201d}", r"\x{201d}[.,]"), _run)
