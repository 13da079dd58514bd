from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqa.finding import TqaError
from tqa.readers import blocks
from tqa.readers.blocks import opened
from tqa.readers.decode import decode
from tqa.text import LineIndex


@pytest.fixture(autouse=True)
def _small_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_CHUNK", 5)


@given(st.text(st.sampled_from("ab’é \n\r"), max_size=200), st.integers(2, 30))
@settings(max_examples=150, deadline=None)
def test_blocks_are_the_text_with_its_places(
    tmp_path_factory: pytest.TempPathFactory, text: str, size: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "t.txt"
    path.write_bytes(text.encode())
    lines = LineIndex.of(text)
    found = list(opened(str(path)).blocks(size))
    assert "".join(block.text for block in found) == text
    offset = 0
    for block in found:
        assert block.offset == offset
        assert (block.line, block.column) == lines.position(offset)
        assert len(block.text) <= size + 6
        offset += len(block.text)


def test_a_block_ends_at_a_blank_line_else_at_a_line_else_at_a_space(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_text("one two\nthree\n\nfour five six\nseven eight nine ten", encoding="utf-8")
    found = [block.text for block in opened(str(path)).blocks(20)]
    assert found == ["one two\nthree\n\n", "four five six\n", "seven eight nine ten"]
    assert [block.text for block in opened(str(path)).blocks(6)][:2] == ["one ", "two\n"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes("été ’\r\n\r\nà la".encode(codec))
    file = opened(str(path), "cp1252" if codec == "cp1252" else "")
    assert "".join(block.text for block in file.blocks(4)) == "été ’\r\n\r\nà la"
    assert file.bom == (codec == "utf-8-sig")


@pytest.mark.parametrize(
    "data",
    [
        b"abc\n\xc3\xa9tait caf\xe9 x",
        codecs.BOM_UTF8 + b"abc\n\ncaf\xc3",
        b"line\nnul\0here",
        b"%PDF-1.4 and so on",
        "été".encode("utf-16")[:-1],
    ],
)
def test_what_is_no_text_is_refused_with_the_same_words(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(data)
    with pytest.raises(TqaError) as small:
        decode(str(path), data)
    with pytest.raises(TqaError) as large:
        opened(str(path))
    assert str(large.value) == str(small.value)
