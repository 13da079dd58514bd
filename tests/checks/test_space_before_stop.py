from __future__ import annotations

from tests.support import prose_of
from tqa.checks.space_before_stop import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("So it is . Yes , it is.") == [" .", " ,"]


def test_spares_good_english() -> None:
    assert hits("Wait ... .5 and 3, then 4.") == []
