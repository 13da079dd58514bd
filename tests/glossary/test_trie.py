"""The pattern of many words matches what their plain alternation matches."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from tqa.glossary.trie import trie

WORDS = st.lists(st.text("abé -", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.text("abé -", max_size=12))
def test_matches_what_the_alternation_matches(words: list[str], text: str) -> None:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    plain = regex.compile("|".join(map(regex.escape, longest_first)))
    found = regex.compile(trie(words, regex.escape, regex.escape))
    assert [m.span() for m in found.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_the_longest_word_wins() -> None:
    found = regex.match(trie(["art", "arts", "artist"], str, str), "artists")
    assert found is not None
    assert found.group() == "artist"
