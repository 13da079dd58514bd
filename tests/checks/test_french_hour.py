from __future__ import annotations

from tests.support import prose_of
from tqa.checks.french_hour import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("It opens at 14 h 05 today.") == ["14 h 05"]


def test_spares_good_english() -> None:
    assert hits("A 24h race at 130 km/h.") == []
