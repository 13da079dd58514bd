"""Quotation marks that are reversed, or close nothing.

bad:  He called it “progress[[“]] at last.
good: He called it “progress[[”]] at last.
bad:  He called it [[”]]progress” at last.
good: He called it [[“]]progress” at last.
bad:  He called it progress[[”]] at last.
pass: “It goes on in the next paragraph.
pass: He called it “progress” at last.
pass: A 5” pipe and “a word” in one line.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="unbalanced-quotes",
    kind="quotes",
    severity="warning",
    summary="quotation mark without its partner",
    why="Machine translation turns marks round or loses one; a reader cannot tell who speaks.",
    source="seen in half of 100 machine-translated articles read",
)

_REVERSED_CLOSER = r"(?<=“[^“”]{1,400}[\p{L}\p{N}.,!?…])“(?=[\s.,;:!?)]|$)"
_REVERSED_OPENER = r"(?<=[\s(]|^)”(?=[\p{L}\p{N}][^“”]{0,400}”)"


def _run(prose: Prose) -> Iterator[Hit]:
    found: list[Span] = []
    for pattern, mark in ((_REVERSED_CLOSER, "”"), (_REVERSED_OPENER, "“")):
        for match in matches(pattern, prose):
            span = Span(*match.span())
            found.append(span)
            message = f"reversed quotation mark: write {mark}"
            yield Hit(RULE, span, message, (Suggestion(mark, "unsafe"),))
    if not found:
        yield from _lone_closer(prose)


def _lone_closer(prose: Prose) -> Iterator[Hit]:
    text, opened = prose.text, 0
    if '"' in text or "„" in text or text.count("”") <= text.count("“"):
        return
    for match in matches("[“”]", prose):
        at = match.start()
        if text[at - 1 : at].isdigit() and match.group() == "”" and not opened:
            continue
        opened += 1 if match.group() == "“" else -1
        if opened < 0 and at:
            yield Hit(RULE, Span(*match.span()), "closing quotation mark that closes nothing")
            return


CHECK = Check((RULE,), (r"\x{201c}", r"\x{201d}"), _run)
