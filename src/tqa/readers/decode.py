"""Bytes to text and back, without guessing and without loss."""

from __future__ import annotations

import codecs

from tqa.finding import TqaError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKED = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b")


def decode(path: str, data: bytes, encoding: str = "") -> tuple[str, str]:
    """Return the text without its BOM, and the codec with which ``encode`` gives the bytes back.

    A BOM decides; else ``encoding``; else UTF-8. Raises TqaError for binary data, NUL bytes and
    bytes that do not decode, with the 0-based position of the byte.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _text(path, data[len(bom) :], codec, len(bom)), codec
    if encoding.startswith(("utf-8-sig", "utf-16-")):
        encoding = ""
    if any(data.startswith(magic) for magic in _BINARY):
        raise TqaError(f"{path}: binary file, not text; convert it to plain text or exclude it")
    codec = encoding or "utf-8"
    return _text(path, data, codec, 0), codec


def encode(text: str, codec: str) -> bytes:
    """Return the bytes of a text, BOM included where the codec from ``decode`` stands for one."""
    return _MARKED.get(codec, b"") + text.encode(codec)


def _text(path: str, data: bytes, codec: str, skipped: int) -> str:
    try:
        text = data.decode("utf-8" if codec == "utf-8-sig" else codec)
    except UnicodeDecodeError as error:
        at = error.start + skipped
        line = data.count(b"\n", 0, error.start) + 1
        raise TqaError(
            f"{path}: byte {at} (0x{data[error.start]:02x}, line {line}) is not valid {codec}; "
            "save the file as UTF-8 or name its encoding with --encoding, for example cp1252"
        ) from error
    if "\0" in text:
        raise TqaError(
            f"{path}: NUL byte at character {text.index(chr(0))}: a binary file or UTF-16 without "
            "a byte order mark; convert it to UTF-8 or name its encoding with --encoding"
        )
    return text
