"""The engine: candidates from one scan, each verified exactly."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from tqa.finding import Hit, Rule, TqaError
from tqa.glossary import cache, dating
from tqa.glossary.compiled import Compiled
from tqa.glossary.model import Glossary
from tqa.glossary.ready import Ready
from tqa.glossary.rules import EntryRule
from tqa.glossary.scan import Scan
from tqa.glossary.searches import Text
from tqa.glossary.verify import Verified, verified
from tqa.prose import Prose


class Matcher:
    """Compiled rules. Targets 0…n-1 are entries, n…2n-1 their good forms, then the checks."""

    def __init__(self, compiled: Compiled, rebuild: Callable[[], Compiled]) -> None:
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
        return self._compiled.scanner.scan(texts)

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

    def verified(self, prose: Prose, targets: Collection[int]) -> Verified:
        """Return what the candidate entries of a segment really match there."""
        text, count = Text(prose.text), len(self)
        seen = sorted(target for target in targets if target < 2 * count)
        return verified(
            prose,
            text,
            [self._entry(target) for target in seen if target < count],
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
    name = cache.key(digest, triggers)

    def rebuild() -> Compiled:
        from tqa.glossary.build import built

        data = built(load(), triggers)
        if folder:
            cache.store(folder, name, data)
        return Compiled(data)

    return Matcher((cache.load(folder, name) if folder else None) or rebuild(), rebuild)
