from __future__ import annotations

from tests.support import prose_of
from tqa.checks.french_date import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("It was signed on 1er April.") == ["1er April"]


def test_spares_good_english() -> None:
    assert hits("On the 14 July anniversary they met.") == []
