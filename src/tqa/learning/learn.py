"""The whole way from samples to what was learned."""

from __future__ import annotations

from collections.abc import Sequence

from tqa.checker import Checking
from tqa.glossary.model import Glossary
from tqa.learning.compare import common_words, compare
from tqa.learning.entries import proposals
from tqa.learning.groups import chosen, grouped, is_plain
from tqa.learning.known import known_records
from tqa.learning.model import (
    TERMINOLOGY,
    Compared,
    Learned,
    Limits,
    Record,
    Sample,
)
from tqa.learning.standing import with_standing


def learn(
    samples: Sequence[Sample],
    checker: Checking,
    glossary: Glossary,
    limits: Limits,
    with_known: bool = True,
) -> Learned:
    """Return proposals, repeated edits of other sorts, and how the rules in force fared.

    ``glossary`` holds the entries that ``checker`` applies. ``with_known`` False leaves the last
    out, and saves the time to check the drafts. With ``limits.hold_out`` n, every n-th document is
    not learned from; proposals are measured on it.
    """
    usable = [sample for sample in samples if sample.edited]
    compared = [compare(sample) for sample in usable]
    names = sorted({sample.document for sample in usable})
    held = set(names[:: limits.hold_out]) if limits.hold_out else set()
    source = [item for item in compared if item.sample.document not in held]
    rest = [item for item in compared if item.sample.document in held]
    common = common_words(item.sample for item in source)
    groups, edits, single = grouped(source, common, limits)
    known = known_records(checker, compared) if with_known else ()
    taken = _suggested(known)
    terms = [
        group
        for group in chosen(groups, [item.sample for item in source], limits)
        if " ".join(group.old).casefold() not in taken
    ]
    ids = {rule.id for rule in checker.rules}
    ids |= {entry.id for pack in glossary.packs for entry in pack.entries}
    return Learned(
        tuple(with_standing(proposals(terms, source, rest, ids, limits), checker, glossary)),
        tuple(group for group in groups if group.sort not in TERMINOLOGY and is_plain(group)),
        known,
        *_figures(samples, compared),
        documents=len(names),
        edits=edits,
        single=single,
        touched=_touched(compared),
        held_out=len(held),
    )


def _suggested(known: Sequence[Record]) -> frozenset[str]:
    """Return what rules in force mark already and editors changed as these suggest."""
    return frozenset(
        place.text.casefold()
        for record in known
        for place in record.places
        if place.verdict == "made"
    )


def _touched(compared: Sequence[Compared]) -> float:
    words = sum(len(item.old) or len(item.sample.draft.split()) for item in compared)
    changed = sum(n - i for item in compared for i, n, _, _ in item.runs)
    return changed / words if words else 0.0


def _figures(samples: Sequence[Sample], compared: Sequence[Compared]) -> tuple[int, int, int]:
    changed = sum(bool(item.runs) for item in compared)
    return len(samples), changed, len(samples) - len(compared)
