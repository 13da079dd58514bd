from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from tests.lsp.editor import units
from tqa.lsp.positions import Positions
from tqa.text import Span

ENCODINGS = ("utf-8", "utf-16", "utf-32")
texts = st.text(alphabet="aé\u0301𝔸🎉\n\r\u2028\x0c\x85 ", max_size=30)


@given(text=texts, encoding=st.sampled_from(ENCODINGS), data=st.data())
def test_positions_and_offsets_are_inverse(text: str, encoding: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    # Between \r and \n there is no position of its own: it is the end of the line.
    back = offset - (text[max(0, offset - 1) : offset + 1] == "\r\n")
    positions = Positions.of(text, encoding)
    place = positions.position(offset)
    assert positions.offset(place) == back
    line = text.replace("\r\n", "\r\0").replace("\r\0", "\n\0").replace("\r", "\n")
    start = max(line.rfind("\n", 0, offset) + 1, 0)
    if text[start - 1 : start + 1] != "\r\n" and back == offset:
        start += line[start : start + 1] == "\0"
        assert place.character == units(text[start:offset], encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_positions_outside_the_text_are_pulled_in(encoding: str) -> None:
    positions = Positions.of("a𝔸\r\nb", encoding)
    assert positions.offset(types.Position(0, 99)) == 2
    assert positions.offset(types.Position(9, 0)) == 5
    assert positions.span(types.Range(types.Position(1, 1), types.Position(0, 1))) == Span(1, 5)


def test_a_position_inside_a_character_is_its_start() -> None:
    assert Positions.of("𝔸b", "utf-16").offset(types.Position(0, 1)) == 0
    assert Positions.of("𝔸b", "utf-8").offset(types.Position(0, 3)) == 0
