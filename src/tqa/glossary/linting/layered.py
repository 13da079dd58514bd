"""A layer that contradicts an earlier one by an entry of another name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from tqa.glossary.letters import folded
from tqa.glossary.linting.model import Remark, Subject, flagged, good, key_of, together
from tqa.glossary.model import Entry, Pack

_LAYERS = ("the shipped packs", "the shared glossaries", "the project's own glossaries")


def remarks(subject: Subject) -> Iterator[Remark]:
    right: defaultdict[str, list[tuple[Pack, Entry]]] = defaultdict(list)
    for pack, entry in subject.glossary.entries:
        for form in good(entry):
            right[folded(form)].append((pack, entry))
    for pack, entry in subject.judged:
        if pack.layer:
            yield from _against_right(subject, pack, entry, right)
            yield from _against_flagged(subject, pack, entry)


def _against_right(
    subject: Subject, pack: Pack, entry: Entry, right: Mapping[str, list[tuple[Pack, Entry]]]
) -> Iterator[Remark]:
    for form in flagged(entry):
        key = key_of(entry, form)
        for other in _earlier(pack, entry, right.get(folded(form), [])):
            yield _said(entry, other, key, form, "prefers or admits it")
        for other in _earlier(pack, entry, subject.flagging[folded(form)]):
            if folded(other[1].preferred) != folded(entry.preferred):
                yield _said(entry, other, key, form, f"wants “{other[1].preferred}” for it")


def _against_flagged(subject: Subject, pack: Pack, entry: Entry) -> Iterator[Remark]:
    for form in good(entry):
        key = "preferred" if form == entry.preferred else "admitted"
        for other in _earlier(pack, entry, subject.flagging.get(folded(form), [])):
            yield _said(entry, other, key, form, "deprecates it")


def _earlier(pack: Pack, entry: Entry, found: list[tuple[Pack, Entry]]) -> list[tuple[Pack, Entry]]:
    return [
        (before, other)
        for before, other in found
        if before.layer < pack.layer and other.id != entry.id and together(entry, other)
    ]


def _said(entry: Entry, other: tuple[Pack, Entry], key: str, form: str, what: str) -> Remark:
    pack, before = other
    return Remark(
        entry,
        f"“{form}”: {before.id} of {_LAYERS[pack.layer]} {what} ({before.mark}); change that entry "
        f"here (id: {before.id}), or switch it off with enabled: false and a reason",
        key,
        form,
    )
