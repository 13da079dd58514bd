from __future__ import annotations

from tests.support import prose_of
from tqa.checks.adverbial_before_object import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_moves_adverb_or_date() -> None:
    assert hits("The law changes deeply the rules.") == [("changes deeply", "deeply changes")]
    found = hits("The group signed Tuesday a contract in Rome.")
    assert found == [("signed Tuesday a contract", "signed a contract on Tuesday")]


def test_spares_clauses_and_measures() -> None:
    assert hits("The firm announced Tuesday the talks had failed.") == []
    assert hits("Prices rose sharply this week.") == []
