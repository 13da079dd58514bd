from __future__ import annotations

from tests.support import prose_of
from tqa.checks.space_before_punctuation import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("Why ? Because\u00a0: so it is.") == [" ?", "\u00a0:"]


def test_spares_good_english() -> None:
    assert hits("It rose 3% at 10:30 :-) ... .5") == []
