"""From a match to the text that would replace it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from tqa.glossary.letters import folded
from tqa.glossary.model import WordList
from tqa.glossary.terms import pluralised


def replacement(preferred: str, match: Any, is_plural: bool, curly: bool) -> str:
    """Return the preferred form with the ending and the case of the match."""
    groups = match.groupdict()
    text = pluralised(preferred) if is_plural else preferred
    found = match.group()
    body = found[: len(found) - len(groups.get("possessive") or "")]
    text = like(text, body)
    if groups.get("possessive"):
        text += "’" if text.endswith("s") and is_plural else "’s"
    return with_apostrophes(text, curly or "’" in (groups.get("possessive") or ""))


def like(text: str, found: str) -> str:
    """Give a text the case of what it replaces: all capitals, or a capital at the start."""
    letters = [char for char in found if char.isalpha()]
    if len(letters) > 3 and found == found.upper():
        return text.upper()
    if letters and letters[0].isupper() and text[:1].islower():
        return text[:1].upper() + text[1:]
    return text


def with_apostrophes(text: str, curly: bool) -> str:
    """Write apostrophes the way the document does."""
    return text.replace("'", "’") if curly else text.replace("’", "'")


def filled(template: str, match: Any, lists: Mapping[str, WordList]) -> str:
    """Return a template with ``{slot}``, ``{list.column}`` and ``{1}`` filled from the match.

    Raises KeyError for a slot that does not exist.
    """

    def value(found: re.Match[str]) -> str:
        name, column = found.group("name"), found.group("column")
        if found.group() in ("{{", "}}"):
            return found.group()[0]
        group = int(name) if name.isdigit() else name
        text = match.group(group) or ""
        if found.start() and text and match.start(group) == match.start():
            text = _without_sentence_capital(text, match)
        words = list_of(name, lists) if column else None
        return row_of(words, text).get(column, "") if words else text

    return _slot().sub(value, template)


def _without_sentence_capital(text: str, match: Any) -> str:
    """Lower the first letter of a slot that moves from the start, where the pattern writes it low.

    A pattern that would match any other letter there says nothing about capitals.
    """
    if not text[0].isupper() or text[1:2].isupper():
        return text
    whole, start = match.string, match.start()
    low, other = (
        match.re.match(f"{whole[:start]}{char}{whole[start + 1 :]}", start)
        for char in (text[0].lower(), "q" if text[0] != "Q" else "z")
    )
    return text[0].lower() + text[1:] if low and not other else text


def list_of(slot: str, lists: Mapping[str, WordList]) -> WordList | None:
    """Return the list of a slot; ``name2`` is the second use of ``name``."""
    return lists.get(slot) or (lists.get(slot[:-1]) if slot[-1:] in "23" else None)


def row_of(words: WordList, text: str) -> Mapping[str, str]:
    """Return the columns of the row that a slot matched, empty for a word not in the list."""
    if text in words.rows:
        return words.rows[text]
    wanted = folded(text)
    lower = wanted[:1].lower() + wanted[1:]
    words_of = _folded(tuple(words.rows))
    found = words_of.get(wanted) or words_of.get(lower)
    return words.rows[found] if found else {}


@lru_cache(maxsize=256)
def _folded(words: tuple[str, ...]) -> Mapping[str, str]:
    return {folded(word): word for word in words}


def names_in(template: str) -> list[tuple[str, str]]:
    """Return the (slot, column) pairs of a template; the column is empty where none is named."""
    return [
        (found.group("name"), found.group("column") or "")
        for found in _slot().finditer(template)
        if found.group("name")
    ]


@cache
def _slot() -> re.Pattern[str]:
    return re.compile(r"\{\{|\}\}|\{(?P<name>\w+)(?:\.(?P<column>\w+))?\}")
