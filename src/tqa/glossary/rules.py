"""A glossary entry made ready to run. Patterns are compiled when first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import regex

from tqa.finding import InQuotes, Rule, Suggestion, TqaError
from tqa.glossary.article import widened
from tqa.glossary.contested import safety_of
from tqa.glossary.model import Entry, Pack
from tqa.glossary.parts import Parts
from tqa.glossary.ready import Ready
from tqa.glossary.searches import PatternSearch, TermSearch, Text, either
from tqa.glossary.suggest import (
    filled,
    like,
    list_of,
    names_in,
    replacement,
    row_of,
    with_apostrophes,
)
from tqa.text import Span

# Seconds for one paragraph; the patterns shipped with tqa are tested, a busy machine is slow.
TIMEOUT, SHIPPED_TIMEOUT = 0.5, 10.0
Built = TypeVar("Built")


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a rule applies: its span and what would replace it."""

    span: Span
    suggestions: tuple[Suggestion, ...]
    form: str
    why: str = ""
    original: str = ""


class EntryRule:
    """One active entry of a glossary."""

    def __init__(self, item: Ready) -> None:
        entry, pack = item.entry, item.pack
        self._ready = item
        self.entry: Entry = entry
        self.pack: Pack = pack
        self.rule = Rule(
            id=entry.id,
            kind=entry.kind,
            severity=entry.severity,
            summary=_summary(entry),
            why=entry.why,
            original=entry.original,
            source=entry.source,
            in_quotes=_policy(entry),
            origin=pack.name,
            needs_evidence=entry.only_in == "translated",
        )

    @property
    def good_forms(self) -> tuple[str, ...]:
        """Forms that protect themselves and are counted."""
        return self._ready.good_forms

    def _guarded(self, build: Callable[[], Built]) -> Built:
        try:
            return build()
        except (ValueError, regex.error, IndexError, RecursionError) as error:
            place = f"{self.entry.mark}: {self.entry.id}"
            raise TqaError(f"{place}: pattern cannot be used: {error}") from error

    @cached_property
    def _pattern(self) -> PatternSearch:
        return PatternSearch(self._ready, self._ready.parts or [])

    @cached_property
    def _terms(self) -> TermSearch:
        return TermSearch(self._ready.forms, self.entry.case)

    @cached_property
    def _good(self) -> TermSearch:
        return TermSearch([(form, "") for form in self.good_forms], "smart")

    def validate(self) -> None:
        """Raise TqaError for a pattern that cannot be compiled, is empty, or a bad template."""
        if not self.entry.pattern:
            return
        pattern = self._guarded(self._pattern.whole)
        if self._search(pattern, "") or self._search(pattern, " , "):
            raise TqaError(f"{self.entry.mark}: {self.entry.id}: the pattern can match nothing")
        for template in self.entry.suggest:
            for name, column in names_in(template):
                self._validate_slot(pattern, name, column)

    def _validate_slot(self, pattern: Any, name: str, column: str) -> None:
        place = f"{self.entry.mark}: {self.entry.id}: suggest: "
        known = name in pattern.groupindex or (name.isdigit() and int(name) <= pattern.groups)
        if not known:
            names = ", ".join(pattern.groupindex) or "none"
            raise TqaError(f"{place}{{{name}}} is not a slot of the pattern; slots: {names}")
        if column:
            words = list_of(name, self.pack.lists)
            for word, row in words.rows.items() if words else ():
                if column not in row:
                    raise TqaError(f"{place}the row {word} of {name} has no column {column}")

    def _search(self, pattern: Any, text: str) -> Any:
        return next(self._find(pattern, text), None)

    def _find(self, pattern: Any, text: str) -> Iterator[Any]:
        limit = TIMEOUT if self.pack.layer else SHIPPED_TIMEOUT
        try:
            yield from pattern.finditer(text, timeout=limit)
        except TimeoutError as error:
            raise TqaError(
                f"{self.entry.mark}: {self.entry.id}: the pattern took longer than {limit} s on "
                "one paragraph and was stopped; avoid repetitions inside repetitions"
            ) from error

    def matches(self, text: Text, curly: bool, near: str = "") -> Iterator[Match]:
        """Yield all matches in a text, contexts not yet considered.

        ``near`` is the folded text in which all that a match needs must stand, empty for all.
        """
        for form, new, pattern in self._searches(text, near or text.folded):
            for found in self._find(pattern, text.text):
                if found.end() > found.start():
                    span, texts = widened(
                        text.text, Span(*found.span()), self._replacements(found, new, curly)
                    )
                    yield Match(
                        span,
                        self._suggestions(texts, span.of(text.text)),
                        form or found.group(),
                        self._cell(found, "why"),
                        self._cell(found, "original"),
                    )

    def _searches(self, text: Text, near: str) -> Iterator[tuple[str, str, Any]]:
        """(form, its replacement, compiled pattern) for each way in which the rule may match."""
        if not self.entry.pattern:
            yield from self._terms.compiled(text)
        elif pattern := self._guarded(lambda: self._pattern.compiled(text, near)):
            yield "", "", pattern

    def _cell(self, found: Any, column: str) -> str:
        """What the row of a table says instead of the entry: the first slot that has the column."""
        for slot, word in found.groupdict().items() if self.entry.pattern else ():
            words = list_of(slot, self.pack.lists)
            if words and word and (text := row_of(words, word).get(column)):
                return text
        return ""

    def good(self, text: Text) -> Iterator[tuple[Span, str]]:
        """Yield the places of preferred and admitted forms."""
        for form, _, pattern in self._good.compiled(text):
            for found in self._find(pattern, text.text):
                yield Span(*found.span()), form

    def in_context(self, sentence: str) -> bool:
        """Whether ``only_if`` and ``unless`` allow the rule in this sentence."""
        text = Text(sentence)
        if self._stands(self._ready.unless, text):
            return False
        return not self._ready.only_if or self._stands(self._ready.only_if, text)

    def _stands(self, contexts: tuple[Parts, ...], text: Text) -> bool:
        pattern = self._guarded(lambda: either(self._ready, contexts, text))
        return bool(pattern and self._search(pattern, text.text))

    def _replacements(self, found: Any, new: str, curly: bool) -> list[str]:
        entry = self.entry
        if entry.pattern or (entry.suggest and not new):
            texts = [filled(template, found, self.pack.lists) for template in entry.suggest]
            texts = [with_apostrophes(like(text, found.group()), curly) for text in texts]
            texts = texts or ([entry.preferred] if entry.preferred else [])
        else:
            plural = bool(found.groupdict().get("plural"))
            wanted = [new] if new else [entry.preferred]
            texts = [replacement(text, found, plural, curly) for text in wanted if text]
        return texts

    def _suggestions(self, texts: list[str], old: str) -> tuple[Suggestion, ...]:
        safety = safety_of(self.entry, several=len(texts) != 1)
        return tuple(Suggestion(text, safety) for text in texts if text != old)


def _policy(entry: Entry) -> InQuotes:
    return (
        "fix"
        if entry.kind in ("name", "typography") and entry.in_quotes == "flag"
        else entry.in_quotes
    )


def _summary(entry: Entry) -> str:
    if entry.message:
        return entry.message
    wanted = " or ".join(f"“{text}”" for text in ((entry.preferred,) if entry.preferred else ()))
    if entry.deprecated and wanted:
        return f"“{entry.deprecated[0]}”: write {wanted}"
    if entry.suggest and "{" not in entry.suggest[0]:
        return f"write “{entry.suggest[0]}”"
    return f"keep to {wanted}" if wanted else entry.why
