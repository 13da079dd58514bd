"""Characters that count as equal: spaces, hyphens, apostrophes, composed and decomposed letters."""

from __future__ import annotations

import unicodedata
from functools import cache

import regex

WORD = r"[\p{L}\p{M}\p{N}_]"
# Alternatives, not repetitions: regex saves the state of every repetition of a pattern whenever it
# tries an alternative, and a list of a thousand terms has thousands of spaces. No set either: they
# take long to compile.
SPACE = r"(?:\s(?:|\s|\s\s|\s\s\s|\s\s\s\s))"
HYPHEN = "(?:[-\u2010\u2011\u2013](?:|\n|\r\n|\r))"
APOSTROPHE = r"['\u2019\u02bc]"

# Not {1,12}: Hyperscan 5.4 misses matches of two bounded repetitions around a short word.
SCAN_SPACE = r"[\s\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}]+"
SCAN_HYPHEN = r"[-\x{2010}\x{2011}\x{2013}][\r\n]{0,2}"
SCAN_APOSTROPHE = r"['\x{2019}\x{2bc}]"

_HYPHENS = "-\u2010\u2011"
_APOSTROPHES = "'\u2019\u02bc"


def exact(char: str) -> str:
    """Return ``regex`` syntax that matches a character and its equals."""
    if char == " ":
        return SPACE
    if char in _HYPHENS:
        return HYPHEN
    if char in _APOSTROPHES:
        return APOSTROPHE
    apart = unicodedata.normalize("NFD", char)
    if apart == char:
        return regex.escape(char, special_only=True)
    return f"(?:{regex.escape(char)}|{regex.escape(apart)})"


def initial(char: str) -> str:
    """Return the same for a letter that may also be a capital."""
    if char.islower() and len(char.upper()) == 1:
        if char.isascii():
            return f"[{char}{char.upper()}]"
        return f"(?:{exact(char)}|{exact(char.upper())})"
    return exact(char)


def scanned(char: str) -> str:
    """Return the same in Hyperscan syntax."""
    if char == " ":
        return SCAN_SPACE
    if char in _HYPHENS:
        return SCAN_HYPHEN
    if char in _APOSTROPHES:
        return SCAN_APOSTROPHE
    apart = unicodedata.normalize("NFD", char)
    if apart == char:
        return _code(char)
    return f"(?:{_code(char)}|{''.join(map(_code, apart))})"


def _code(char: str) -> str:
    return char if char.isascii() and char.isalnum() else f"\\x{{{ord(char):x}}}"


@cache
def _spaces() -> regex.Pattern[str]:
    return regex.compile(r"[\s\u00a0\u202f\u2009]+")


def folded(text: str) -> str:
    """Return a form in which equal texts are the same string (case kept)."""
    text = _spaces().sub(" ", unicodedata.normalize("NFC", text))
    for hyphen in "\u2010\u2011\u2013":
        text = text.replace(hyphen, "-")
    return text.replace("- ", "-").replace("\u2019", "'").replace("\u02bc", "'").strip()
