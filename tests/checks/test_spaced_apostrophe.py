from __future__ import annotations

from tests.support import prose_of
from tqa.checks.spaced_apostrophe import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_both_sides_and_contractions() -> None:
    text = "The mayor 's office and the town' s hall did n't open."
    assert hits(text) == [("mayor 's", "mayor's"), ("town' s", "town's"), ("did n't", "didn't")]


def test_spares_plural_possessives() -> None:
    assert hits("The workers' strike of the '80s.") == []
