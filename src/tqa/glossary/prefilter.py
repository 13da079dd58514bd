"""Strings of which one must stand wherever a pattern matches: cheap to look for, all at once.

Strings and texts are compared folded: composed, in lower case, with one plain space for white space
and plain hyphens and apostrophes. A ``BOUNDARY`` at an end of a string asks for the end of a word.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from tqa.glossary.dialects import BUILT_IN, Lists, scan_pattern
from tqa.glossary.syntax import ZERO_WIDTH, Group, Item, Literal, Raw, Slot, parse
from tqa.glossary.terms import term_scan, term_stem

Strings = frozenset[str]
BOUNDARY = "\x01"
MOST = 24
MOST_ROWS = 3000
SHORTEST = 3

_EDGES = frozenset({BOUNDARY, *" \t\n\r\u00a0\u202f\u2009"})
_EMPTY: Strings = frozenset({""})
# fmt: off
_FREQUENT = frozenset(
    {
        "a", "about", "after", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by",
        "first", "for", "from", "had", "has", "have", "he", "her", "his", "in", "into", "is", "it",
        "its", "more", "new", "not", "of", "on", "one", "or", "over", "said", "she", "than",
        "that", "the", "their", "they", "this", "to", "two", "was", "we", "were", "which", "who",
        "will", "with", "would",
    }
)
# fmt: on
_SPACES = bytes(32 if chr(code).isspace() else code for code in range(128)) + bytes(range(128, 256))
_EQUALS = (
    *((space, " ") for space in "\u00a0\u202f\u2009\u0085\u1680\u2028\u2029\u205f\u3000"),
    *((chr(code), " ") for code in range(0x2000, 0x200B) if code != 0x2009),
    *((hyphen, "-") for hyphen in "\u2010\u2011\u2013"),
    *((apostrophe, "'") for apostrophe in "\u2019\u02bc"),
)


def folded_bytes(text: str) -> bytes:
    """Return a text as it is scanned: folded, in UTF-8."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        for char, plain in _EQUALS:
            text = text.replace(char, plain)
    data = text.lower().encode("utf-8", "replace").translate(_SPACES)
    while b"  " in data:
        data = data.replace(b"  ", b" ")
    return data.replace(b"- ", b"-")


@dataclass(frozen=True, slots=True)
class Needs:
    """What a rule needs: one of the folded ``strings``, or a match of a Hyperscan pattern.

    A rule has ``patterns`` only where no string is long enough to be worth looking for.
    """

    strings: Strings = frozenset()
    patterns: tuple[str, ...] = ()


def needs_of_pattern(pattern: str, lists: Lists) -> Needs:
    """Return what a pattern needs. Raises ValueError for one that cannot be read."""
    edge = Literal(BOUNDARY)
    whole = [(edge, *branch, edge) for branch in parse(pattern)]
    strings = _Reader(lists).branches(whole).best or frozenset()
    short = frozenset(text for text in strings if not _is_enough(text))
    if strings and all(map(_is_word, short)):
        words = tuple(rf"\b{text.strip(BOUNDARY)}\b" for text in sorted(short))
        return Needs(frozenset(map(_bounded, strings - short)), words)
    return Needs(patterns=(scan_pattern(pattern, lists),))


def needs_of_terms(terms: Sequence[str]) -> Needs:
    """Return what literal terms need."""
    stems = {term: _bounded(BOUNDARY + term_stem(term)) for term in terms}
    return Needs(
        frozenset(stem for stem in stems.values() if _is_enough(stem)),
        tuple(term_scan(term) for term, stem in stems.items() if not _is_enough(stem)),
    )


def _is_enough(text: str) -> bool:
    return len(_trimmed(text)) >= SHORTEST


def _trimmed(text: str) -> str:
    return folded_bytes(text.replace(BOUNDARY, "")).decode().strip()


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
    plain = len(word) == 2 and all(map(_is_plain, word)) and word not in _FREQUENT
    return plain and text == BOUNDARY + word + BOUNDARY


def _is_plain(char: str) -> bool:
    return char.isascii() and char.isalnum()


