"""The indefinite article follows the word that replaces another."""

from __future__ import annotations

import pytest

from tests.glossary.support import found
from tqa.glossary.article import widened
from tqa.text import Span


@pytest.mark.parametrize(
    ("old", "new", "span", "suggestion"),
    [
        ("a manifestation", "assembly", "a manifestation", "an assembly"),
        ("an animation", "show", "an animation", "a show"),
        ("A manifestation", "uprising", "A manifestation", "An uprising"),
        ("a manifestation", "union rally", "manifestation", "union rally"),
        ("an act", "hour", "act", "hour"),
        ("an act", "one-off", "an act", "a one-off"),
        ("a deputy", "MP", "a deputy", "an MP"),
        ("an ONU", "UN", "an ONU", "a UN"),
        ("an OTAN", "NATO", "an OTAN", "a NATO"),
        ("a dozen", "11", "a dozen", "an 11"),
        ("the animation", "show", "animation", "show"),
        ("vitamin A animation", "show", "animation", "show"),
        ("plan-a animation", "show", "animation", "show"),
    ],
)
def test_article(old: str, new: str, span: str, suggestion: str) -> None:
    word = old.rsplit(" ", 1)[-1]
    body = f"case: exact\npattern: {word}\nsuggest: '{new}'"
    assert found(f"Then {old} came.", body) == [(span, [suggestion])]


def test_all_suggestions_get_the_article_they_need() -> None:
    span, texts = widened("see a file", Span(6, 10), ["issue", "case", "—"])
    assert (span, texts) == (Span(4, 10), ["an issue", "a case", "a —"])
