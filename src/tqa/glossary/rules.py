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
from tqa.glossary.dialects import exact_pattern
from tqa.glossary.model import Entry, Pack
from tqa.glossary.prefilter import Needs, needs_of_pattern, needs_of_terms
from tqa.glossary.suggest import (
    filled,
    like,
    list_of,
    names_in,
    replacement,
    row_of,
    with_apostrophes,
)
from tqa.glossary.terms import term_pattern
from tqa.text import Span

TIMEOUT = 0.5
Built = TypeVar("Built")
_COUNTED = ("name", "term", "acronym", "title")


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

    def __init__(self, pack: Pack, entry: Entry) -> None:
        self.entry = entry
        self.pack = pack
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
    def forms(self) -> tuple[tuple[str, str], ...]:
        """Deprecated forms and what replaces each ("" for the suggestions of the entry)."""
        return (*((term, "") for term in self.entry.deprecated), *self.entry.forms)

    @property
    def good_forms(self) -> tuple[str, ...]:
        """Forms that protect themselves and are counted."""
        if self.entry.kind not in _COUNTED or not self.entry.preferred:
            return ()
        return (self.entry.preferred, *self.entry.admitted)

    def needs(self) -> Needs:
        """Return what finds every paragraph in which this rule could apply."""
        if not self.entry.pattern:
            return needs_of_terms([term for term, _ in self.forms])
        return self._guarded(lambda: needs_of_pattern(self.entry.pattern, self.pack.lists))

    def good_needs(self) -> Needs:
        """Return what finds every paragraph that could hold a preferred or admitted form."""
        return needs_of_terms(self.good_forms)

    def _guarded(self, build: Callable[[], Built]) -> Built:
        try:
            return build()
        except (ValueError, regex.error, IndexError, RecursionError) as error:
            place = f"{self.entry.mark}: {self.entry.id}"
            raise TqaError(f"{place}: pattern cannot be used: {error}") from error

    @cached_property
    def _patterns(self) -> tuple[tuple[str, str, Any], ...]:
        """(form, its replacement, compiled pattern) for each way in which the rule matches."""
        if self.entry.pattern:
            lists, case = self.pack.lists, self.entry.case
            return self._guarded(
                lambda: (("", "", regex.compile(exact_pattern(self.entry.pattern, lists, case))),)
            )
        return tuple(
            (term, new, regex.compile(term_pattern(term, self.entry.case)))
            for term, new in self.forms
        )

    @cached_property
    def _good(self) -> tuple[tuple[str, Any], ...]:
        return tuple((form, regex.compile(term_pattern(form, "smart"))) for form in self.good_forms)

    def validate(self) -> None:
        """Raise TqaError for a pattern that cannot be compiled, is empty, or a bad template."""
        if not self.entry.pattern:
            return
        ((_, _, pattern),) = self._patterns
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
        try:
            yield from pattern.finditer(text, timeout=TIMEOUT)
        except TimeoutError as error:
            raise TqaError(
                f"{self.entry.mark}: {self.entry.id}: the pattern took longer than {TIMEOUT} s on "
                "one paragraph and was stopped; avoid repetitions inside repetitions"
            ) from error

    def matches(self, text: str, curly: bool) -> Iterator[Match]:
        """Yield all matches in a text, contexts not yet considered."""
        for form, new, pattern in self._patterns:
            for found in self._find(pattern, text):
                if found.end() > found.start():
                    span, texts = widened(
                        text, Span(*found.span()), self._replacements(found, new, curly)
                    )
                    yield Match(
                        span,
                        self._suggestions(texts, span.of(text)),
                        form or found.group(),
                        self._cell(found, "why"),
                        self._cell(found, "original"),
                    )

    def _cell(self, found: Any, column: str) -> str:
        """What the row of a table says instead of the entry: the first slot that has the column."""
        for slot, word in found.groupdict().items() if self.entry.pattern else ():
            words = list_of(slot, self.pack.lists)
            if words and word and (text := row_of(words, word).get(column)):
                return text
        return ""

    def good(self, text: str) -> Iterator[tuple[Span, str]]:
        """Yield the places of preferred and admitted forms."""
        for form, pattern in self._good:
            for found in self._find(pattern, text):
                yield Span(*found.span()), form

    def in_context(self, sentence: str) -> bool:
        """Whether ``only_if`` and ``unless`` allow the rule in this sentence."""
        required, forbidden = self._contexts
        if forbidden and self._search(forbidden, sentence):
            return False
        return not required or bool(self._search(required, sentence))

    @cached_property
    def _contexts(self) -> tuple[Any, Any]:
        return self._either(self.entry.only_if), self._either(self.entry.unless)

    def _either(self, patterns: tuple[str, ...]) -> Any:
        if not patterns:
            return None
        source = "|".join(exact_pattern(pattern, self.pack.lists, "exact") for pattern in patterns)
        return self._guarded(lambda: regex.compile(f"(?i){_anonymous(source)}"))

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


def _anonymous(source: str) -> str:
    """Contexts are alternatives of one pattern: their slots must not be named twice."""
    return regex.sub(r"\(\?P<\w+>", "(?:", source)


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
