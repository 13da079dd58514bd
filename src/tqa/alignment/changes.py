"""What was changed between two passages, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from tqa.alignment.model import Change, Word
from tqa.alignment.words import words_of
from tqa.text import Span

_Run = tuple[int, int, int, int]


def changes(draft: str, edited: str) -> tuple[Change, ...]:
    """Return the changed words in order of their places; white space alone is no change."""
    old, new = words_of(draft), words_of(edited)
    return tuple(
        Change(_span(old, i, n), _span(new, j, m)) for i, n, j, m in changed_runs(old, new)
    )


def changed_runs(old: Sequence[Word], new: Sequence[Word]) -> list[_Run]:
    """Return runs (i, n, j, m): the words ``old[i:n]`` were replaced by ``new[j:m]``."""
    matcher = SequenceMatcher(None, [w.text for w in old], [w.text for w in new], autojunk=False)
    return [run for tag, *run in matcher.get_opcodes() if tag != "equal"]  # type: ignore[misc]


def _span(words: Sequence[Word], first: int, end: int) -> Span:
    """Return the place of a run of words; of an empty one, where it would stand."""
    if first < end:
        return Span(words[first].span.start, words[end - 1].span.end)
    at = words[first - 1].span.end if first else 0
    return Span(at, at)
