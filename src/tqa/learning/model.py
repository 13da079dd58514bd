"""What is learned, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tqa.alignment.model import Word
from tqa.interval import Rate

Verdict = Literal["made", "other", "kept"]
# What an edit is about. Only terminology becomes entries.
Sort = Literal["name", "acronym", "term", "calque", "style", "facts"]
TERMINOLOGY: tuple[Sort, ...] = ("name", "acronym", "term", "calque")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence of a draft and what became of it; either may hold several sentences.

    ``edited`` is empty where too much was changed for words to stand for one another.
    """

    document: str
    draft: str
    edited: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A sample, word by word. Runs (i, n, j, m): ``old[i:n]`` was replaced by ``new[j:m]``."""

    sample: Sample
    old: tuple[Word, ...] = ()
    new: tuple[Word, ...] = ()
    runs: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: words of the draft and those in their place, as they stand there."""

    old: Phrase
    new: Phrase
    document: str


@dataclass(frozen=True, slots=True)
class Group:
    """Equal edits: how often, in which documents, what they are about."""

    old: Phrase
    new: Phrase
    sort: Sort
    count: int
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a draft that a rule marks, what was done there, and what stands there now.

    ``before`` and ``after`` hold a few words on each side, ``now`` the edited words.
    """

    document: str
    before: str
    text: str
    after: str
    now: str
    verdict: Verdict
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What editors did where one rule speaks.

    ``made``: the suggestion stands there; ``other``: something else does; ``kept``: left alone.
    """

    rule: str
    places: tuple[Place, ...]

    def count(self, verdict: Verdict) -> int:
        return sum(place.verdict == verdict for place in self.places)

    @property
    def documents(self) -> int:
        return len({place.document for place in self.places})

    @property
    def changed(self) -> int:
        return len(self.places) - self.count("kept")

    @property
    def precision(self) -> Rate:
        """How often a place was changed at all, document by document: what one editor does to one
        text in ten places is not ten opinions.
        """
        shares: dict[str, list[bool]] = {}
        for place in self.places:
            shares.setdefault(place.document, []).append(place.verdict != "kept")
        return Rate(sum(sum(each) / len(each) for each in shares.values()), len(shares))


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry to be, with what speaks for and against it.

    ``record``: what editors did where it speaks, in what was learned from; ``held`` the same in
    documents that were held out. ``also`` pairs other wordings that editors chose with counts.
    ``adds_to``: the entry in force that prefers the same form; ``against``: rules that mark it.
    """

    id: str
    kind: str
    preferred: str
    deprecated: tuple[str, ...]
    severity: str
    record: Record
    held: Record | None = None
    also: tuple[tuple[str, int], ...] = ()
    examples: tuple[tuple[str, str], ...] = ()
    adds_to: str = ""
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """What is too little to learn from: edits and documents of a group, share of places changed."""

    count: int = 3
    documents: int = 3
    precision: float = 0.5
    hold_out: int = 0


@dataclass(frozen=True, slots=True)
class Learned:
    """The outcome. ``groups``: repeated edits that are no terminology; ``known`` existing rules.

    ``samples`` and ``rewritten`` count sentences; the latter are too unlike to compare.
    ``single`` counts the edits that were dropped because they stand below the limits; ``touched``
    is the share of the words of the drafts that were changed, which any word has to expect.
    """

    proposals: tuple[Proposal, ...]
    groups: tuple[Group, ...]
    known: tuple[Record, ...]
    samples: int
    changed: int
    rewritten: int
    documents: int
    edits: int
    single: int
    touched: float
    held_out: int = 0
