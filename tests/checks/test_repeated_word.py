from __future__ import annotations

from tests.support import prose_of
from tqa.checks.repeated_word import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_the_first_may_have_a_capital() -> None:
    assert hits("The the town is in in the hills.") == [("The the", "The")]


def test_spares_words_that_may_stand_twice() -> None:
    assert hits("He had had all that that could give.") == []
