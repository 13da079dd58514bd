"""Texts on which a pattern that repeats too freely takes very long, built from the pattern."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.glossary.linting.sample import Lists, branches_of, one, sample
from tqa.glossary.syntax import Group, Item, parse

LENGTH = 2000
MANY = 5
_STOP = "\x01"


def attacks(pattern: str, lists: Lists) -> tuple[str, ...]:
    """Return texts of about ``LENGTH`` characters, each once.

    For every repetition: what must stand before it, what it repeats again and again, a character
    that nothing matches, so that all ways to divide the text are tried, and what must stand behind,
    so that no quick look for it ends the search.
    """
    found: dict[str, None] = {}
    for branch in parse(pattern):
        for before, body, after in _repetitions(branch, lists, "", ""):
            room = LENGTH - len(before) - 1
            if body and room > 0:
                found[before + body * (room // len(body)) + _STOP + after] = None
    return tuple(found)


def _repetitions(
    items: Sequence[Item], lists: Lists, before: str, after: str
) -> Iterator[tuple[str, str, str]]:
    """Yield (before, repeated, behind) for each repetition of a row, inner ones too."""
    for index, item in enumerate(items):
        rest = sample(items[index + 1 :], lists) + after
        if isinstance(item, Group) and item.is_lookaround:
            for branch in item.branches:
                yield from _repetitions(branch, lists, before, rest)
            continue
        if _repeats(item.quantifier):
            yield from ((before, body, rest) for body in _bodies(item, lists))
        for branch in branches_of(item):
            yield from _repetitions(branch, lists, before, rest)
        before += one(item, lists)


def _bodies(item: Item, lists: Lists) -> list[str]:
    rows = branches_of(item)
    if not rows:
        return [one(item, lists)]
    return list(
        dict.fromkeys(sample(row, lists, full) for row in rows[:8] for full in (True, False))
    )


def _repeats(quantifier: str) -> bool:
    if quantifier[:1] in ("*", "+"):
        return True
    most = quantifier.strip("{}+?").split(",")[-1] if quantifier[:1] == "{" else "0"
    return not most or int(most) >= MANY
