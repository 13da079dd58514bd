from __future__ import annotations

from tests.support import prose_of
from tqa.checks.person_for_thing import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_makes_it_a_thing() -> None:
    assert hits("The wolf is crafty. He studies you.") == [("He", "It")]
    assert hits("The army devoted himself to rockets.") == [("himself", "itself")]


def test_spares_persons() -> None:
    assert hits("The wolf bit a farmer. He died.") == []
    assert hits("The court heard Anna Brown. She denied it.") == []
