"""Compiled searches for one entry, made when first needed and no larger than the text asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any

import regex

from tqa.glossary.folding import folded_text
from tqa.glossary.letters import HYPHEN, SPACE, WORD
from tqa.glossary.parts import Parts, rendered, weight
from tqa.glossary.ready import Ready
from tqa.glossary.terms import term_pattern, term_stem

# A whole pattern is compiled after so many texts, and one more for each so many characters.
SMALL_USES, WORTH_A_USE = 24, 60


class Text:
    """A text to be searched: as it is, folded, and whether its characters are plain ones."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = folded_text(text)
        self.is_plain = bool(_plain().fullmatch(text)) and not _irregular().search(text)


@cache
def _plain() -> regex.Pattern[str]:
    """Characters among which ``\\w`` is what counts as part of a word here."""
    return regex.compile(r"[\x00-\x7f‘’“”–—…£€°«»À-ÖØ-öø-ÿŒœŠšŽž\u00a0\u202f]*+")


@cache
def _irregular() -> regex.Pattern[str]:
    return regex.compile(r"\s\s|[-\u2013][\r\n]")


def _plainer(source: str) -> str:
    """The same pattern for a plain text: much smaller, so quicker to compile and to run."""
    return source.replace(SPACE, r"\s").replace(HYPHEN, "[-\u2013]").replace(WORD, r"\w")


@lru_cache(maxsize=4096)
def _compiled(source: str) -> Any:
    return regex.compile(source, cache_pattern=False)


class PatternSearch:
    """The pattern of an entry, or of its contexts."""

    def __init__(self, ready: Ready, parts: Parts) -> None:
        self._lists = ready.pack.lists
        self._parts = parts
        self._uses = 0
        self._whole: dict[bool, Any] = {}

    def compiled(self, text: Text, near: str) -> Any:
        """Return the compiled pattern; None where nothing can match in the text.

        ``near`` is the folded text in which all that a match needs must stand.
        """
        self._uses += 1
        more = self._uses - SMALL_USES
        if more > 0 and more > self._weight // WORTH_A_USE:
            return self.whole(text.is_plain)
        source = rendered(self._parts, self._lists, near)
        if source is None:
            return None
        return _compiled(_plainer(source) if text.is_plain else source)

    @cached_property
    def _weight(self) -> int:
        return weight(self._parts, self._lists)

    def whole(self, is_plain: bool = False) -> Any:
        """Return the whole pattern, compiled once. Raises regex.error."""
        if is_plain not in self._whole:
            source = rendered(self._parts, self._lists, None) or ""
            self._whole[is_plain] = regex.compile(_plainer(source) if is_plain else source)
        return self._whole[is_plain]


class TermSearch:
    """Terms, each with what is known of it; each is compiled when a text holds its letters."""

    def __init__(self, terms: Sequence[tuple[str, str]], case: Any) -> None:
        self._case = case
        self._terms = [(term, new, folded_text(term_stem(term)).strip()) for term, new in terms]
        self._compiled: dict[tuple[str, bool], Any] = {}

    def compiled(self, text: Text) -> Iterator[tuple[str, str, Any]]:
        """Yield (term, what replaces it, compiled pattern) of those that may be in the text."""
        for term, new, stem in self._terms:
            if stem in text.folded:
                yield term, new, self._search(term, text.is_plain)

    def _search(self, term: str, is_plain: bool) -> Any:
        key = (term, is_plain)
        if key not in self._compiled:
            source = term_pattern(term, self._case)
            self._compiled[key] = regex.compile(_plainer(source) if is_plain else source)
        return self._compiled[key]


def either(ready: Ready, contexts: Sequence[Parts], text: Text) -> Any:
    """Return one compiled search for any of the contexts, None where none can match."""
    sources = [rendered(parts, ready.pack.lists, text.folded) for parts in contexts]
    source = "|".join(_anonymous(source) for source in sources if source is not None)
    if not source:
        return None
    return _compiled(f"(?i){_plainer(source) if text.is_plain else source}")


def _anonymous(source: str) -> str:
    """Contexts are alternatives of one pattern: their slots must not be named twice."""
    return regex.sub(r"\(\?P<\w+>", "(?:", source)
