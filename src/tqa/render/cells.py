"""Text as a terminal shows it: harmless characters and their width in cells."""

from __future__ import annotations

import unicodedata


def harmless(text: str) -> str:
    """Replace control and direction characters by visible ones, one for one; line ends by ⏎."""
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char in "\r\n":
        return "⏎" if char == "\n" else " "
    if char == "\t":
        return " "
    category = unicodedata.category(char)
    return (
        "\ufffd"
        if category in ("Cc", "Cs") or (category == "Cf" and char not in "\u00ad\u200d")
        else char
    )


def cells(text: str) -> int:
    """Return how many terminal cells a text takes."""
    return sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
