"""Entries that are incomplete, contradict one another, or are bound to do harm."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tqa.glossary.letters import folded
from tqa.glossary.model import Entry, Glossary


@dataclass(frozen=True, slots=True)
class LintMessage:
    """A remark on an entry, at its place in the file; ``message`` says what to do."""

    path: str
    line: int
    column: int
    entry: str
    code: str
    message: str


Remarks = Iterator[tuple[Entry, str]]

# fmt: off
_COMMON = frozenset(
    {
        "a", "actual", "after", "all", "and", "as", "at", "be", "by", "case", "control", "do",
        "eventual", "file", "for", "go", "have", "important", "in", "is", "it", "march", "may",
        "more", "of", "on", "or", "people", "place", "polish", "said", "sensible", "so", "some",
        "the", "this", "time", "to", "turkey", "up", "use", "was", "way", "which", "will", "with",
        "work", "year",
    }
)
# fmt: on


def lint(glossary: Glossary, today: str) -> tuple[LintMessage, ...]:
    """Return remarks in the order of the entries; ``today`` is an ISO date."""
    found = [
        LintMessage(entry.mark.path, entry.mark.line, entry.mark.column, entry.id, code, message)
        for code, check in _CHECKS.items()
        for entry, message in check(glossary, today)
    ]
    return tuple(sorted(found, key=lambda item: (item.path, item.line, item.code, item.message)))


def _entries(glossary: Glossary) -> list[Entry]:
    return [entry for _, entry in glossary.entries]


def _incomplete(glossary: Glossary, _: str) -> Remarks:
    for entry in _entries(glossary):
        missing = [key for key in ("source", "original", "examples") if not getattr(entry, key)]
        if missing:
            yield entry, f"add {', '.join(missing)}"


def _one_sided(glossary: Glossary, _: str) -> Remarks:
    for entry in _entries(glossary):
        kinds = {bool(example.bad) for example in entry.examples}
        if entry.examples and kinds == {True} and not any(e.good for e in entry.examples):
            yield entry, "add an example with pass, or a good beside the bad one"
        if entry.examples and True not in kinds and (entry.deprecated or entry.pattern):
            yield entry, "add an example with bad"


def _flagged(entry: Entry) -> tuple[str, ...]:
    return (*entry.deprecated, *(form for form, _ in entry.forms))


def _twice(glossary: Glossary, _: str) -> Remarks:
    seen: dict[str, Entry] = {}
    for entry in _entries(glossary):
        for form in _flagged(entry):
            other = seen.setdefault(folded(form), entry)
            if other is not entry:
                yield entry, f"“{form}” is deprecated in {other.id} too ({other.mark}): keep one"


def _same(glossary: Glossary, _: str) -> Remarks:
    for entry in _entries(glossary):
        for form in _flagged(entry):
            if folded(form) in {folded(good) for good in (entry.preferred, *entry.admitted)}:
                yield entry, f"“{form}” is both deprecated and preferred or admitted"


def _chain(glossary: Glossary, _: str) -> Remarks:
    bad = {folded(form): entry for entry in _entries(glossary) for form in _flagged(entry)}
    for entry in _entries(glossary):
        other = bad.get(folded(entry.preferred)) if entry.preferred else None
        if other is not None and other is not entry:
            yield entry, f"prefers “{entry.preferred}”, which {other.id} deprecates"


def _unclean(glossary: Glossary, _: str) -> Remarks:
    for entry in _entries(glossary):
        for form in (entry.preferred, *entry.admitted, *_flagged(entry)):
            hidden = [c for c in form if unicodedata.category(c) in ("Cc", "Cf")]
            if hidden or form != form.strip() or "  " in form:
                yield entry, f"“{form}” holds invisible characters or stray spaces"
            elif unicodedata.normalize("NFC", form) != form:
                yield entry, f"“{form}” is not composed (NFC); type it again"


def _expired(glossary: Glossary, today: str) -> Remarks:
    for entry in _entries(glossary):
        if entry.valid_to and entry.valid_to < today:
            yield entry, f"expired on {entry.valid_to}: retire it with a reason"


def _common(glossary: Glossary, _: str) -> Remarks:
    for entry in _entries(glossary):
        for form in _flagged(entry):
            if form in _COMMON and not entry.only_if:
                yield entry, f"“{form}” is an everyday word: add only_if, or use a pattern"


def _several(glossary: Glossary, _: str) -> Remarks:
    for entry in _entries(glossary):
        if entry.fix == "safe" and len(entry.suggest) > 1:
            yield entry, "several suggestions are never safe: fix: unsafe, or keep one"


_CHECKS: dict[str, Callable[[Glossary, str], Remarks]] = {
    "incomplete": _incomplete,
    "one-sided": _one_sided,
    "twice": _twice,
    "same": _same,
    "chain": _chain,
    "unclean": _unclean,
    "expired": _expired,
    "common-word": _common,
    "several-safe": _several,
}
