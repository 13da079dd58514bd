from __future__ import annotations

from tests.support import prose_of
from tqa.checks.bracket_spaces import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_both_sides() -> None:
    assert hits("The group ( based in Lyon ) said so.") == [
        ("( based", "(based"),
        ("Lyon )", "Lyon)"),
    ]


def test_spares_smileys_and_lists() -> None:
    assert hits("Nice :) and a ) one.") == []
