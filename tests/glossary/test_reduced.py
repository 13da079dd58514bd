from __future__ import annotations

import pytest

from tests.glossary.support import glossary_of, matcher_of
from tqa.glossary.examples import hits_in
from tqa.glossary.reduced import reduced_matcher

TEXT = """lists:
  n: {Aa: {m: one}, Bb: {m: two}, Cc Dd: {m: three}, ee-ff: {m: four}, gg: {m: five}}
entries:
  - id: a
    kind: calque
    why: x
    pattern: 'the {n}'
    suggest: '{n.m}'
  - id: b
    kind: calque
    why: x
    pattern: 'un{n}ed'
    suggest: 'x'
"""


@pytest.mark.parametrize("text", ["the Cc Dd", "the ee-ff", "the gg", "ungged", "the Cc. Dd"])
def test_what_stands_in_the_texts_is_found_as_before(text: str) -> None:
    whole = matcher_of(TEXT)
    small = reduced_matcher(whole, glossary_of(TEXT), [text])
    assert hits_in(small, text) == hits_in(whole, text)


def test_rows_that_stand_in_no_text_are_left_out() -> None:
    small = reduced_matcher(matcher_of(TEXT), glossary_of(TEXT), ["the gg and Dd Cc"])
    assert [hit.span.start for hit in hits_in(small, "the Cc Dd, the gg")] == [11]