@dataclass(frozen=True, slots=True)
class _Parts:
    """``exact``: all that can match, where that is few. ``best``: one of these must stand."""

    exact: Strings | None = None
    best: Strings | None = None


_NOTHING = _Parts(_EMPTY)
_UNKNOWN = _Parts()


class _Reader:
    def __init__(self, lists: Lists) -> None:
        self.lists = lists

    def branches(self, branches: Sequence[Sequence[Item]]) -> _Parts:
        needs = [self._sequence(branch) for branch in branches]
        exact = _union([need.exact for need in needs])
        few = exact is not None and len(exact) <= MOST
        return _Parts(exact if few else None, _union([_best(need) for need in needs]))

    def _sequence(self, items: Sequence[Item]) -> _Parts:
        exact, run, candidates = True, _EMPTY, list[Strings]()
        for item in items:
            if isinstance(item, Group) and item.opener in ("(?=", "(?<="):
                candidates.append(_best(self.branches(item.branches)) or _EMPTY)
                continue
            need = self._item(item)
            if need.exact is not None and _is_few(run, need.exact):
                run = frozenset(a + b for a, b in product(run, need.exact))
                continue
            exact = False
            candidates.append(run)
            if need.best is not None:
                candidates.append(need.best)
            run = need.exact or _EMPTY
        best = max([*candidates, run], key=_worth)
        return _Parts(run if exact else None, best if _worth(best) > 0 else None)

    def _item(self, item: Item) -> _Parts:
        need = self._once(item)
        quantifier = item.quantifier.rstrip("+?") if len(item.quantifier) > 1 else item.quantifier
        if not quantifier:
            return need
        if quantifier == "?":
            return _Parts(need.exact | _EMPTY if need.exact is not None else None)
        if quantifier == "*" or quantifier.startswith(("{0", "{,")):
            return _UNKNOWN
        return _Parts(None, _best(need))

    def _once(self, item: Item) -> _Parts:
        if isinstance(item, Literal):
            return _Parts(frozenset({item.char.lower()}))
        if isinstance(item, Slot):
            return self._slot(item.name)
        if isinstance(item, Raw):
            return _class(item.text)
        if item.is_lookaround:
            return _NOTHING
        if not item.branches:
            return _UNKNOWN if item.opener.startswith("(?P") else _NOTHING
        return self.branches(item.branches)

    def _slot(self, name: str) -> _Parts:
        if name in self.lists:
            rows = frozenset(row.lower() for row in self.lists[name].rows)
        elif name in ("month", "weekday"):
            rows = frozenset(BUILT_IN[name][0].lower()[3:-1].split("|"))
        else:
            return _UNKNOWN
        return _Parts(rows) if len(rows) <= MOST_ROWS else _UNKNOWN


def _is_few(run: Strings, more: Strings) -> bool:
    """Whether what two sets make together is few, or no more than the larger one."""
    return len(run) * len(more) <= max(MOST, len(run), len(more))


def _class(raw: str) -> _Parts:
    if raw in ZERO_WIDTH:
        return _NOTHING
    inside = raw[1:-1]
    plain = raw.startswith("[") and not raw.startswith("[^") and "\\" not in inside
    if not plain or "[" in inside or "-" in inside.strip("-") or len(inside) > 12:
        return _UNKNOWN
    return _Parts(frozenset(inside.lower()))


def _best(need: _Parts) -> Strings | None:
    if need.exact is None or (need.best is not None and _worth(need.best) > _worth(need.exact)):
        return need.best
    return need.exact


def _union(sets: Sequence[Strings | None]) -> Strings | None:
    known = [strings for strings in sets if strings is not None]
    return frozenset[str]().union(*known) if len(known) == len(sets) else None


def _worth(strings: Strings) -> float:
    """How seldom text holds one of the strings by chance: the weakest counts, number costs."""
    weakest = min((_weight(text) for text in strings), default=0.0)
    return weakest - math.log2(len(strings) or 1) / 4 if weakest else 0.0


def _weight(text: str) -> float:
    if _is_word(text):
        return 1.0
    text = text.replace(BOUNDARY, "")
    if len(text.strip()) < SHORTEST:
        return 0.0
    return sum(0.5 if word in _FREQUENT else min(len(word), 10) for word in text.split())
