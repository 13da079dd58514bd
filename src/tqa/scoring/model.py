"""What scoring yields. Scores are percentages from 0 (TER also above 100); spans code points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Triple:
    """The names of one document: its draft, its edited text, and its reference or ""."""

    draft: str
    edited: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that belong together, one text a side, white space single; a side may be empty.

    ``reference`` is None without one. ``shape`` counts passages: ``1:1``, ``2:1``.
    """

    draft: str
    edited: str
    reference: str | None = None
    shape: str = "1:1"


@dataclass(frozen=True, slots=True)
class Measure:
    """One score with the signature that says how it was computed.

    ``key``: ter, ter-cased, chrf2, bleu. ``lower_is_better`` for TER.
    """

    key: str
    name: str
    score: float
    signature: str
    lower_is_better: bool = False


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document: words of the edited text, its passages by what became of them, its TER."""

    names: Triple
    words: int
    shapes: Mapping[str, int]
    ter: float
    ter_cased: float


@dataclass(frozen=True, slots=True)
class Tested:
    """A measure of two systems against one reference and what resampling says of the difference.

    ``p`` is the share of resamples in which the difference was at least as great by chance.
    """

    name: str
    baseline: float
    system: float
    p: float
    signature: str


@dataclass(frozen=True, slots=True)
class Significance:
    """A paired bootstrap, or why there is none (``refusal``)."""

    baseline: str
    system: str
    segments: int
    tests: tuple[Tested, ...] = ()
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """The draft as it would reach the editor after a step of tqa, and what is left to edit."""

    name: str
    ter: float
    ter_cased: float


@dataclass(frozen=True, slots=True)
class RuleEffort:
    """What became of the findings of a rule: places where the editor made the first suggestion,
    changed the words otherwise, or left them alone; ``edits`` of the editor that the first made.

    ``circular`` counts the edits that prove nothing: the editor took them from tqa, or the rule was
    learned from these texts.
    """

    rule: str
    made: int
    otherwise: int
    left: int
    edits: int
    circular: int = 0


@dataclass(frozen=True, slots=True)
class Effort:
    """What tqa saves. ``edits`` are the words and marks that the editor changed.

    ``decided``: a decisions file was looked at. ``learned``: rules named as learned from here;
    ``doubtful``: other rules of a glossary called ``learned`` that saved edits.
    """

    stages: tuple[Stage, ...]
    edits: int
    rules: tuple[RuleEffort, ...]
    decided: bool
    learned: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()

    @property
    def proposed(self) -> int:
        return sum(rule.edits for rule in self.rules)

    @property
    def circular(self) -> int:
        return sum(rule.circular for rule in self.rules)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Confirmed errors of one severity: all of them, and repeated ones once a document."""

    severity: str
    level: str
    weight: int
    each: int
    once: int


@dataclass(frozen=True, slots=True)
class Penalty:
    """The penalty of confirmed errors. ``words`` are those of the drafts (the target language)."""

    words: int
    weighed: tuple[Weighed, ...]
    unreviewed: int
    rejected: int
    unknown: tuple[str, ...] = ()

    @property
    def each(self) -> float:
        return self._per_thousand(sum(item.weight * item.each for item in self.weighed))

    @property
    def once(self) -> float:
        return self._per_thousand(sum(item.weight * item.once for item in self.weighed))

    def _per_thousand(self, total: int) -> float:
        return 1000 * total / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Correction:
    """A change that the editor made several times."""

    draft: str
    edited: str
    count: int


@dataclass(frozen=True, slots=True)
class Score:
    """All of it. ``invisible``: passages changed in ways that case-sensitive TER does not see."""

    level: str
    documents: tuple[DocumentScore, ...]
    groups: int
    invisible: int
    measures: tuple[Measure, ...]
    against_reference: Mapping[str, tuple[Measure, ...]]
    significance: tuple[Significance, ...]
    corrections: tuple[Correction, ...]
    effort: Effort | None = None
    penalty: Penalty | None = None
