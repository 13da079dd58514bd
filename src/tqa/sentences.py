"""Where sentences begin and end."""

from __future__ import annotations

from functools import cache
from typing import Any

from tqa.text import Span


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return spans that cover the text: each sentence with the space that follows it.

    Boundaries come from ``sentencex``; a split after an abbreviation that it does not know is
    undone where the next word begins in lower case.
    """
    spans: list[Span] = []
    for boundary in _splitter().get_sentence_boundaries("en", text):
        start, end = boundary["start_index"], boundary["end_index"]
        if spans and text[start : start + 1].islower():
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(spans[-1].end if spans else 0, end))
    if not spans:
        return (Span(0, len(text)),)
    spans[-1] = Span(spans[-1].start, len(text))
    return tuple(spans)


@cache
def _splitter() -> Any:
    import sentencex

    return sentencex
