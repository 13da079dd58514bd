from __future__ import annotations

from tests.support import prose_of
from tqa.checks.role_without_article import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_adds_the_article() -> None:
    assert hits("He was engineer in Paris.") == [("engineer", "an engineer")]
    assert hits("His wife, nurse in Lyon, fled.") == [("nurse", "a nurse")]


def test_spares_offices() -> None:
    assert hits("He was president of the club.") == []
