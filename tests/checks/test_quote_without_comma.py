from __future__ import annotations

from tests.support import prose_of
from tqa.checks.quote_without_comma import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("“We go on as ever” says the mayor.") == ["ever” says"]


def test_spares_good_english() -> None:
    assert hits("“We go on as ever,” says the mayor.") == []
