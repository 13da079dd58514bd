from __future__ import annotations

from tests.support import prose_of
from tqa.checks.doubled_punctuation import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("It ended years ago. .") == ["ago. ."]


def test_spares_good_english() -> None:
    assert hits("It ended etc., or so... Then.") == []
