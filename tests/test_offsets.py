"""Offsets as properties, over text with accents, combining marks, emoji and all line ends."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tqa.checker import Checker
from tqa.fix import fix_text
from tqa.readers import read
from tqa.readers.decode import decode, encode
from tqa.readers.plain import plain
from tqa.settings import Settings
from tqa.text import LineIndex, Span

BITS = st.sampled_from(
    [
        *("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\f", "\x85", "\u2028", "\u00a0", "  ", " "),
        *("é", "e\u0301", "😀", "👩‍💻", "ß", "İ", "“", "”", "’", '"', "«", "»", ". .", " ,"),
        *("Nagorny Karabakh", "Nagorny\nKarabakh", "UNITED STATES", "Mr. Smith", "Mr Smith"),
        *("the head of French diplomacy, Marie Curie", "word", "Paris", "3,5 million", "20h30"),
    ]
)
TEXTS = st.lists(BITS, max_size=25).map("".join)
CHECKER = Checker(Settings(cache=False))


@given(TEXTS)
def test_segments_are_verbatim_and_in_order(source: str) -> None:
    at = 0
    for segment in plain("x", source).segments:
        span = segment.to_source(Span(0, len(segment.text)))
        assert span.of(source) == segment.text
        assert span.start >= at
        assert not source[at : span.start].strip()
        at = span.end
    assert not source[at:].strip()


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_findings_point_at_their_text(source: str) -> None:
    lines = LineIndex.of(source)
    for found in CHECKER.check(read("x", source.encode())).findings:
        assert found.span.of(source) == found.text
        assert lines.position(found.span.start) == (found.line, found.column)
        assert lines.position(found.span.end) == (found.end_line, found.end_column)
        start = found.span.start - found.context_start
        assert found.context[start : start + len(found.text)] == found.text
        assert all(found.span.contains(e.span) for s in found.suggestions for e in s.edits)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_fixing_twice_is_fixing_once(source: str) -> None:
    def check(text: str) -> object:
        return CHECKER.check(read("x", text.encode())).findings

    once = fix_text(source, check, unsafe=False).text  # type: ignore[arg-type]
    assert fix_text(once, check, unsafe=False).text == once  # type: ignore[arg-type]


@given(st.text().filter(lambda text: "\0" not in text), st.sampled_from(["utf-8", "utf-8-sig"]))
def test_decoding_loses_no_byte(text: str, codec: str) -> None:
    data = text.encode(codec, "surrogatepass") if "\ud800" not in text else b""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"%PDF-", b"PK\x03\x04")):
        return
    read_text, read_codec = decode("x", data)
    assert encode(read_text, read_codec) == data
