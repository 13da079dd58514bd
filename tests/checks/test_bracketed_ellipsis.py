from __future__ import annotations

from tests.support import prose_of
from tqa.checks.bracketed_ellipsis import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("We came (…) and left.") == ["(…)"]


def test_spares_good_english() -> None:
    assert hits("We came […] and left.") == []
