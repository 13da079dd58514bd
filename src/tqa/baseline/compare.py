"""Tell known findings from new ones, whatever moved and whatever was mended nearby."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass

from tqa.baseline.model import Entry, entries_of
from tqa.finding import Finding

Key = Callable[[Entry], Hashable]


@dataclass(frozen=True, slots=True)
class Compared:
    """``met`` holds each finding's entry, or None for a new finding; ``left`` the other entries."""

    met: tuple[Entry | None, ...]
    left: tuple[Entry, ...]


def compare(
    findings: Sequence[Finding], entries: Sequence[Entry], gone: Collection[str] = ()
) -> Compared:
    """Match findings with entries, each with one at most, the surest matches first.

    In one file: same rule, match and words on both sides; then on one side; then the same words
    around a match that was edited; then the same match anywhere, so that a count within a file is
    never exceeded and rewriting around an old finding does not make it new. Files in ``gone`` may
    have been renamed: what they held may be met in any file, if the words on a side are the same.
    Paths of both are relative to one folder.
    """
    made = entries_of(findings)
    met: list[Entry | None] = [None] * len(made)
    free = dict.fromkeys(sorted(entries))
    for key in _keys():
        _pair(made, met, free, key)
    elsewhere = dict.fromkeys(entry for entry in free if entry.path in gone)
    left = [entry for entry in free if entry.path not in gone]
    for key in _keys_without_path():
        _pair(made, met, elsewhere, key)
    return Compared(tuple(met), tuple(sorted([*left, *elsewhere])))


def _pair(
    made: Sequence[Entry], met: list[Entry | None], free: dict[Entry, None], key: Key
) -> None:
    """Give findings without an entry a free one with an equal key, both in order."""
    open_ = [index for index, entry in enumerate(met) if entry is None]
    if not open_ or not free:
        return
    waiting: dict[Hashable, deque[Entry]] = {}
    for entry in free:
        waiting.setdefault(key(entry), deque()).append(entry)
    for index in open_:
        alike = waiting.get(key(made[index]))
        if alike:
            met[index] = entry = alike.popleft()
            del free[entry]


def _keys() -> Iterator[Key]:
    yield lambda entry: (entry.path, entry.rule, entry.match, entry.before, entry.after)
    yield lambda entry: (entry.path, entry.rule, entry.match, entry.before)
    yield lambda entry: (entry.path, entry.rule, entry.match, entry.after)
    yield lambda entry: (entry.path, entry.rule, entry.before, entry.after)
    yield lambda entry: (entry.path, entry.rule, entry.match)


def _keys_without_path() -> Iterator[Key]:
    yield lambda entry: (entry.rule, entry.match, entry.before, entry.after)
    yield lambda entry: (entry.rule, entry.match, entry.before)
    yield lambda entry: (entry.rule, entry.match, entry.after)
    yield lambda entry: (entry.rule, entry.before, entry.after)
