from __future__ import annotations

from tests.support import prose_of
from tqa.checks.ambiguous_date import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("It was on 04/05/2023 23:09:30 in the end.") == ["04/05/2023 23:09:30"]


def test_spares_good_english() -> None:
    assert hits("Version 1.2.2003.4 of 1/2/2003/4") == []
