"""Where quotations stand, tolerant of marks that are missing or turned the wrong way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tqa.text import Span

_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Quotation:
    """``outer`` holds the marks, ``inner`` what they enclose.

    ``style``: ``double`` (“”), ``low`` („“), ``guillemets``, ``straight`` or ``single`` (‘’).
    ``closed`` is False for a quotation that runs to the end of its paragraph.
    """

    outer: Span
    inner: Span
    style: str
    closed: bool


@dataclass(slots=True)
class _Open:
    at: int
    style: str


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return all quotations, nested ones included, by start. One pass over the marks."""
    if not any(mark in text for mark in '"“”„«»‘'):
        return ()
    stack: list[_Open] = []
    found: list[Quotation] = []
    for match in _marks().finditer(text):
        at = match.start()
        kind = _role(text, at, match.group(), stack)
        if kind.startswith("open"):
            stack.append(_Open(at, kind[5:]))
        elif kind.startswith("close"):
            _close(kind[6:], at, stack, found)
    found += _unclosed(text, stack)
    return tuple(sorted(found, key=lambda item: (item.outer.start, -item.outer.end)))


def _role(text: str, at: int, mark: str, stack: list[_Open]) -> str:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    styles = [item.style for item in stack]
    if mark == "«":
        return "open guillemets"
    if mark == "»":
        return "close guillemets"
    if mark == "„":
        return "open low"
    if mark == '"':
        return "close straight" if "straight" in styles else _opens(before, after, "straight")
    if mark in "“”":
        return _double(mark, before, after, styles)
    if mark == "‘":
        return "open single" if _at_word_start(before) and not after.isspace() else ""
    return "close single" if "single" in styles and _ends_single(before, after) else ""


def _double(mark: str, before: str, after: str, styles: list[str]) -> str:
    if mark == "“" and "low" in styles:
        return "close low"
    inside = "double" in styles
    if mark == "“":
        # An opener after a word, inside a quotation, is a closer turned the wrong way.
        return "close double" if inside and not _at_word_start(before) else "open double"
    if inside:
        return "close double"
    return _opens(before, after, "double")


def _opens(before: str, after: str, style: str) -> str:
    return f"open {style}" if _at_word_start(before) and not after.isspace() else ""


def _at_word_start(before: str) -> bool:
    return before.isspace() or before in "([{—–-“‘«/\"'…"


def _ends_single(before: str, after: str) -> bool:
    return not before.isspace() and not after.isalnum()


def _close(style: str, at: int, stack: list[_Open], found: list[Quotation]) -> None:
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].style == style:
            start = stack[index].at
            if style != "single" or at - start < 600:
                found.append(Quotation(Span(start, at + 1), Span(start + 1, at), style, True))
            del stack[index:]
            return


def _unclosed(text: str, stack: list[_Open]) -> list[Quotation]:
    """A double opener at a word start that nothing closes: its paragraph goes on in the next."""
    rest = [item for item in stack if item.style in ("double", "guillemets", "low")][:1]
    return [
        Quotation(Span(item.at, len(text)), Span(item.at + 1, len(text)), item.style, False)
        for item in rest
        if len(text) - item.at <= _LONGEST
        and item.at + 1 < len(text)
        and not text[item.at + 1].isspace()
    ]


@cache
def _marks() -> re.Pattern[str]:
    return re.compile('["“”„«»‘’]')
