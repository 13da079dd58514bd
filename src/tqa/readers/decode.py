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
    codec, skipped = codec_of(path, data, encoding)
    return _text(path, data[skipped:] if skipped else data, codec, skipped), codec


def codec_of(path: str, head: bytes, encoding: str = "") -> tuple[str, int]:
    """Return the codec for a file that begins with these bytes, and the length of its BOM.

    Raises TqaError for what is no text.
    """
    for bom, codec in _BOMS:
        if head.startswith(bom):
            return codec, len(bom)
    if encoding.startswith(("utf-8-sig", "utf-16-")):
        encoding = ""
    if any(head.startswith(magic) for magic in _BINARY):
        raise TqaError(f"{path}: binary file, not text; convert it to plain text or exclude it")
    return encoding or "utf-8", 0


def encode(text: str, codec: str) -> bytes:
    """Return the bytes of a text, BOM included where the codec from ``decode`` stands for one."""
    return _MARKED.get(codec, b"") + text.encode(codec)


def _text(path: str, data: bytes, codec: str, skipped: int) -> str:
    try:
        text = data.decode("utf-8" if codec == "utf-8-sig" else codec)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise undecodable(path, error, error.start + skipped, line, codec) from error
    if "\0" in text:
        raise nul(path, text.index(chr(0)))
    return text


def undecodable(path: str, error: UnicodeDecodeError, at: int, line: int, codec: str) -> TqaError:
    """Return the error for a byte, at this place in its file, that is not in the codec."""
    return TqaError(
        f"{path}: byte {at} (0x{error.object[error.start]:02x}, line {line}) is not valid {codec}; "
        "save the file as UTF-8 or name its encoding with --encoding, for example cp1252"
    )


def nul(path: str, at: int) -> TqaError:
    """Return the error for a NUL at this character."""
    return TqaError(
        f"{path}: NUL byte at character {at}: a binary file or UTF-16 without "
        "a byte order mark; convert it to UTF-8 or name its encoding with --encoding"
    )
