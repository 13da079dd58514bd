"""Everything that happens to one document: scan, verify, compare forms, place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from tqa.checks import CHECKS, FORM_CHECKS, applies, rules_of
from tqa.checks.contract import Check, FormCheck
from tqa.consistency import Placed, Tally, minorities, tally
from tqa.evidence import evidence, shows_translation
from tqa.finding import KINDS, Finding, Hit, Rule
from tqa.glossary.dating import date_of
from tqa.glossary.match import Matcher
from tqa.glossary.packs import digest, sources
from tqa.glossary.verify import Verified
from tqa.inline import apply
from tqa.matching import matcher_for
from tqa.placing import Placer, number
from tqa.prose import Prose
from tqa.report import Note, Suppressed
from tqa.ruletable import RuleTable
from tqa.selection import is_chosen, is_selected
from tqa.settings import Settings, for_path
from tqa.text import Document, Span
from tqa.translationese import Assessment, assess


@dataclass(frozen=True, slots=True)
class Checked:
    """What one document gave: findings in order of place, counts of forms, words, problems.

    ``suppressed`` and ``notes`` come from comments in the text; ``dropped`` holds ids and kinds of
    the rules that the settings kept from reporting here. ``evidence``: how strongly the hits show
    that the text was translated.
    """

    findings: tuple[Finding, ...]
    tally: Tally
    words: int
    problems: tuple[str, ...]
    assessment: Assessment | None = None
    suppressed: tuple[Suppressed, ...] = ()
    notes: tuple[Note, ...] = ()
    dropped: frozenset[str] = frozenset()
    evidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """What entries and checks say of one segment."""

    prose: Prose
    verified: Verified
    checked: tuple[Hit, ...]

    @property
    def hits(self) -> tuple[Hit, ...]:
        """What to report where a text shows signs of translation."""
        return self._with(self.verified)

    @property
    def without_evidence(self) -> tuple[Hit, ...]:
        """What to report where it shows none."""
        hits = self._with(self.verified.without_evidence)
        return tuple(hit for hit in hits if not hit.rule.needs_evidence)

    def _with(self, verified: Verified) -> tuple[Hit, ...]:
        entries, good = verified.hits, verified.protected
        return (*entries, *(hit for hit in self.checked if not _is_said(hit, entries, good)))


def _is_said(hit: Hit, entries: Sequence[Hit], good: Sequence[Span]) -> bool:
    """Whether words are good, or the glossary says something of the same kind about them."""
    return any(span.contains(hit.span) for span in good) or any(
        entry.rule.kind == hit.rule.kind and entry.span.overlaps(hit.span) for entry in entries
    )


class Checking(Protocol):
    """What checks documents: one pair's checker, or one that chooses the pair."""

    settings: Settings
    digest: str
    names: frozenset[str]

    @property
    def rules(self) -> Sequence[Rule]: ...

    def check(self, document: Document, every_place: bool = False) -> Checked: ...


class Checker:
    """The compiled rules of a run. Building one reads glossaries or the compile cache."""

    def __init__(self, settings: Settings, matcher: Matcher | None = None) -> None:
        """``matcher``: rules to use instead of those of the settings."""
        self.settings = settings
        self.digest = digest(sources(settings))
        self._matcher: Matcher = matcher or matcher_for(settings, self.digest)
        self._checks = rules_of(settings.from_lang)
        self.names = frozenset((*(rule.id for rule in self._checks), *self._matcher.ids))
        self._known = self.names | frozenset(KINDS)

    def also_know(self, names: frozenset[str]) -> None:
        """Let comments in a text name these rules too, though they are not in force here."""
        self._known |= names

    @cached_property
    def rules(self) -> RuleTable:
        """The rules that can report under these settings, glossary entries after checks."""
        kinds = (*(rule.kind for rule in self._checks), *self._matcher.kinds)
        ids = (*(rule.id for rule in self._checks), *self._matcher.ids)
        chosen = [
            index
            for index, names in enumerate(zip(ids, kinds, strict=True))
            if is_chosen(*names, self.settings)
        ]
        return RuleTable([ids[index] for index in chosen], lambda index: self._rule(chosen[index]))

    def _rule(self, index: int) -> Rule:
        before = len(self._checks)
        return self._checks[index] if index < before else self._matcher.rule(index - before)

    def check(self, document: Document, every_place: bool = False) -> Checked:
        """Check one document under the settings for its path.

        ``every_place`` keeps all places of the consistency table.
        """
        settings = for_path(self.settings, document.path)
        seen: list[Seen] = []
        forms: list[Placed] = []
        closed = self._matcher.closed_on(date_of(document, settings.date))
        scan = self._matcher.scan([segment.text for segment in document.segments])
        for index in range(len(document.segments)):
            targets = scan.targets(index) - closed
            if not targets:
                continue
            prose = Prose(document, index, settings.style)
            verified = self._matcher.verified(prose, targets, scan)
            checks = self._matcher.triggered(targets)
            seen.append(Seen(prose, verified, tuple(self._checked(prose, checks))))
            forms += self._forms(prose, verified, checks)
        assessment = assess(document.source, f"{self.settings.from_lang}-{self.settings.to_lang}")
        hits = [(part.prose, hit) for part in seen for hit in part.hits]
        strength = evidence(hit for _, hit in hits)
        if not shows_translation(strength, assessment):
            hits = [(part.prose, hit) for part in seen for hit in part.without_evidence]
        views = {part.prose.index: part.prose for part in seen}
        chosen = minorities(forms, document.source, settings.style)
        hits += [(views[placed.segment], hit) for placed, hit in chosen]
        inlined = apply(
            *(document.path, document.source, _place(document, hits, settings), self._known)
        )
        return Checked(
            inlined.findings,
            tally(document, forms, every_place),
            _words(document),
            tuple(problem for part in seen for problem in part.verified.problems),
            assessment,
            inlined.suppressed,
            inlined.notes,
            _dropped(hits, settings),
            strength,
        )

    def _checked(self, prose: Prose, checks: Sequence[int]) -> Iterator[Hit]:
        for number_of in checks:
            if number_of >= len(CHECKS):
                return
            if self._speaks(CHECKS[number_of]):
                yield from CHECKS[number_of].run(prose)

    def _speaks(self, check: Check | FormCheck) -> bool:
        return applies(check, self.settings.from_lang)

    def _forms(self, prose: Prose, verified: Verified, checks: Sequence[int]) -> Iterator[Placed]:
        found = verified.sightings
        for number_of in checks:
            if number_of >= len(CHECKS) and self._speaks(FORM_CHECKS[number_of - len(CHECKS)]):
                found += FORM_CHECKS[number_of - len(CHECKS)].run(prose)
        for sighting in found:
            yield Placed(sighting, prose.index, prose.in_quotation(sighting.span))


def _place(
    document: Document, hits: list[tuple[Prose, Hit]], settings: Settings
) -> tuple[Finding, ...]:
    wanted = [(prose, hit) for prose, hit in hits if is_selected(hit.rule, settings)]
    if not wanted:
        return ()
    placer = Placer(document.source, document.path, dict(settings.severity))
    return number(
        placer.place(hit, prose)
        for prose, hit in wanted
        if not (hit.rule.in_quotes == "skip" and prose.in_quotation(hit.span))
    )


def _dropped(hits: list[tuple[Prose, Hit]], settings: Settings) -> frozenset[str]:
    rules = {hit.rule for _, hit in hits if not is_selected(hit.rule, settings)}
    return frozenset(name for rule in rules for name in (rule.id, rule.kind))


def _words(document: Document) -> int:
    return sum(len(segment.text.split()) for segment in document.segments)
