"""Equal edits, counted; which of them are worth an entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tqa.alignment.words import words_of
from tqa.learning.compare import edits_of
from tqa.learning.model import TERMINOLOGY, Compared, Edit, Group, Limits, Phrase, Sample
from tqa.learning.sorts import content, sort_of, trimmed

# A longer reading replaces a shorter one when it explains at least this share of its places; a
# surname that also stands alone is an entry beside the whole name.
EXPLAINS = 0.6

_Key = tuple[Phrase, Phrase]


def grouped(
    compared: Iterable[Compared], common: frozenset[str], limits: Limits
) -> tuple[list[Group], int, int]:
    """Return the groups at or above the limits, and how many edits there are and fell below."""
    found: dict[_Key, list[Edit]] = {}
    plain: list[_Key] = []
    for item in compared:
        for readings in edits_of(item, common):
            plain.append(_key(readings[0]))
            for edit in {_key(edit): edit for edit in readings}.values():
                found.setdefault(_key(edit), []).append(edit)
    groups = [_group(edits) for edits in found.values() if len(edits) >= limits.count]
    kept = [group for group in groups if len(group.documents) >= limits.documents]
    keys = {_fold(group) for group in kept}
    return sorted(kept, key=_order), len(plain), sum(key not in keys for key in plain)


def _key(edit: Edit) -> _Key:
    return _lowered(edit.old, edit.new)


def _fold(group: Group) -> _Key:
    return _lowered(group.old, group.new)


def _lowered(old: Phrase, new: Phrase) -> _Key:
    """What makes edits equal: capitals do not, unless nothing else was changed."""
    small = _lower(old), _lower(new)
    return small if small[0] != small[1] else (old, new)


def _lower(phrase: Phrase) -> Phrase:
    return tuple(word.casefold() for word in phrase)


def _group(edits: Sequence[Edit]) -> Group:
    written = Counter((edit.old, edit.new) for edit in edits)
    old, new = min(written, key=lambda pair: (-written[pair], pair))
    documents = frozenset(edit.document for edit in edits)
    return Group(old, new, sort_of(old, new), len(edits), documents)


def _order(group: Group) -> tuple[int, Phrase, Phrase]:
    return -group.count, group.old, group.new


def is_plain(group: Group) -> bool:
    """Whether a group holds the changed words alone, without neighbours."""
    return trimmed(group.old, group.new) == (group.old, group.new)


def chosen(groups: Sequence[Group], samples: Iterable[Sample], limits: Limits) -> list[Group]:
    """Return the groups of terminology to make entries of, the shortest that are sure enough.

    A group is sure where its words were changed in at least the share of places that the limits
    ask for. One that shorter ones explain, or that editors as often turned round, is left out.
    """
    terms = [group for group in groups if group.sort in TERMINOLOGY and _can_be_entry(group)]
    parts = {_fold(group) for group in terms if is_plain(group) and _is_part(group, terms)}
    terms = [group for group in terms if _lowered(*trimmed(group.old, group.new)) not in parts]
    places = occurrences({_lower(group.old) for group in terms}, samples)
    backwards = {(_lower(group.new), _lower(group.old)): group.count for group in groups}
    accepted: dict[Phrase, Phrase] = {}
    result: list[Group] = []
    for group in sorted(terms, key=lambda group: (len(group.old), *_order(group))):
        old, new = _lower(group.old), _lower(group.new)
        if group.count < limits.precision * places[old] / 2 or old in accepted:
            continue
        if 2 * backwards.get((old, new), 0) >= group.count or _is_explained(old, new, accepted):
            continue
        accepted[old] = new
        result.append(group)
    return sorted(result, key=_order)


def _can_be_entry(group: Group) -> bool:
    words = (*group.old, *group.new)
    return all(word[0].isalnum() or word == "'s" for word in words) and bool(content(group.old))


def _is_part(group: Group, others: Iterable[Group]) -> bool:
    """Whether a longer change, neighbours aside, covers most places of a plain one."""
    share = 1.0 if group.sort == "name" else EXPLAINS
    return any(
        len(other.old) > len(group.old)
        and is_plain(other)
        and other.count >= share * group.count
        and _holds(other.old, group.old)
        and _holds(other.new, group.new)
        for other in others
    )


def _holds(phrase: Phrase, part: Phrase) -> bool:
    size = len(part)
    return any(phrase[at : at + size] == part for at in range(len(phrase) - size + 1))


def _is_explained(old: Phrase, new: Phrase, accepted: Mapping[Phrase, Phrase]) -> bool:
    """Whether accepted entries turn the one into the other, plural endings included."""
    return _applied(old, accepted) == new


def _applied(old: Phrase, accepted: Mapping[Phrase, Phrase]) -> Phrase:
    result: list[str] = []
    at = 0
    while at < len(old):
        for size in range(len(old) - at, 0, -1):
            part = old[at : at + size]
            found = accepted.get(part) or _plural(part, accepted)
            if found:
                result += found
                at += size
                break
        else:
            result.append(old[at])
            at += 1
    return tuple(result)


def _plural(part: Phrase, accepted: Mapping[Phrase, Phrase]) -> Phrase | None:
    if not part[-1].endswith("s"):
        return None
    found = accepted.get((*part[:-1], part[-1][:-1]))
    return (*found[:-1], found[-1] + "s") if found else None


def occurrences(phrases: Iterable[Phrase], samples: Iterable[Sample]) -> Counter[Phrase]:
    """Count how often phrases, in lower case, stand in the drafts."""
    wanted = set(phrases)
    sizes = sorted({len(phrase) for phrase in wanted})
    counts: Counter[Phrase] = Counter()
    for sample in samples:
        words = [word.text.casefold() for word in words_of(sample.draft)]
        counts.update(phrase for phrase in _runs(words, sizes) if phrase in wanted)
    return counts


def _runs(words: Sequence[str], sizes: Sequence[int]) -> Iterator[Phrase]:
    for size in sizes:
        for at in range(len(words) - size + 1):
            yield tuple(words[at : at + size])
