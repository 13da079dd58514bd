"""The engine: candidates from one scan, each verified exactly."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from tqa.finding import Hit, Rule, Sighting
from tqa.glossary import cache, dating
from tqa.glossary.contested import noted
from tqa.glossary.model import Entry, Glossary, Pack
from tqa.glossary.rules import EntryRule, Match
from tqa.glossary.scan import Scan, compile_scanner
from tqa.prose import Prose
from tqa.text import Span

_RANK = {"error": 0, "warning": 1, "suggestion": 2}


class Matcher:
    """Compiled rules. Targets 0…n-1 are entries, n…2n-1 their good forms, then the checks."""

    def __init__(self, compiled: cache.Compiled) -> None:
        self._entries = [EntryRule(pack, entry) for pack, entry in compiled.entries]
        self._periods = dating.periods(entry for _, entry in compiled.entries)
        self._scanner = compiled.scanner

    @property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(entry.rule for entry in self._entries)

    def validate(self) -> None:
        """Raise TqaError for a pattern or template of any entry that cannot be used."""
        for entry in self._entries:
            entry.validate()

    def with_entries(self, entries: tuple[tuple[Pack, Entry], ...]) -> Matcher:
        """Return a matcher for other versions of the same entries that need no other scan."""
        return Matcher(cache.Compiled(entries, self._scanner))

    def rule(self, index: int) -> EntryRule:
        """Return the rule of the entry at an index."""
        return self._entries[index]

    def scan(self, texts: Sequence[str]) -> Scan:
        """Find candidates in the texts of a document's segments."""
        return self._scanner.scan(texts)

    def closed_on(self, day: str) -> frozenset[int]:
        """Return the targets of entries not in force on an ISO date; without one, none."""
        closed = dating.closed(self._periods, day)
        return closed | {len(self._entries) + index for index in closed}

    def triggered(self, targets: Collection[int]) -> list[int]:
        """Return the numbers of the checks among the targets, in order."""
        first = 2 * len(self._entries)
        return sorted(target - first for target in targets if target >= first)

    def target_of(self, rule: str) -> frozenset[int]:
        """Return the target of one entry, to verify it alone."""
        return frozenset(n for n, entry in enumerate(self._entries) if entry.entry.id == rule)

    def protected(self, prose: Prose, targets: Collection[int]) -> list[Span]:
        """Return the spans of preferred and admitted forms."""
        return [span for _, span, _ in self._good(prose, targets)]

    def hits(self, prose: Prose, targets: Collection[int]) -> list[Hit]:
        """Verify the candidate entries of a segment. Raises TqaError for a pattern too slow."""
        found = self._verified(prose, targets)
        if not found:
            return []
        good = self.protected(prose, targets)
        kept = [item for item in found if not any(span.contains(item[1].span) for span in good)]
        return [_hit(entry, match) for entry, match in _resolved(kept)]

    def sightings(self, prose: Prose, targets: Collection[int]) -> list[Sighting]:
        """Count every form of the entries that prefer one."""
        good = list(self._good(prose, targets))
        spans = [span for _, span, _ in good]
        count = len(self._entries)
        counted = [t for t in targets if t < count and self._entries[t].good_forms]
        bad = [
            (entry, match.span, match.form)
            for entry, match in self._verified(prose, counted)
            if not any(span.contains(match.span) for span in spans)
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
            for entry, span, form in (*good, *bad)
        ]

    def _good(
        self, prose: Prose, targets: Collection[int]
    ) -> Iterator[tuple[EntryRule, Span, str]]:
        count = len(self._entries)
        for target in sorted(targets):
            if count <= target < 2 * count:
                entry = self._entries[target - count]
                for span, form in entry.good(prose.text):
                    yield entry, span, form

    def _verified(self, prose: Prose, targets: Collection[int]) -> list[tuple[EntryRule, Match]]:
        count = len(self._entries)
        curly = "’" in prose.document.source
        return [
            (self._entries[target], match)
            for target in sorted(targets)
            if target < count
            for match in self._entries[target].matches(prose.text, curly)
            if _allowed(self._entries[target], match.span, prose)
        ]


def _allowed(entry: EntryRule, span: Span, prose: Prose) -> bool:
    if prose.is_protected(span):
        return False
    if entry.rule.in_quotes == "skip" and prose.in_quotation(span):
        return False
    if not entry.entry.only_if and not entry.entry.unless:
        return True
    return entry.in_context(prose.sentence_at(span.start).of(prose.text))


def _resolved(found: list[tuple[EntryRule, Match]]) -> list[tuple[EntryRule, Match]]:
    """Leftmost, longest, then later layer, severity, id.

    Kinds that differ may overlap, not coincide.
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
    kept: list[tuple[EntryRule, Match]] = []
    for entry, match in ordered:
        if not any(_excludes(other, match.span, entry) for other in kept[-12:]):
            kept.append((entry, match))
    return kept


def _excludes(other: tuple[EntryRule, Match], span: Span, entry: EntryRule) -> bool:
    if other[1].span == span:
        return True
    return other[0].entry.kind == entry.entry.kind and other[1].span.overlaps(span)


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


def build_matcher(
    digest: str,
    load: Callable[[], Glossary],
    triggers: Sequence[Sequence[str]],
    folder: Path | None,
) -> Matcher:
    """Return the matcher for a glossary and the triggers of the Python checks.

    ``folder`` is where compiled rules are kept (None: nowhere); ``load`` is called only when it
    holds nothing for ``digest``. Raises TqaError for a pattern that cannot be used.
    """
    name = cache.key(digest, triggers)
    compiled = cache.load(folder, name) if folder else None
    if compiled is None:
        compiled = _compiled(load(), triggers)
        if folder:
            cache.store(folder, name, compiled)
    return Matcher(compiled)


def _compiled(glossary: Glossary, triggers: Sequence[Sequence[str]]) -> cache.Compiled:
    entries = [EntryRule(pack, entry) for pack, entry in glossary.entries]
    strings: list[tuple[str, int]] = []
    patterns: list[tuple[str, int]] = []
    for index, entry in enumerate(entries):
        if entry.pack.layer:  # the shipped packs are validated by their tests
            entry.validate()
        for target, needs in ((index, entry.needs()), (len(entries) + index, entry.good_needs())):
            strings += [(text, target) for text in sorted(needs.strings)]
            patterns += [(pattern, target) for pattern in needs.patterns]
    always: list[int] = []
    for index, wanted in enumerate(triggers, 2 * len(entries)):
        patterns += [(pattern, index) for pattern in wanted]
        if not wanted:
            always.append(index)
    return cache.Compiled(glossary.entries, compile_scanner(patterns, strings, always))
