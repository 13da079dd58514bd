"""Candidates verified in their segment, and what of them is reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tqa.finding import Hit, Sighting, TqaError
from tqa.glossary.contested import noted
from tqa.glossary.rules import EntryRule, Match
from tqa.glossary.searches import Text
from tqa.prose import Prose
from tqa.text import Span

_RANK = {"error": 0, "warning": 1, "suggestion": 2}
Found = tuple[EntryRule, Match]
Good = tuple[EntryRule, Span, str]


@dataclass(frozen=True, slots=True)
class Verified:
    """What entries match in one segment: bad forms, good forms, and patterns that were too slow."""

    found: tuple[Found, ...]
    good: tuple[Good, ...]
    problems: tuple[str, ...] = ()

    @property
    def protected(self) -> list[Span]:
        """The spans of preferred and admitted forms."""
        return [span for _, span, _ in self.good]

    @property
    def hits(self) -> tuple[Hit, ...]:
        """What to report: of forms that overlap the one that goes first."""
        return tuple(_hit(entry, match) for entry, match in _resolved(self._outside_good()))

    @property
    def without_evidence(self) -> Verified:
        """What is left where a text shows no sign of translation."""
        kept = tuple(item for item in self.found if not item[0].rule.needs_evidence)
        return Verified(kept, self.good)

    @property
    def sightings(self) -> list[Sighting]:
        """Every form of the entries that prefer one."""
        bad = [
            (entry, match.span, match.form)
            for entry, match in self._outside_good()
            if entry.good_forms
        ]
        return [
            Sighting(
                concept=f"term:{entry.entry.id}",
                label=entry.entry.preferred,
                form=form,
                span=span,
                rule=None,
                preferred=entry.entry.preferred,
                scope="run",
            )
            for entry, span, form in (*self.good, *bad)
        ]

    def _outside_good(self) -> list[Found]:
        good = self.protected
        return [item for item in self.found if not any(g.contains(item[1].span) for g in good)]


def verified(
    prose: Prose,
    text: Text,
    entries: Sequence[tuple[EntryRule, str]],
    preferring: Sequence[EntryRule],
) -> Verified:
    """Match entries, and the good forms of those that prefer one, in a segment.

    With each entry goes the folded text near the places where it was seen, empty for all of it.
    An entry whose pattern takes too long is left out and becomes a problem.
    """
    curly = "’" in prose.document.source
    found, good, problems = list[Found](), list[Good](), list[str]()
    for entry in preferring:
        try:
            good += [(entry, span, form) for span, form in entry.good(text)]
        except TqaError as error:
            problems.append(str(error))
    for entry, near in entries:
        try:
            matches = [
                m for m in entry.matches(text, curly, near) if _allowed(entry, m.span, prose)
            ]
            found += [(entry, match) for match in matches]
        except TqaError as error:
            problems.append(str(error))
    return Verified(tuple(found), tuple(good), tuple(problems))


def _allowed(entry: EntryRule, span: Span, prose: Prose) -> bool:
    if prose.is_protected(span):
        return False
    if entry.rule.in_quotes == "skip" and prose.in_quotation(span):
        return False
    if not entry.entry.only_if and not entry.entry.unless:
        return True
    return entry.in_context(prose.sentence_at(span.start).of(prose.text))


def _resolved(found: list[Found]) -> list[Found]:
    """Leftmost, longest, then later layer, severity, id.

    Kinds that differ may overlap, not coincide; what needs evidence says nothing inside the words
    of a rule that needs none.
    """
    ordered = sorted(
        found,
        key=lambda item: (
            item[1].span.start,
            -item[1].span.end,
            -item[0].pack.layer,
            _RANK[item[0].entry.severity],
            item[0].entry.id,
        ),
    )
    kept: list[Found] = []
    for entry, match in ordered:
        if not any(_excludes(other, match.span, entry) for other in kept[-12:]):
            kept.append((entry, match))
    return kept


def _excludes(other: Found, span: Span, entry: EntryRule) -> bool:
    if other[1].span == span:
        return True
    if _yields(entry, other[0]) and other[1].span.contains(span):
        return True
    return other[0].entry.kind == entry.entry.kind and other[1].span.overlaps(span)


def _yields(entry: EntryRule, other: EntryRule) -> bool:
    """Whether a rule that needs evidence stands beside one that does not."""
    return entry.rule.needs_evidence and not other.rule.needs_evidence


def _hit(entry: EntryRule, match: Match) -> Hit:
    shown = " or ".join(_quoted(item.text) for item in match.suggestions)
    message = entry.entry.message
    if not message and shown:
        message = f"{_what(entry)}: write {shown}"
    return Hit(
        entry.rule,
        match.span,
        noted(message or entry.rule.summary, entry.entry),
        match.suggestions,
        match.why,
        match.original,
    )


def _quoted(text: str) -> str:
    return text if text.startswith("“") else f"“{text}”"


def _what(entry: EntryRule) -> str:
    return {
        "name": "name variant",
        "false-friend": "false friend",
        "calque": "calque of the original",
        "title": "title in the original's wording",
        "acronym": "acronym of the original",
    }.get(entry.entry.kind, entry.entry.kind)
