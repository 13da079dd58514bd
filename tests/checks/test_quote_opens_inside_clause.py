from __future__ import annotations

from tests.support import prose_of
from tqa.checks.quote_opens_inside_clause import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("She had suggested to “members to vote” soon.") == ["suggested to “members to vote"]


def test_spares_good_english() -> None:
    assert hits("She suggested to “friends” that they vote.") == []
