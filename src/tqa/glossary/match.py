"""The engine: candidates from one scan, each verified exactly."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.finding import Hit, Rule, TqaError
from tqa.glossary import cache, dating
from tqa.glossary.compiled import Compiled
from tqa.glossary.model import Glossary
from tqa.glossary.ready import Ready
from tqa.glossary.rules import EntryRule
from tqa.glossary.scan import Scan
from tqa.glossary.searches import Text
from tqa.glossary.stack import Stack
from tqa.glossary.verify import Verified, verified
from tqa.prose import Prose


@dataclass(frozen=True, slots=True)
class Layer:
    """A part of the glossary: its digest, and what reads it upon the one below (None: nothing).

    ``validate`` raises TqaError for files that cannot be read at all, before work is done in vain.
    """

    digest: str
    load: Callable[[Compiled | None], Glossary]
    validate: Callable[[], None] = lambda: None


class Matcher:
    """Compiled rules. Targets 0…n-1 are entries, n…2n-1 their good forms, then the checks."""

    def __init__(self, compiled: Stack, rebuild: Callable[[], Stack]) -> None:
        self._compiled = compiled
        self._rebuild = rebuild
        self._entries: dict[int, EntryRule] = {}

    def __len__(self) -> int:
        return len(self._compiled)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all entries, in their order."""
        return self._compiled.ids

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of all entries, in their order."""
        return self._compiled.kinds

    def rule(self, index: int) -> Rule:
        """Return the rule of one entry."""
        return self._entry(index).rule

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of all entries."""
        return tuple(map(self.rule, range(len(self))))

    def _entry(self, index: int) -> EntryRule:
        entry = self._entries.get(index)
        if entry is None:
            entry = self._entries[index] = EntryRule(self._read(index))
        return entry

    def _read(self, index: int) -> Ready:
        try:
            return self._compiled.entry(index)
        except ValueError:  # damaged since it was written: only the glossary itself can be trusted
            self._compiled = self._rebuild()
            return self._compiled.entry(index)

    def scan(self, texts: Sequence[str]) -> Scan:
        """Find candidates in the texts of a document's segments."""
        return self._compiled.scan(texts)

    def closed_on(self, day: str) -> frozenset[int]:
        """Return the targets of entries not in force on an ISO date; without one, none."""
        closed = dating.closed(self._compiled.periods, day)
        return closed | {len(self) + index for index in closed}

    def triggered(self, targets: Collection[int]) -> list[int]:
        """Return the numbers of the checks among the targets, in order."""
        first = 2 * len(self)
        return sorted(target - first for target in targets if target >= first)

    def target_of(self, rule: str) -> frozenset[int]:
        """Return the target of one entry, to verify it alone."""
        return frozenset(n for n, name in enumerate(self.ids) if name == rule)

    def verified(
        self, prose: Prose, targets: Collection[int], scan: Scan | None = None
    ) -> Verified:
        """Return what the candidate entries of a segment really match there.

        With the scan that found them, where it saw them is all of the text that is looked at
        before a pattern is compiled.
        """
        text, count = Text(prose.text), len(self)
        seen = sorted(target for target in targets if target < 2 * count)
        near = {target: scan.near(prose.index, target) for target in seen} if scan else {}
        return verified(
            prose,
            text,
            [(self._entry(target), near.get(target, "")) for target in seen if target < count],
            [self._entry(target - count) for target in seen if target >= count],
        )

    def hits(self, prose: Prose, targets: Collection[int]) -> tuple[Hit, ...]:
        """Return the hits of a segment. Raises TqaError for a pattern too slow."""
        found = self.verified(prose, targets)
        if found.problems:
            raise TqaError(found.problems[0])
        return found.hits


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

    def rebuild() -> Stack:
        return Stack([cache.fresh(digest, load, triggers, folder)])

    kept = cache.kept(digest, triggers, folder)
    return Matcher(Stack([kept]) if kept else rebuild(), rebuild)


def layered_matcher(
    shipped: Layer, own: Layer, triggers: Sequence[Sequence[str]], folder: Path | None
) -> Matcher:
    """Return the matcher for what is shipped and a project's own glossaries upon it."""

    def rebuild() -> Stack:
        own.validate()
        base = cache.fresh(shipped.digest, lambda: shipped.load(None), triggers, folder)
        return stacked(base, cache.fresh(own.digest, lambda: own.load(base), (), folder))

    base = cache.kept(shipped.digest, triggers, folder)
    upper = cache.kept(own.digest, (), folder) if base else None
    if base and not upper:
        upper = cache.fresh(own.digest, lambda: own.load(base), (), folder)
    return Matcher(stacked(base, upper) if base and upper else rebuild(), rebuild)


def stacked(base: Compiled, upper: Compiled) -> Stack:
    """Return both as one; an entry of the upper one replaces that with its id."""
    return Stack([base, upper], (*upper.ids, *upper.retired))
