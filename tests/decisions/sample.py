"""Decisions for tests, made from a text in which brackets mark the match."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.support import bracketed
from tqa.decisions.model import Decision, context_of, fold


def decision_of(marked: str, **values: Any) -> Decision:
    """Return an accepted decision about the bracketed words of a text."""
    text, span = bracketed(marked)
    before, after = context_of(text, span)
    made = Decision(
        state="accepted",
        rule="nagorno-karabakh",
        match=fold(span.of(text)),
        path="a.txt",
        kind="name",
        before=before,
        after=after,
        replacement="Nagorno-Karabakh",
        author="ada",
        time="2026-11-26T10:00:00Z",
        offset=span.start,
    )
    return replace(made, **values)
