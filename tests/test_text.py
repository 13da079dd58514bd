from __future__ import annotations

import pytest

from tqa.text import LineIndex, Piece, Segment, Span, lines


@pytest.mark.parametrize(
    ("offset", "place"), [(0, (1, 1)), (2, (2, 1)), (5, (3, 1)), (6, (3, 2)), (7, (4, 1))]
)
def test_lines_end_at_the_three_line_ends(offset: int, place: tuple[int, int]) -> None:
    assert LineIndex.of("a\nb\r\nc\rd").position(offset) == place


@pytest.mark.parametrize("char", ["\f", "\x0b", "\x85", "\u2028", "\u2029", "\x1c"])
def test_nothing_else_ends_a_line(char: str) -> None:
    assert LineIndex.of(f"a{char}b").position(2) == (1, 3)
    assert lines(f"a{char}b\nc") == [f"a{char}b\n", "c"]


def test_an_atomic_piece_widens_to_the_whole() -> None:
    # “A & B” read from “A &amp; B”
    segment = Segment("A & B", (Piece(0, 2, 0, 2), Piece(2, 1, 2, 5), Piece(3, 2, 7, 2)))
    assert segment.to_source(Span(0, 5)) == Span(0, 9)
    assert segment.to_source(Span(2, 3)) == Span(2, 7)
    assert segment.to_source(Span(4, 5)) == Span(8, 9)


def test_a_segment_without_pieces_has_no_place() -> None:
    with pytest.raises(ValueError, match="no place"):
        Segment("x", ()).to_source(Span(0, 1))


def test_touching_spans_do_not_overlap() -> None:
    assert not Span(0, 2).overlaps(Span(2, 4))
    assert Span(0, 3).overlaps(Span(2, 4))
