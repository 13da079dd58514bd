"""How like the context of a place is to the context in which something was decided."""

from __future__ import annotations

from difflib import SequenceMatcher

from tqa.decisions.model import CONTEXT, Decision, fold
from tqa.text import Span

# A place counts from ENOUGH, and only if no other comes nearer to it than CLEAR.
ENOUGH = 0.7
CLEAR = 0.1
# One side that is letter for letter as it was, and long enough, vouches for a place.
_INTACT = 30
_VOUCHED = 0.85
# Contexts of which less than this are words of both are not compared letter by letter.
_WORDS = 0.25
# Shorter runs of equal letters are chance.
_RUN = 3


def likeness(source: str, span: Span, decision: Decision) -> float:
    """Return from 0 to 1 how like the surroundings of a span are to a decision's context."""
    if _splits_word(source, span):
        return 0.0
    before, after = _around(source, span, decision)
    if _shared_words(f"{before} {after}", f"{decision.before} {decision.after}") < _WORDS:
        return 0.0
    total = len(before) + len(after) + len(decision.before) + len(decision.after)
    shared = _shared(before, decision.before) + _shared(after, decision.after)
    ratio = 2 * shared / total if total else 1.0
    sides = ((before, decision.before), (after, decision.after))
    if any(now == then and len(then) >= _INTACT for now, then in sides):
        return max(ratio, _VOUCHED)
    return ratio


def _splits_word(source: str, span: Span) -> bool:
    """Whether a span begins or ends inside a word, as ``file`` does in ``profile``."""
    text = span.of(source)
    before, after = source[max(0, span.start - 1) : span.start], source[span.end : span.end + 1]
    return (text[:1].isalnum() and before.isalnum()) or (text[-1:].isalnum() and after.isalnum())


def _around(source: str, span: Span, decision: Decision) -> tuple[str, str]:
    """Return what stands around a span, each side as long as what stood there, or longer if short.

    White space may have grown or shrunk, so that more is read than is kept.
    """
    before = fold(source[max(0, span.start - 2 * CONTEXT) : span.start]).strip()
    after = fold(source[span.end : span.end + 2 * CONTEXT]).strip()
    left, right = len(decision.before) or CONTEXT, len(decision.after) or CONTEXT
    return before[-left:], after[:right]


def _shared_words(one: str, other: str) -> float:
    """Return from 0 to 1 how much of two contexts are words of both: a cheap test before a dear."""
    words, others = set(one.split()), set(other.split())
    if not words or not others:
        return 1.0
    return sum(map(len, words & others)) / max(1, min(sum(map(len, words)), sum(map(len, others))))


def _shared(one: str, other: str) -> int:
    if one == other:
        return len(one)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= _RUN)
