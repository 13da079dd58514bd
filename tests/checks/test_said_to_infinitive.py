from __future__ import annotations

from tests.support import prose_of
from tqa.checks.said_to_infinitive import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_makes_a_clause() -> None:
    assert hits("He said to be ready.") == [("said to be", "said he was")]
    assert hits("They believe not to know.") == [
        ("believe not to know", "believe they do not know")
    ]


def test_spares_passives() -> None:
    assert hits("He is said to be ready; a man believed to have fled was found.") == []
