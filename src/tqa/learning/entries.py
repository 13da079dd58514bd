"""From groups of equal edits to entries, with examples that hold."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from tqa.finding import Severity
from tqa.glossary.examples import run_examples
from tqa.glossary.match import Matcher, build_matcher
from tqa.glossary.model import Entry, Example, Glossary, Mark, Pack
from tqa.learning.judge import records
from tqa.learning.model import Compared, Group, Limits, Phrase, Place, Proposal, Record

# An entry warns where the lower end of its interval is at least this.
WARNING = 0.7
# How many places are tried for an example, and how many counter-examples are kept.
TRIED = 6
COUNTER = 2


def proposals(
    groups: Sequence[Group],
    learned_from: Sequence[Compared],
    held_out: Sequence[Compared],
    known_ids: Collection[str],
    limits: Limits,
) -> tuple[Proposal, ...]:
    """Return the entries that pass the limits when they are run over the drafts.

    The matcher of the entries decides what an entry marks, inflected forms included; so figures and
    counter-examples are those of the entry and not of the edits it came from.
    """
    drafts = _drafts(groups, known_ids)
    if not drafts:
        return ()
    matcher = _matcher([_entry(draft) for draft in drafts])
    found = records(matcher, learned_from)
    held = records(matcher, held_out) if held_out else {}
    made = [
        replace(draft, record=found[draft.id], held=held.get(draft.id))
        for draft in drafts
        if draft.id in found
    ]
    finished = [_finished(item, matcher) for item in made if _passes(item.record, limits)]
    return tuple(sorted((item for item in finished if item.examples), key=_order))


def _order(item: Proposal) -> tuple[float, int, str]:
    return -item.record.precision.low, -item.record.count("made"), item.id


def _passes(record: Record, limits: Limits) -> bool:
    made = record.count("made")
    share = record.precision.share or 0.0
    enough = made >= limits.count and record.documents >= limits.documents
    return enough and share >= limits.precision and 2 * made >= record.changed


def _drafts(groups: Sequence[Group], known_ids: Collection[str]) -> list[Proposal]:
    """Return one draft an entry; names and acronyms that became the same are one."""
    taken = set(known_ids)
    by_new: dict[Phrase, list[Group]] = {}
    for group in groups:
        shared = group.sort in ("name", "acronym")
        by_new.setdefault(group.new if shared else (*group.new, "", *group.old), []).append(group)
    drafts: list[Proposal] = []
    for items in by_new.values():
        old = tuple(dict.fromkeys(joined(item.old) for item in items))
        new = joined(items[0].new)
        name = _identifier(new, old[0], taken)
        taken.add(name)
        drafts.append(Proposal(name, items[0].sort, new, old, "suggestion", Record(name, ())))
    return drafts


def joined(words: Phrase) -> str:
    """Return words as text: a possessive ending stands without a space."""
    return re.sub(r" (?=['’]s\b)", "", " ".join(words))


def _identifier(new: str, old: str, taken: Collection[str]) -> str:
    for name in (_slug(new), _slug(f"{new} for {old}")):
        if name and name not in taken:
            return name
    base = _slug(f"{new} for {old}") or "learned"
    return next(name for n in range(2, len(taken) + 3) if (name := f"{base}-{n}") not in taken)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug if slug[:1].isalpha() else f"learned-{slug}".rstrip("-")


def _entry(draft: Proposal) -> Entry:
    return Entry(
        draft.id,
        draft.kind,
        why=f"Editors write “{draft.preferred}” here.",
        preferred=draft.preferred,
        deprecated=draft.deprecated,
        mark=Mark("learned.yaml", 1, 1),
    )


def _pack(entries: Iterable[Entry]) -> Pack:
    return Pack("learned", "fr", "en", "", {}, tuple(entries), "learned.yaml", 2)


def _matcher(entries: Sequence[Entry]) -> Matcher:
    pack = _pack(entries)
    glossary = Glossary((pack,), tuple((pack, entry) for entry in entries), "learned")
    return build_matcher("learned", lambda: glossary, (), None)


def _finished(draft: Proposal, matcher: Matcher) -> Proposal:
    """Return a proposal with severity, other wordings and examples that were run."""
    severity: Severity = "warning" if draft.record.precision.low >= WARNING else "suggestion"
    others = Counter(item.now for item in draft.record.places if item.verdict == "other")
    also = tuple((now, count) for now, count in sorted(others.items(), key=_rank) if count > 1)
    entry = _entry(draft)
    right = next(_examples(entry, draft.record, matcher), ())
    if not right:
        return draft
    false = _false_alarms(entry, draft.record, matcher)
    return replace(draft, severity=severity, also=also[:3], examples=(*right, *false))


def _rank(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _examples(
    entry: Entry, record: Record, matcher: Matcher
) -> Iterator[tuple[tuple[str, str], ...]]:
    """Yield pairs (key, text) of examples that hold, shorter contexts first, then none at all."""
    made = [place for place in record.places if place.verdict == "made"]
    made.sort(key=lambda place: (len(place.before) + len(place.after), place.before, place.after))
    for before, place, after in _windows(made):
        bad = f"{before}[[{place.text}]]{after}"
        good = f"{before}[[{place.suggestion}]]{after}"
        if _holds(entry, Example(bad, good), matcher):
            yield ("bad", bad), ("good", good)


def _windows(made: Sequence[Place]) -> Iterator[tuple[str, Place, str]]:
    for place in made[len(made) // 2 :][:TRIED]:
        yield place.before, place, place.after
    for place in made[:1]:
        yield "", place, ""


def _false_alarms(entry: Entry, record: Record, matcher: Matcher) -> tuple[tuple[str, str], ...]:
    kept = [place for place in record.places if place.verdict == "kept"]
    texts = dict.fromkeys(f"{p.before}[[{p.text}]]{p.after}" for p in kept[:TRIED])
    holding = [text for text in texts if _holds(entry, Example(false_alarm=text), matcher)]
    return tuple(("false_alarm", text) for text in holding[:COUNTER])


def _holds(entry: Entry, example: Example, matcher: Matcher) -> bool:
    text = example.bad or example.false_alarm
    if text.count("[[") != 1 or text.count("]]") != 1:
        return False
    pack = _pack(())
    alone = Glossary((pack,), ((pack, replace(entry, examples=(example,))),), "")
    return not run_examples(matcher, alone)
