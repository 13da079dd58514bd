from __future__ import annotations

import pytest

from tqa.alignment.changes import changes
from tqa.alignment.words import words_of


def changed(draft: str, edited: str) -> list[tuple[str, str]]:
    return [(item.draft.of(draft), item.edited.of(edited)) for item in changes(draft, edited)]


@pytest.mark.parametrize(
    ("draft", "edited", "expected"),
    [
        ("Nagorny Karabakh is quiet.", "Nagorno-Karabakh is quiet.",
         [("Nagorny Karabakh", "Nagorno-Karabakh")]),
        ("He met Djeyhoun's team.", "He met Jeyhun's team.", [("Djeyhoun", "Jeyhun")]),
        ("It ended on Friday.", "It ended Friday.", [("on", "")]),
        ("a  b", "a b", []),
        ("", "New.", [("", "New.")]),
        ("UNITED STATES", "United States", [("UNITED STATES", "United States")]),
    ],
)  # fmt: skip
def test_changes_are_whole_words(draft: str, edited: str, expected: list[tuple[str, str]]) -> None:
    assert changed(draft, edited) == expected


def test_an_insertion_knows_where_it_would_stand() -> None:
    (change,) = changes("a c", "a b c")
    assert (change.draft.start, change.draft.end) == (1, 1)


def test_words_are_told_as_a_reader_would() -> None:
    text = "The U.S. cease-fire's 1,250.5 km² – don't “stop” Baïramov's 5 %."
    assert [word.text for word in words_of(text)] == [
        *("The", "U.S.", "cease-fire", "'s", "1,250.5", "km²", "–", "don't", "“", "stop", "”"),
        *("Baïramov", "'s", "5", "%", "."),
    ]
