"""Texts and findings for scoring, made by hand."""

from __future__ import annotations

from dataclasses import replace

from tests.render.sample import finding_of
from tqa.finding import Edit, Finding, Suggestion
from tqa.readers import read
from tqa.scoring.texts import Text, text_of
from tqa.text import Span


def text(*paragraphs: str, path: str = "d.txt") -> Text:
    """A text with an empty line between paragraphs."""
    return text_of(read(path, "\n\n".join(paragraphs).encode()))


def found(draft: Text, words: str, new: str, rule: str = "r") -> Finding:
    """A finding of the first place of some words, with one suggestion ("" for none)."""
    start = draft.source.index(words)
    span = Span(start, start + len(words))
    suggestions = (Suggestion(new, "unsafe", (Edit(span, new),)),) if new else ()
    return replace(
        finding_of(words), path=draft.path, span=span, rule=rule, suggestions=suggestions
    )
