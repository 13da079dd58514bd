"""Tell known findings from new ones, whatever moved and whatever was mended nearby."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass

from tqa.baseline.model import Entry, entries_of
from tqa.finding import Finding

Key = Callable[[Entry], Hashable]


@dataclass(frozen=True, slots=True)
class Compared:
    """``known`` pairs findings with their entries; ``left`` are entries that met no finding."""

    new: tuple[Finding, ...]
    known: tuple[tuple[Finding, Entry], ...]
    left: tuple[Entry, ...]


def compare(
    findings: Sequence[Finding], entries: Sequence[Entry], gone: Collection[str] = ()
) -> Compared:
    """Match findings with entries, each with one at most, the surest matches first.

    In one file: same rule, match and words on both sides; then on one side; then the same match
    anywhere, so that a count within a file is never exceeded and rewriting around an old finding
    does not make it new. Files in ``gone`` may have been renamed: what they held may be met in any
    file, if the words on a side are the same. Paths of both are relative to one folder.
    """
    made = dict(zip(findings, entries_of(findings), strict=True))
    found: dict[Finding, Entry] = {}
    free = dict.fromkeys(sorted(entries))
    for key in _keys():
        _pair(made, found, free, key)
    elsewhere = dict.fromkeys(entry for entry in free if entry.path in gone)
    for key in _keys_without_path():
        _pair(made, found, elsewhere, key)
    met = set(found.values())
    return Compared(
        tuple(finding for finding in findings if finding not in found),
        tuple((finding, found[finding]) for finding in findings if finding in found),
        tuple(entry for entry in sorted(entries) if entry not in met),
    )


def _pair(
    made: dict[Finding, Entry], found: dict[Finding, Entry], free: dict[Entry, None], key: Key
) -> None:
    waiting: dict[Hashable, list[Entry]] = {}
    for entry in free:
        waiting.setdefault(key(entry), []).append(entry)
    for finding, entry in made.items():
        alike = waiting.get(key(entry))
        if finding not in found and alike:
            found[finding] = alike.pop(0)
            del free[found[finding]]


def _keys() -> Iterator[Key]:
    yield lambda entry: (entry.path, entry.rule, entry.match, entry.before, entry.after)
    yield lambda entry: (entry.path, entry.rule, entry.match, entry.before)
    yield lambda entry: (entry.path, entry.rule, entry.match, entry.after)
    yield lambda entry: (entry.path, entry.rule, entry.match)


def _keys_without_path() -> Iterator[Key]:
    yield lambda entry: (entry.rule, entry.match, entry.before, entry.after)
    yield lambda entry: (entry.rule, entry.match, entry.before)
    yield lambda entry: (entry.rule, entry.match, entry.after)
