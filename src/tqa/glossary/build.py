"""From a glossary to its compiled form: the slow part, done once for each state of the files."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tqa.finding import TqaError
from tqa.glossary.dialects import pattern_parts
from tqa.glossary.dump import dump
from tqa.glossary.model import Entry, Glossary, Pack
from tqa.glossary.prefilter import Anchor, Needs, needs_of_pattern, needs_of_terms
from tqa.glossary.ready import Ready
from tqa.glossary.rules import EntryRule
from tqa.glossary.scanning import compile_scanner

_ERRORS = (ValueError, IndexError, RecursionError, regex.error)


def built(glossary: Glossary, triggers: Sequence[Sequence[str]]) -> bytes:
    """Return the compiled form of a glossary and of the triggers of the Python checks.

    Raises TqaError for a pattern that cannot be used.
    """
    items: list[Ready] = []
    count = len(glossary.entries)
    anchors: list[tuple[Anchor, int]] = []
    patterns: list[tuple[str, int]] = []
    for index, (pack, entry) in enumerate(glossary.entries):
        item = ready(pack, entry)
        items.append(item)
        if pack.layer:  # the shipped packs are validated by their tests
            EntryRule(item).validate()
        good = needs_of_terms(item.good_forms)
        for target, needs in ((index, needs_of(item)), (count + index, good)):
            anchors += [(anchor, target) for anchor in needs.anchors]
            patterns += [(pattern, target) for pattern in needs.patterns]
    always: list[int] = []
    for index, wanted in enumerate(triggers, 2 * count):
        patterns += [(pattern, index) for pattern in wanted]
        if not wanted:
            always.append(index)
    retired = [entry.id for pack in glossary.packs for entry in pack.entries if not entry.active]
    return dump(items, retired, compile_scanner(patterns, anchors, always))


def ready(pack: Pack, entry: Entry) -> Ready:
    """Read the patterns of an entry. Raises TqaError for one that cannot be used."""
    lists = pack.lists
    try:
        return Ready(
            pack,
            entry,
            pattern_parts(entry.pattern, lists, entry.case) if entry.pattern else None,
            tuple(pattern_parts(text, lists, "exact") for text in entry.unless),
            tuple(pattern_parts(text, lists, "exact") for text in entry.only_if),
        )
    except _ERRORS as error:
        raise _unusable(entry, error) from error


def needs_of(item: Ready) -> Needs:
    """Return what finds every segment in which an entry could apply."""
    if not item.entry.pattern:
        return needs_of_terms([term for term, _ in item.forms])
    try:
        return needs_of_pattern(item.entry.pattern, item.pack.lists)
    except _ERRORS as error:
        raise _unusable(item.entry, error) from error


def _unusable(entry: Entry, error: Exception) -> TqaError:
    return TqaError(f"{entry.mark}: {entry.id}: pattern cannot be used: {error}")
