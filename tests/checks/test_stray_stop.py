from __future__ import annotations

from tests.support import prose_of
from tqa.checks.stray_stop import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_inside_a_phrase_and_after_a_quotation() -> None:
    assert hits("A friend. of mine said “go”. he added.") == [
        ("friend. of", "friend of"),
        ("”. he", "”, he"),
    ]


def test_spares_abbreviations() -> None:
    assert hits("It has approx. to go, and etc. and so on.") == []
