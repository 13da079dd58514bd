from __future__ import annotations

import pytest

from tqa.readers.plain import LONGEST, plain


def texts(source: str) -> list[str]:
    return [segment.text for segment in plain("x", source).segments]


def test_blank_lines_separate_paragraphs() -> None:
    assert texts("One.\n\nTwo.\r\n\r\n\r\nThree.") == ["One.", "Two.", "Three."]


def test_hard_wrapped_lines_are_one_segment() -> None:
    wrapped = (
        "The talks went on for a long while in the town of Nagorny\n"
        "Karabakh, and no one could say when they would come to an\n"
        "end at last."
    )
    assert texts(wrapped) == [wrapped]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    line = "This is a sentence of some length that goes on. " * 4
    assert texts(f"{line}\n{line}") == [line, line]


def test_headlines_and_items_stay_apart() -> None:
    assert texts("Short headline\nThe text begins here.\n- an item\n- another") == [
        "Short headline",
        "The text begins here.",
        "- an item",
        "- another",
    ]


@pytest.mark.parametrize("char", ["\f", "\x85", "\u2028"])
def test_other_separators_end_no_line(char: str) -> None:
    assert texts(f"a{char}b") == [f"a{char}b"]


def test_a_very_long_line_is_cut_at_spaces() -> None:
    found = texts("word " * (LONGEST // 2))
    assert all(len(text) <= LONGEST for text in found)
    assert len(found) > 1
