"""What a linter looks at and what it says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from tqa.finding import Severity
from tqa.glossary.build import ready
from tqa.glossary.letters import folded
from tqa.glossary.match import Matcher
from tqa.glossary.model import Entry, Glossary, Pack
from tqa.glossary.ready import Ready
from tqa.glossary.rules import EntryRule


@dataclass(frozen=True, slots=True)
class Replace:
    """Mends a remark: another text in place of the one it is about."""

    text: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Mends a remark: the item goes from its list, unless it is the only one."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with an entry and what to do; ``key`` and ``text`` say where it stands there.

    ``text`` is a value as it is written under the key. ``mending`` where there is one right answer.
    """

    entry: Entry
    message: str
    key: str = ""
    text: str = ""
    mending: Replace | Remove | None = None


class Subject:
    """A glossary with the entries to judge. ``today`` is an ISO date.

    ``matcher`` is that of the whole glossary; None where only linters that need none may run.
    """

    def __init__(
        self,
        glossary: Glossary,
        today: str,
        judged: tuple[tuple[Pack, Entry], ...] | None = None,
        matcher: Matcher | None = None,
    ) -> None:
        self.glossary = glossary
        self.today = today
        self.judged = glossary.entries if judged is None else judged
        self.matcher = matcher
        self._ready: dict[str, Ready] = {}

    def rule(self, pack: Pack, entry: Entry) -> EntryRule:
        """Return the rule of an entry, to be tried alone under the time limit of a project's own.

        Raises TqaError for a pattern that cannot be used.
        """
        if entry.id not in self._ready:
            self._ready[entry.id] = ready(replace(pack, layer=max(pack.layer, 1)), entry)
        return EntryRule(self._ready[entry.id])

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries to judge, in order."""
        return tuple(entry for _, entry in self.judged)

    @cached_property
    def flagging(self) -> dict[str, list[tuple[Pack, Entry]]]:
        """All entries in force by the folded forms that they flag, in order."""
        found: defaultdict[str, list[tuple[Pack, Entry]]] = defaultdict(list)
        for pack, entry in self.glossary.entries:
            for form in dict.fromkeys(folded(form) for form in flagged(entry)):
                found[form].append((pack, entry))
        return dict(found)


@dataclass(frozen=True, slots=True)
class Linter:
    """A kind of mistake: its code, how much it matters, what finds it.

    ``deep``: reads texts with the rules themselves, which takes long in a large glossary.
    """

    code: str
    severity: Severity
    run: Callable[[Subject], Iterator[Remark]]
    deep: bool = False


def flagged(entry: Entry) -> tuple[str, ...]:
    """Return the forms that an entry flags."""
    return (*entry.deprecated, *(form for form, _ in entry.forms))


def good(entry: Entry) -> tuple[str, ...]:
    """Return the preferred and admitted forms."""
    return (*((entry.preferred,) if entry.preferred else ()), *entry.admitted)


def key_of(entry: Entry, form: str) -> str:
    """Return the key under which a flagged form stands."""
    return "deprecated" if form in entry.deprecated else "forms"


def together(one: Entry, other: Entry) -> bool:
    """Whether two entries can speak about one text: no context, date or style keeps them apart."""
    if any((one.only_if, one.unless, other.only_if, other.unless)):
        return False
    if one.valid_to and other.valid_from and one.valid_to < other.valid_from:
        return False
    if other.valid_to and one.valid_from and other.valid_to < one.valid_from:
        return False
    return (one.region, one.style) == (other.region, other.style)
