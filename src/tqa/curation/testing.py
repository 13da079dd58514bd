"""Run the examples of glossaries: those that a change can touch, the others are known to hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.curation import proofs
from tqa.curation.load import Loaded
from tqa.glossary.examples import ExampleFailure, run_example
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
    parts = [_part(one, folder is not None, kept) for one in loaded]
    proved = {key for part in parts for key in part.proved if key}
    if folder:
        proofs.keep(folder, proved, kept)
    return Tested(
        tuple(failure for part in parts for failure in part.failures),
        sum(len(one.judged) for one in loaded),
        sum(part.examples for part in parts),
        sum(part.known for part in parts),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    failures: tuple[ExampleFailure, ...]
    examples: int
    known: int
    proved: frozenset[proofs.Key]


def _part(loaded: Loaded, keyed: bool, kept: frozenset[proofs.Key]) -> _Part:
    """Run the examples of one glossary of which no proof is kept."""
    matcher = loaded.matcher()
    keys = proofs.Keys(matcher, loaded.glossary) if keyed else None
    items = [(item, keys.of(item[1], item[2]) if keys else b"") for item in _items(loaded)]
    open_ = [(item, key) for item, key in items if key not in kept]
    results = [(key, run_example(matcher, *item)) for item, key in open_]
    held = {key for key, failures in results if not failures}
    known = {key for _, key in items if key in kept}
    return _Part(
        tuple(failure for _, failures in results for failure in failures),
        len(items),
        len(items) - len(open_),
        frozenset(held | known),
    )


def _items(loaded: Loaded) -> list[Item]:
    return [(pack, entry, example) for pack, entry in loaded.judged for example in entry.examples]
