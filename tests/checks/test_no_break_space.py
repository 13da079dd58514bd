from __future__ import annotations

from tests.support import prose_of
from tqa.checks.no_break_space import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("in the\u202fend") == ["\u202f"]


def test_spares_good_english() -> None:
    assert hits("10\u202fkm and page\u00a05") == []
