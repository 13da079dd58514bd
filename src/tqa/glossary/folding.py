"""Text as it is scanned for strings: composed, in lower case, with plain spaces and hyphens."""

from __future__ import annotations

import unicodedata

BOUNDARY = "\x01"
"""Stands at an end of a string that must begin or end a word there."""
START = "\x00"
"""Stands before the folded text of a segment."""

_SPACES = bytes(32 if chr(code).isspace() else code for code in range(128)) + bytes(range(128, 256))
_EQUALS = (
    *((space, " ") for space in "\u00a0\u202f\u2009\u0085\u1680\u2028\u2029\u205f\u3000"),
    *((chr(code), " ") for code in range(0x2000, 0x200B) if code != 0x2009),
    *((hyphen, "-") for hyphen in "\u2010\u2011\u2013"),
    *((apostrophe, "'") for apostrophe in "\u2019\u02bc"),
)


def folded_bytes(text: str) -> bytes:
    """Return a text as it is scanned: folded, in UTF-8.

    One plain space for white space, none after a hyphen, plain hyphens and apostrophes.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        for char, plain in _EQUALS:
            text = text.replace(char, plain)
    data = text.lower().encode("utf-8", "replace").translate(_SPACES)
    while b"  " in data:
        data = data.replace(b"  ", b" ")
    return data.replace(b"- ", b"-")


def folded_text(text: str) -> str:
    """Return the same as a string."""
    return folded_bytes(text).decode()
