"""Run the examples of glossaries: those that a change can touch, the others are known to hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.curation import proofs
from tqa.curation.load import Loaded
from tqa.glossary.examples import ExampleFailure, run_example
from tqa.glossary.match import Matcher
from tqa.glossary.model import Entry, Example, Pack

Item = tuple[Pack, Entry, Example]


@dataclass(frozen=True, slots=True)
class Tested:
    """The failures in the order of the entries, and how many entries and examples there are.

    ``known``: so many examples held before and nothing that they depend on has changed.
    """

    failures: tuple[ExampleFailure, ...]
    entries: int
    examples: int
    known: int


def tested(loaded: Sequence[Loaded], folder: Path | None) -> Tested:
    """Run the examples of the judged entries. ``folder`` keeps what held, None: nothing is kept.

    Raises TqaError for a pattern that cannot be used.
    """
    kept = proofs.read(folder) if folder else frozenset()
    proved: set[proofs.Key] = set()
    failures: list[ExampleFailure] = []
    known = entries = examples = 0
    for one in loaded:
        matcher = one.matcher()
        keys = proofs.Keys(matcher, one.glossary) if folder else None
        for item in _items(one):
            key = keys.of(item[1], item[2]) if keys else b""
            examples += 1
            known += key in kept
            failed = () if key in kept else _run(matcher, item)
            failures += failed
            if not failed:
                proved.add(key)
        entries += len(one.judged)
    if folder:
        proofs.keep(folder, proved, kept)
    return Tested(tuple(failures), entries, examples, known)


def _items(loaded: Loaded) -> list[Item]:
    return [(pack, entry, example) for pack, entry in loaded.judged for example in entry.examples]


def _run(matcher: Matcher, item: Item) -> tuple[ExampleFailure, ...]:
    return run_example(matcher, *item)
