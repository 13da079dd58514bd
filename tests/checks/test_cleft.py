from __future__ import annotations

from tests.support import prose_of
from tqa.checks.cleft import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_unwraps() -> None:
    assert hits("It is the mayor who pays.") == [("It is the mayor who", "The mayor")]
    found = hits("But it was in a deep silence that they voted.")
    assert found == [("it was in a deep silence that", "in a deep silence,")]


def test_spares_good_english() -> None:
    assert hits("It is the first time that he won. It is clear that he lied.") == []
