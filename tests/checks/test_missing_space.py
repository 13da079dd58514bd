from __future__ import annotations

from tests.support import prose_of
from tqa.checks.missing_space import CHECK


def hits(text: str) -> list[tuple[str, str]]:
    found = CHECK.run(prose_of(text))
    return [(hit.span.of(text), hit.suggestions[0].text) for hit in found]


def test_after_commas_and_stops() -> None:
    assert hits("He left,but she stayed.Then it rained.") == [
        ("left,but", "left, but"),
        ("stayed.Then", "stayed. Then"),
    ]


def test_spares_addresses_numbers_and_entities() -> None:
    assert hits("See www.example.com, a,b, 1,000, R&amp;D and Node.Js here.") == []
