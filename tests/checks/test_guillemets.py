from __future__ import annotations

from tests.support import prose_of
from tqa.checks.guillemets import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("A «\u00a0word\u00a0» here.") == ["«\u00a0word\u00a0»"]


def test_spares_good_english() -> None:
    assert hits("A “word” here.") == []
