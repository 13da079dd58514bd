from __future__ import annotations

from tests.support import prose_of
from tqa.checks.french_honorific import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("Then Mme Royal left.") == ["Mme Royal"]


def test_spares_good_english() -> None:
    assert hits("Samuel M. Dupont left.") == []
