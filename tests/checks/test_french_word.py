from __future__ import annotations

from tests.support import prose_of
from tqa.checks.french_word import CHECK, is_french


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_reports_the_exact_span() -> None:
    assert hits("A sudden redoux came.") == ["redoux"]


def test_spares_good_english() -> None:
    assert hits("A sudden thaw came.") == []


def test_inflected_words_are_french_and_english_ones_are_not() -> None:
    assert all(map(is_french, ("charnier", "charniers", "redoux")))
    assert not any(map(is_french, ("source", "promises", "mandate", "continues")))


def test_titles_and_words_in_french_phrases_are_left_alone() -> None:
    assert hits("He lives in the rue des charniers.") == []
