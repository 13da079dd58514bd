from __future__ import annotations

from tests.support import prose_of
from tqa.text import Span


def test_a_span_with_its_marks_is_in_the_quotation() -> None:
    prose = prose_of("They hailed “advances” there.")
    assert prose.in_quotation(Span(12, 22))
    assert not prose.in_quotation(Span(5, 22))


def test_the_sentence_at_an_offset() -> None:
    prose = prose_of("One here. Two there.")
    assert prose.sentence_at(12).of(prose.text) == "Two there."
