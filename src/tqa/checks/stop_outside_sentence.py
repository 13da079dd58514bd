"""A comma or full stop behind the mark that closes a whole quoted sentence.

bad:  “We will never give [[up”,]] says the mayor.
good: “We will never give [[up,”]] says the mayor.
bad:  "We never found her [[again".]]
good: "We never found her [[again."]]
bad:  “Striking is a [[right.”,]] he said.
good: “Striking is a [[right,”]] he said.
pass: “We will never give up,” says the mayor.
pass: He calls it “a great success”, says the mayor.
pass: They read “War and Peace”.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="stop-outside-sentence",
    kind="punctuation",
    severity="suggestion",
    summary="comma or full stop behind the mark of a whole quoted sentence",
    why="French sets them behind the mark; English, British too, sets them inside where a whole sentence is quoted.",
    source="Guardian and AP style guides on quotation marks",
    in_quotes="fix",
    needs_evidence=True,
)

_PATTERN = r"""
    (?P<word>[\p{L}\p{N}%)’']+) (?P<inner>\.?) (?P<mark>[”"]) (?P<stop>[,.]) (?=\s|$) (?!\.\.)
"""
_BEFORE = ("", ".", "!", "?", ":", ",", "”", '"')


def _run(prose: Prose) -> Iterator[Hit]:
    if prose.style.closing == "outside":
        return
    for match in matches(_PATTERN, prose):
        if _is_sentence(prose.text, match):
            text = f"{match['word']}{match['stop']}{match['mark']}"
            yield Hit(RULE, Span(*match.span()), "", (Suggestion(text, "unsafe"),))


def _is_sentence(text: str, match: Any) -> bool:
    end = match.start("mark")
    start = text.rfind("“" if match["mark"] == "”" else '"', 0, end)
    inner = text[start + 1 : end]
    before = text[text.rfind("\n", 0, start) + 1 : start].rstrip()[-1:]
    return (
        start >= 0
        and "\n" not in inner
        and len(inner.split()) >= 4
        and inner[0].isupper()
        and before in _BEFORE
        and (before != "," or inner.split()[0] in ("I", "We", "It", "This", "There", "They"))
    )


CHECK = Check((RULE,), (r"[\x{201d}\x{22}][,.]",), _run)
