"""How many words and marks lie between two texts."""

from __future__ import annotations

from collections.abc import Sequence

from tqa.alignment.words import words_of


def tokens(text: str) -> tuple[str, ...]:
    """Return words and marks, each with what space stands before it.

    A line end counts as a space; a no-break space, a second space or a missing one is a difference
    of the word that follows.
    """
    found: list[str] = []
    end = 0
    for word in words_of(text):
        gap = text[end : word.span.start]
        plain = " " if "\n" in gap or "\r" in gap else gap
        found.append((plain if found else "") + word.text)
        end = word.span.end
    return tuple(found)


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """Return the fewest tokens to insert, delete or replace (Levenshtein; bits, after Hyyrö)."""
    start, end = 0, 0
    shorter = min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    old, new = one[start : len(one) - end], other[start : len(other) - end]
    if not old or not new:
        return len(old) + len(new)
    return _by_bits(old, new)


def _by_bits(old: Sequence[str], new: Sequence[str]) -> int:
    masks: dict[str, int] = {}
    for index, token in enumerate(old):
        masks[token] = masks.get(token, 0) | 1 << index
    full, top = (1 << len(old)) - 1, 1 << len(old) - 1
    rises, falls, score = full, 0, len(old)
    for token in new:
        equal = masks.get(token, 0)
        vertical = equal | falls
        horizontal = (((equal & rises) + rises) ^ rises) | equal
        up = falls | ~(horizontal | rises) & full
        down = rises & horizontal
        score += bool(up & top) - bool(down & top)
        up, down = (up << 1 | 1) & full, down << 1 & full
        rises = down | ~(vertical | up) & full
        falls = up & vertical
    return score
