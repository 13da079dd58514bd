"""What was learned, as text for people and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tqa.interval import Rate
from tqa.learning.model import Group, Learned, Place, Proposal, Record, Sort
from tqa.learning.patch import evidence
from tqa.render.cells import harmless
from tqa.render.summary import plural

# Lines shown of each list that has no end.
SHOWN = 15
# A rule is confirmed where its whole interval lies above this, contradicted where its share of
# at least so many documents lies below.
EVEN = 0.5
DOCUMENTS = 4
SCHEMA_VERSION = "1"


def as_text(learned: Learned) -> str:
    """Return proposals with their evidence, repeated edits of other sorts, rules in force."""
    lines = [*_head(learned), ""]
    for item in learned.proposals:
        deprecated = "”, “".join(map(harmless, item.deprecated))
        lines.append(
            f"{item.id}: “{harmless(item.preferred)}” for “{deprecated}” "
            f"({item.kind}, {item.severity})"
        )
        lines += [f"    {line}" for line in evidence(item)]
    lines.append(f"{plural(len(learned.proposals), 'proposal')}")
    for sort, title in _TITLES:
        lines += _groups([group for group in learned.groups if group.sort == sort], title)
    lines += _known(learned.known)
    return "\n".join(lines) + "\n"


_TITLES: tuple[tuple[Sort, str], ...] = (
    ("style", "repeated edits of style, no entries"),
    ("facts", "repeated edits of facts: added, taken out, other numbers; no entries"),
)


def _head(learned: Learned) -> Iterator[str]:
    yield (
        f"{plural(learned.samples, 'sentence')} of {plural(learned.documents, 'document')}: "
        f"{learned.changed:,} changed, {learned.rewritten:,} too much to compare; "
        f"{learned.touched:.0%} of the words of the drafts were changed"
    )
    yield f"{plural(learned.edits, 'edit')}, {learned.single:,} of them below the limits"
    if learned.held_out:
        yield f"{plural(learned.held_out, 'document')} held out to measure what was learned"
        yield _held_out(learned.proposals)


def _held_out(proposals: Sequence[Proposal]) -> str:
    records = [item.held for item in proposals if item.held]
    places = sum(len(record.places) for record in records)
    changed = Rate(sum(record.changed for record in records), places)
    made = Rate(sum(record.count("made") for record in records), places)
    return f"{plural(places, 'place')} marked there: changed {changed}, as proposed {made}"


def _groups(groups: Sequence[Group], title: str) -> Iterator[str]:
    if not groups:
        return
    yield ""
    yield f"{title} ({len(groups)}, the most frequent):"
    for group in groups[:SHOWN]:
        documents = plural(len(group.documents), "document")
        yield f"  {group.count:5,}  {_change(group)} ({documents})"


def _change(group: Group) -> str:
    old, new = (harmless(" ".join(phrase)) for phrase in (group.old, group.new))
    if not old:
        return f"added “{new}”"
    return f"“{old}” -> “{new}”" if new else f"took out “{old}”"


def _known(records: Sequence[Record]) -> Iterator[str]:
    for title, chosen in (
        ("confirm", confirmed(records)),
        ("mostly leave alone", contradicted(records)),
    ):
        if chosen:
            yield ""
            share = f"{len(chosen)} of {len(records)} that spoke"
            yield f"rules in force that editors {title} ({share}):"
            for record in chosen[:SHOWN]:
                yield f"  {record.rule}: {_told(record)}"


def _told(record: Record) -> str:
    counts = (f"{record.count('made')} so", f"{record.count('kept')} left alone")
    return (
        f"changed {record.changed} of {len(record.places)} times in "
        f"{plural(record.documents, 'document')} ({', '.join(counts)}): {record.precision}"
    )


def confirmed(records: Sequence[Record]) -> list[Record]:
    """Return the rules whose places editors change more often than not, beyond chance."""
    chosen = [record for record in records if record.precision.low > EVEN]
    return sorted(chosen, key=lambda record: (-len(record.places), record.rule))


def contradicted(records: Sequence[Record]) -> list[Record]:
    """Return the rules whose places editors leave alone more often than not, the surest first."""
    enough = [record for record in records if record.documents >= DOCUMENTS]
    chosen = [record for record in enough if (record.precision.share or 0.0) < EVEN]
    return sorted(chosen, key=lambda record: (record.precision.high, record.rule))


def as_data(learned: Learned) -> dict[str, Any]:
    """Return everything as plain data; ranges are shares from 0 to 1."""
    return {
        "schema_version": SCHEMA_VERSION,
        "sentences": learned.samples,
        "changed": learned.changed,
        "rewritten": learned.rewritten,
        "documents": learned.documents,
        "held_out": learned.held_out,
        "edits": learned.edits,
        "below_limits": learned.single,
        "words_changed": round(learned.touched, 4),
        "proposals": [_proposal(item) for item in learned.proposals],
        "other_edits": [
            {
                "sort": group.sort,
                "old": " ".join(group.old),
                "new": " ".join(group.new),
                "count": group.count,
                "documents": len(group.documents),
            }
            for group in learned.groups
        ],
        "rules": [_record(record) for record in learned.known],
    }


def _proposal(item: Proposal) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind,
        "preferred": item.preferred,
        "deprecated": list(item.deprecated),
        "severity": item.severity,
        "adds_to": item.adds_to,
        "against": list(item.against),
        "also": [{"text": text, "count": count} for text, count in item.also],
        "examples": [{"key": key, "text": text} for key, text in item.examples],
        "evidence": _record(item.record),
        "places": [_place(place) for place in item.record.places],
        "held_out": _record(item.held) if item.held else None,
    }


def _record(record: Record) -> dict[str, Any]:
    rate = record.precision
    share = None if rate.share is None else round(rate.share, 4)
    return {
        "rule": record.rule,
        "places": len(record.places),
        "documents": record.documents,
        "made": record.count("made"),
        "other": record.count("other"),
        "kept": record.count("kept"),
        "precision": {"share": share, "low": round(rate.low, 4), "high": round(rate.high, 4)},
    }


def _place(place: Place) -> dict[str, str]:
    return {
        "document": place.document,
        "before": place.before,
        "text": place.text,
        "after": place.after,
        "now": place.now,
        "verdict": place.verdict,
    }
