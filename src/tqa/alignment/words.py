"""A text as words, numbers and marks."""

from __future__ import annotations

import re
from functools import cache

from tqa.alignment.model import Word
from tqa.text import Span


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words, numbers and marks of a text, each with its place.

    A compound (``cease-fire``), a contraction (``don't``), an abbreviation (``U.S.``) and a number
    (``1,250.5``) are one word each; a possessive ending (``'s``) is a word of its own.
    """
    return tuple(Word(found[0], Span(*found.span())) for found in _word().finditer(text))


@cache
def _word() -> re.Pattern[str]:
    letter = r"[^\W\d_][\u0300-\u036f]*"
    possessive = r"['’]s\b"
    return re.compile(
        rf"(?:[A-Z]\.){{2,}}|\d+(?:[.,:/]\d+)*|{possessive}"
        rf"|(?:{letter}|\d)+(?:(?!{possessive})(?:['’]|[-\u2010\u2011])(?:{letter}|\d)+)*"
        r"|[^\w\s]|_"
    )
