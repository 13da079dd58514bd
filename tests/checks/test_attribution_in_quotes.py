from __future__ import annotations

from tests.support import prose_of
from tqa.checks.attribution_in_quotes import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("“I have left, joked the mayor. But not far.”") == ["left, joked the mayor. But"]


def test_spares_good_english() -> None:
    assert hits("“I have left,” joked the mayor. “But not far.”") == []
