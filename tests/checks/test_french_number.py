from __future__ import annotations

from tests.support import prose_of
from tqa.checks.french_number import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("It cost 1,25 million in all.") == ["1,25 million"]


def test_spares_good_english() -> None:
    assert hits("It cost 1,250 million; call 020 800 900.") == []
