"""Rules, what checks yield, findings and forms. All values are immutable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tqa.text import Span

Severity = Literal["error", "warning", "suggestion"]
Safety = Literal["safe", "unsafe", "display"]
InQuotes = Literal["fix", "flag", "skip"]
Scope = Literal["document", "run"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "suggestion")
SAFETIES: tuple[Safety, ...] = ("safe", "unsafe", "display")
KINDS: tuple[str, ...] = (
    "name",
    "term",
    "title",
    "calque",
    "false-friend",
    "acronym",
    "grammar",
    "punctuation",
    "typography",
    "quotes",
    "capitals",
    "number",
    "date",
    "spelling",
    "consistency",
    "untranslated",
    "encoding",
    "omission",
    "mismatch",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a finding is an instance of.

    ``id`` is kebab-case and unique over checks and glossaries. ``origin`` is ``check``
    or the name of the glossary that holds the entry. ``original`` is the likely wording
    in the source language. ``in_quotes`` says what may be done inside quotation marks.
    ``needs_evidence``: reported only where the document shows other signs of translation.
    """

    id: str
    kind: str
    severity: Severity
    summary: str
    why: str
    original: str = ""
    source: str = ""
    in_quotes: InQuotes = "fix"
    origin: str = "check"
    needs_evidence: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``span`` by ``text``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What would stand in place of the whole span of a hit, and how safe that is.

    safe: may be applied unseen. unsafe: right in most contexts, an editor decides.
    display: advice only, never applied (``text`` may then be words about what to do).
    ``edits`` narrows the change to parts of the span (same coordinates as the hit), so that
    two findings that overlap can both be applied; empty means: replace the span by ``text``.
    """

    text: str
    safety: Safety
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check yields, in coordinates of the segment's text."""

    rule: Rule
    span: Span
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    why: str = ""
    original: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One occurrence of one form of a concept that can be written in several ways.

    ``concept`` identifies the concept (``honorific:mr``, ``name:karabakh``), ``label`` shows it.
    ``form`` names the form used here. ``rewrites`` pairs each other form with the text that would
    stand in place of ``span`` if that form were chosen (without a pair: no suggestion).
    ``preferred`` is the form that a glossary or the house style prefers, ``""`` for the majority.
    ``scope``: ``document`` compares forms inside a document, ``run`` also across all files.
    ``rule`` is the rule of the finding raised for a minority form, ``None`` for forms that only
    count in the table (the glossary already reports deprecated forms).
    """

    concept: str
    label: str
    form: str
    span: Span
    rule: Rule | None
    rewrites: tuple[tuple[str, str], ...] = ()
    preferred: str = ""
    scope: Scope = "document"
    safety: Safety = "unsafe"


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit placed in its source file. Offsets are code points, line and column 1-based.

    ``context`` is a window of the source around the span on the line(s) where it stands,
    ``context_start`` the source offset at which the window begins.
    """

    rule: str
    kind: str
    severity: Severity
    path: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    message: str
    why: str
    original: str
    source: str
    suggestions: tuple[Suggestion, ...]
    in_quotation: bool
    fingerprint: str
    context: str
    context_start: int

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        return (self.path, self.span.start, self.span.end, self.rule)


@dataclass(frozen=True, slots=True)
class Place:
    """One occurrence in the consistency table: 1-based line and column, words around it."""

    path: str
    line: int
    column: int
    offset: int
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a form stands; ``rewrites`` as in ``Sighting``."""

    path: str
    span: Span
    in_quotation: bool
    rewrites: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a concept is written: how often, in how many files, and examples.

    ``occurrences`` holds every place, but only where the texts were kept for a page.
    """

    text: str
    count: int
    files: tuple[tuple[str, int], ...]
    places: tuple[Place, ...]
    occurrences: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept with all its forms; ``reason``: glossary, house style or majority."""

    id: str
    label: str
    kind: str
    forms: tuple[Form, ...]
    preferred: str
    reason: str


class TqaError(Exception):
    """A mistake in what tqa was given; the message names the file, the place and the remedy."""
