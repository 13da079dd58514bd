from __future__ import annotations

from tests.support import prose_of
from tqa.checks.french_number import CHECK
from tqa.settings import Style


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("It cost 1,25 million in all.") == ["1,25 million"]


def test_spares_good_english() -> None:
    assert hits("It cost 1,250 million; call 020 800 900.") == []


def test_no_break_spaces_need_no_noun() -> None:
    assert hits("It cost 12\u00a0500, they said.") == ["12\u00a0500"]


def test_house_style_may_group_by_spaces() -> None:
    prose = prose_of("About 6 500 people came.", style=Style(numbers="space"))
    assert list(CHECK.run(prose)) == []
