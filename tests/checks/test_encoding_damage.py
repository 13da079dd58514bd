from __future__ import annotations

from tests.support import prose_of
from tqa.checks.encoding_damage import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("The rÃ©gime fell.") == ["rÃ©gime"]


def test_spares_good_english() -> None:
    assert hits("SÃO PAULO is in Brazil, Ângela said.") == []
