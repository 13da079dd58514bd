from __future__ import annotations

from tests.support import prose_of
from tqa.checks.postposed_adjective import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_puts_it_before_the_noun() -> None:
    assert hits("It has a hue spectacular.") == [("hue spectacular", "spectacular hue")]


def test_spares_results_and_fixed_pairs() -> None:
    assert hits("They made the issue political. The attorney general left.") == []
