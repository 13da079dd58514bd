from __future__ import annotations

import pytest

from tqa.finding import TqaError
from tqa.readers.decode import decode, encode


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_decides_and_comes_back(codec: str) -> None:
    data = encode("é😀\r\n", codec)
    assert decode("x", data) == ("é😀\r\n", codec)


def test_a_named_encoding() -> None:
    assert decode("x", b"caf\xe9", "cp1252")[0] == "café"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"ab\ncd\xff", r"x: byte 5 \(0xff, line 2\) is not valid utf-8; .*--encoding"),
        (b"\xef\xbb\xbfab\xff", r"byte 5 \(0xff, line 1\)"),
        (b"ab\0cd", "NUL byte at character 2"),
        (b"%PDF-1.7\n", "binary file, not text"),
        (b"PK\x03\x04", "binary file"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(TqaError, match=message):
        decode("x", data)
