"""Strings of which one must stand wherever a pattern matches: cheap to look for, all at once.

Strings and texts are compared folded. A ``BOUNDARY`` at an end of a string asks for the end of a
word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from tqa.glossary.contexts import NOTHING, Grams, grams_after, grams_before
from tqa.glossary.exacts import EMPTY, Exacts, Strings, both, is_few
from tqa.glossary.folding import BOUNDARY, folded_text
from tqa.glossary.likelihood import rate
from tqa.glossary.reach import reach
from tqa.glossary.scan_dialect import scan_pattern
from tqa.glossary.slots import Lists
from tqa.glossary.syntax import ZERO_WIDTH, Group, Item, Raw, parse
from tqa.glossary.terms import term_scan, term_stem

SHORTEST = 3
MOST_BRANCHES = 500
# A string seen more often than once in so many words is looked for as part of a whole pattern.
OFTEN = 0.02
# A longer pattern Hyperscan is likely to refuse.
LONGEST = 20_000

_EDGES = frozenset({BOUNDARY, *" \t\n\r\u00a0\u202f\u2009"})
_ANYTHING: tuple[Item, ...] = (Raw(".", "*"),)
Items = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Folded ``strings`` of which one must stand, and what stands right before and behind it.

    Nothing further off than ``reach`` characters matters to the match, 0 for no limit.
    """

    strings: Strings
    before: Grams = NOTHING
    after: Grams = NOTHING
    reach: int = 0


@dataclass(frozen=True, slots=True)
class Needs:
    """What a rule needs: one of its anchors, or a match of a Hyperscan pattern.

    A rule has ``patterns`` only where no string is rare enough to be worth looking for.
    """

    anchors: tuple[Anchor, ...] = ()
    patterns: tuple[str, ...] = ()


def needs_of_pattern(pattern: str, lists: Lists) -> Needs:
    """Return what a pattern needs. Raises ValueError for one that cannot be read."""
    found = [_anchors(branch, lists) for branch in parse(pattern)]
    anchors = list(chain.from_iterable(found))
    if not all(found) or _cost(anchors) > OFTEN:
        source = scan_pattern(pattern, lists)
        if not all(found) or len(source) <= LONGEST:
            return Needs(patterns=(source,))
    short = {text for anchor in anchors for text in anchor.strings if not _is_enough(text)}
    words = tuple(rf"\b{text.strip(BOUNDARY)}\b" for text in sorted(short))
    longer = [
        replace(anchor, strings=frozenset(map(_bounded, anchor.strings - short)))
        for anchor in anchors
    ]
    return Needs(tuple(anchor for anchor in longer if anchor.strings), words)


