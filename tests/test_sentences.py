from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tqa.sentences import sentence_spans


def test_abbreviations_and_emoji() -> None:
    text = "😀 Mr. Smith left the U.S. on Monday. He said é. Then it ended."
    assert [span.of(text).strip() for span in sentence_spans(text)] == [
        "😀 Mr. Smith left the U.S. on Monday.",
        "He said é.",
        "Then it ended.",
    ]


@given(st.text(max_size=80))
def test_sentences_cover_the_text(text: str) -> None:
    assert "".join(span.of(text) for span in sentence_spans(text)) == text
