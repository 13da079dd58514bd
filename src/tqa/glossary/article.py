"""The indefinite article before a replaced word: a claim, an assertion."""

from __future__ import annotations

import re
from functools import cache

from tqa.text import Span


def widened(text: str, span: Span, wanted: list[str]) -> tuple[Span, list[str]]:
    """Take the article before a match into it where a replacement needs the other one.

    Returns the span and the replacements, unchanged where the article fits all of them.
    """
    found = _before().search(text, max(0, span.start - 4), span.start)
    if not found or all(_fits(found["article"], new) for new in wanted):
        return span, wanted
    article = found["article"]
    return (
        Span(found.start("article"), span.end),
        [_article(article, new) + found["space"] + new for new in wanted],
    )


def _fits(article: str, new: str) -> bool:
    return not new[:1].isalnum() or article.lower() == _needed(new)


def _article(like: str, new: str) -> str:
    needed = _needed(new) if new[:1].isalnum() else like.lower()
    return needed.capitalize() if like[0].isupper() else needed


def _needed(word: str) -> str:
    return "an" if _vowel_sound().match(word) else "a"


@cache
def _before() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.'’-])(?P<article>[Aa]n?)(?P<space>[ \u00a0\n])$")


@cache
def _vowel_sound() -> re.Pattern[str]:
    """How a word begins for the ear: an hour, an MP, an 18-year-old; a unit, a one-off, a euro."""
    return re.compile(
        r"(?!EU\b|UN|NA[TSF]|FIFA|FEMA|HAMAS|SA[DM]|LO\b)"
        r"(?:[AEFHILMNORSX](?=[A-Z]{1,5}\b|\b)|8|1[18](?!\d)"
        r"|(?i:hour|honest|honou?r|heir)"
        r"|(?!(?i:one\b|once\b|eu|ew|u(?:ni(?![nmd])|nan|s[aeu]|t[eio]|k|r[aeu]|biq|[sn]?\b)))"
        r"[AEIOUaeiou])"
    )