def needs_of_terms(terms: Sequence[str]) -> Needs:
    """Return what literal terms need."""
    stems = {term: _bounded(BOUNDARY + term_stem(term)) for term in terms}
    strings = frozenset(stem for stem in stems.values() if _is_enough(stem))
    return Needs(
        (Anchor(strings),) if strings else (),
        tuple(term_scan(term) for term, stem in stems.items() if not _is_enough(stem)),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Strings that a part of a pattern matches, between the parts before and behind it."""

    strings: Strings
    before: Items
    after: Items


_Plan = tuple[_Place, ...]


def _anchors(branch: Items, lists: Lists) -> tuple[Anchor, ...]:
    """Return the rarest strings of which a branch needs one, none where it has none."""
    plans = sorted(_plans(branch, (), (), Exacts(lists)), key=_rough)[:2]
    choices = [tuple(_anchor(place, lists) for place in plan) for plan in plans]
    limit = reach(branch, lists) or 0
    return tuple(replace(anchor, reach=limit) for anchor in min(choices, key=_cost, default=()))


def _rough(plan: _Plan) -> float:
    return sum(rate(place.strings) for place in plan)


def _cost(anchors: Sequence[Anchor]) -> float:
    return sum(rate(one.strings, one.before, one.after) for one in anchors)


def _plans(items: Items, before: Items, after: Items, exacts: Exacts) -> Iterator[_Plan]:
    """Yield the ways to be sure of a sequence: each gives places of which one must be seen."""
    for strings, first, last in _runs(items, exacts):
        place = _Place(strings, (*before, *items[:first]), (*items[last:], *after))
        edged = _edged(place)
        if all(_is_enough(text) or _is_word(text) for text in edged.strings):
            yield (edged,)
    for index, item in enumerate(items):
        if isinstance(item, Group) and len(item.branches) <= MOST_BRANCHES:
            left, right = (*before, *items[:index]), (*items[index + 1 :], *after)
            yield from _inside(item, left, right, exacts)


def _inside(item: Group, before: Items, after: Items, exacts: Exacts) -> Iterator[_Plan]:
    """A plan for each branch of a group that must match."""
    if item.opener in ("(?!", "(?<!") or item.quantifier[:1] in ("?", "*"):
        return
    if item.quantifier.startswith(("{0", "{,")):
        return
    if item.quantifier or item.opener == "(?<=":
        before = _ANYTHING
    if item.quantifier or item.opener == "(?=":
        after = _ANYTHING
    found = [
        min(_plans(branch, before, after, exacts), key=_rough, default=())
        for branch in item.branches
    ]
    if found and all(found):
        yield tuple(chain.from_iterable(found))


def _runs(items: Items, exacts: Exacts) -> Iterator[tuple[Strings, int, int]]:
    """Yield strings and the items, from ``first`` up to ``last``, that match them together."""
    run, first = EMPTY, 0
    for index, item in enumerate(items):
        more = exacts.item(item)
        if isinstance(item, Group) and item.opener in ("(?=", "(?<="):
            yield run, first, index
            first = index + 1 if run == EMPTY else first
        elif more is not None and is_few(run, more):
            run = both(run, more)
        else:
            yield run, first, index
            run, first = (EMPTY, index + 1) if more is None else (more, index)
    yield run, first, len(items)


def _edged(place: _Place) -> _Place:
    """Mark strings at the very start or end of a pattern: a word begins or ends there."""
    start = BOUNDARY if all(map(_is_empty, place.before)) else ""
    end = BOUNDARY if all(map(_is_empty, place.after)) else ""
    strings = frozenset(start + text + end for text in place.strings)
    return _Place(strings, place.before, place.after)


def _is_empty(item: Item) -> bool:
    if isinstance(item, Raw):
        return item.text in ZERO_WIDTH
    return isinstance(item, Group) and item.is_lookaround


def _anchor(place: _Place, lists: Lists) -> Anchor:
    bare = [text.strip(BOUNDARY) for text in place.strings]
    if any(text.endswith("-") for text in bare):
        return Anchor(place.strings)
    before, after = grams_before(place.before, lists), grams_after(place.after, lists)
    heads = {" " if text[:1].isspace() else "" for text in bare}
    tails = {" " if text[-1:].isspace() else "" for text in bare}
    preceded = {text if text.endswith("-") else text + head for head in heads for text in before}
    return Anchor(
        place.strings,
        NOTHING if before == NOTHING else frozenset(preceded),
        frozenset(tail + text for tail in tails for text in after),
    )


def _is_enough(text: str) -> bool:
    return len(_trimmed(text)) >= SHORTEST


def _trimmed(text: str) -> str:
    return folded_text(text.replace(BOUNDARY, "")).strip()


def _bounded(text: str) -> str:
    """Fold a string; a space or the edge of the pattern at an end becomes a boundary there.

    Only beside a plain letter or figure: Hyperscan knows no others as parts of words.
    """
    inner = _trimmed(text)
    before = BOUNDARY if text[0] in _EDGES and _is_plain(inner[0]) else ""
    after = BOUNDARY if text[-1] in _EDGES and _is_plain(inner[-1]) else ""
    return before + inner + after


def _is_word(text: str) -> bool:
    """Whether a string is one whole word of two plain letters or figures, seldom as such."""
    word = text.strip(BOUNDARY)
    plain = len(word) == 2 and all(map(_is_plain, word)) and rate([text]) <= 0.002
    return plain and text == BOUNDARY + word + BOUNDARY


def _is_plain(char: str) -> bool:
    return char.isascii() and char.isalnum()
