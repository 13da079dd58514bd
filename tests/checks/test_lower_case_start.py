from __future__ import annotations

from tests.support import prose_of
from tqa.checks.lower_case_start import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_needs_evidence_of_translation() -> None:
    assert all(rule.needs_evidence for rule in CHECK.rules)
    assert hits("the party wants to win the vote in May.") == [("the", "The")]


def test_spares_short_lines_and_brand_names() -> None:
    assert hits("the end") == []
    assert hits("eBay said that it would close its office in Paris.") == []
