from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa.scoring.distance import distance, tokens

words = st.lists(st.sampled_from("abcd"), max_size=12)


def by_table(one: Sequence[str], other: Sequence[str]) -> int:
    row = list(range(len(other) + 1))
    for i, old in enumerate(one, 1):
        last, row = row, [i]
        for j, new in enumerate(other, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (old != new)))
    return row[-1]


@given(words, words)
def test_bits_count_what_a_table_counts(one: list[str], other: list[str]) -> None:
    assert distance(one, other) == by_table(one, other)


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("It rained. .", "It rained.", 1),
        ("a file", "a\u00a0file", 1),
        ("a file", "a  file", 1),
        ("a wrapped\nline", "a wrapped line", 0),
        ("UNITED STATES", "United States", 2),
        (" led", "led", 0),
        ("", "two words", 2),
    ],
)
def test_spaces_count_with_the_word_behind_them(one: str, other: str, edits: int) -> None:
    assert distance(tokens(one), tokens(other)) == edits
