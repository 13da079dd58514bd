from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqa.checker import Checked
from tqa.consistency import Row, Tally
from tqa.finding import Edit, Finding, Occurrence, Place, Suggestion
from tqa.report import Note, Suppressed
from tqa.results.codec import decode, encode
from tqa.text import Span
from tqa.translationese import Assessment

WORDS = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(["\udce9", "\x00", "’"])
NUMBERS = st.integers(0, 2**40)
SPANS = st.builds(Span, NUMBERS, NUMBERS)
EDITS = st.builds(Edit, SPANS, WORDS)


def several(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=2).map(tuple)


SUGGESTIONS = st.builds(Suggestion, WORDS, st.sampled_from(["safe", "unsafe"]), several(EDITS))
FINDINGS = st.builds(
    Finding,
    *(WORDS, WORDS, st.sampled_from(["error", "warning"]), st.just("é.txt"), SPANS),
    *(NUMBERS, NUMBERS, NUMBERS, NUMBERS, WORDS, WORDS, WORDS, WORDS, WORDS),
    *(several(SUGGESTIONS), st.booleans(), WORDS, WORDS, NUMBERS),
)
PLACES = st.builds(
    Place, st.just("é.txt"), NUMBERS, NUMBERS, NUMBERS, before=WORDS, text=WORDS, after=WORDS
)
PAIRS = several(st.tuples(WORDS, WORDS))
OCCURRENCES = st.builds(Occurrence, st.just("é.txt"), SPANS, st.booleans(), PAIRS)
ROWS = st.builds(
    *(Row, WORDS, WORDS, WORDS, WORDS, WORDS, NUMBERS, several(PLACES), several(OCCURRENCES))
)
CHECKED = st.builds(
    Checked,
    several(FINDINGS),
    st.builds(Tally, st.just("é.txt"), several(ROWS)),
    NUMBERS,
    several(WORDS),
    st.none() | st.builds(Assessment, NUMBERS, several(WORDS)),
    several(st.builds(Suppressed, FINDINGS, st.just("inline"), WORDS, WORDS)),
    several(st.builds(Note, st.just("unused-inline"), WORDS, NUMBERS, WORDS)),
    st.frozensets(WORDS, max_size=2),
    st.floats(allow_nan=False),
)


@given(CHECKED)
@settings(max_examples=30, deadline=None)
def test_what_is_encoded_comes_back_equal(checked: Checked) -> None:
    assert decode(encode(checked), "é.txt") == checked


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b"{}", b"[[[1]],[],1,[],null,[],[],[],0]"])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        decode(data, "é.txt")


def test_equal_results_have_equal_bytes() -> None:
    def made(names: list[str]) -> bytes:
        return encode(Checked((), Tally("é.txt", ()), 0, (), dropped=frozenset(names)))

    assert made(["a", "b", "c"]) == made(["c", "b", "a"])
    assert json.loads(made(["b", "a"]))[7] == ["a", "b"]
