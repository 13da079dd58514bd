from __future__ import annotations

from tests.support import prose_of
from tqa.checks.perfect_with_past_time import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_narrates_in_the_past() -> None:
    assert hits("He has been shot in 1936.") == [("has been shot", "was shot")]
    assert hits("They have gone two years ago.") == [("have gone", "went")]


def test_spares_what_lasts() -> None:
    assert hits("He has lived here since 2004.") == []
    assert hits("He has been accused of killing a man in 1999.") == []
