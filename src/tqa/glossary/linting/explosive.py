"""A pattern that takes longer the longer the text is, out of all proportion: tried, not guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import process_time

from tqa.finding import TqaError
from tqa.glossary.linting.attack import attacks
from tqa.glossary.linting.model import Remark, Subject
from tqa.glossary.model import Entry, Pack
from tqa.glossary.rules import TIMEOUT
from tqa.glossary.searches import Text

Try = Callable[[str], object]
_TRIES = 4


def remarks(subject: Subject) -> Iterator[Remark]:
    """Let each rule read texts made from its patterns, under the time limit of the engine."""
    for pack, entry in subject.judged:
        for key, pattern, attempt in _patterns(subject, pack, entry):
            text = _fatal(attempt, _texts(pack, pattern))
            if text:
                shown = text if len(text) <= 60 else f"{text[:45]}…{text[-8:]}"
                message = (
                    f"takes longer than {TIMEOUT} s on a text of {len(text)} characters, "
                    f"{shown!r}: avoid repetitions inside repetitions and two that match alike"
                )
                yield Remark(entry, message, key, pattern)


def _patterns(subject: Subject, pack: Pack, entry: Entry) -> Iterator[tuple[str, str, Try]]:
    try:
        rule = subject.rule(pack, entry)
    except TqaError:
        return  # another linter says so

    def find(text: str) -> object:
        return sum(1 for _ in rule.matches(Text(text), curly=False))

    if entry.pattern:
        yield "pattern", entry.pattern, find
    for key, contexts in (("only_if", entry.only_if), ("unless", entry.unless)):
        yield from ((key, pattern, rule.in_context) for pattern in contexts)


def _texts(pack: Pack, pattern: str) -> tuple[str, ...]:
    if not any(sign in pattern for sign in "*+{"):
        return ()
    try:
        return attacks(pattern, pack.lists)
    except (ValueError, RecursionError):
        return ()  # such a pattern is refused when it is used


def _fatal(attempt: Try, texts: tuple[str, ...]) -> str:
    """Return the first text that takes too long, shortened while it does; empty where none does."""
    return next((_shortest(attempt, text) for text in texts if _is_slow(attempt, text)), "")


def _is_slow(attempt: Try, text: str) -> bool:
    """Whether the time limit stops a text; again where other processes had most of the time."""
    for _ in range(_TRIES):
        began = process_time()
        try:
            attempt(text)
        except TqaError:
            if process_time() - began > TIMEOUT / 2:
                return True
            continue
        return False
    return False


def _shortest(attempt: Try, text: str) -> str:
    """Return a text of which most of the middle is gone, as long as it stays slow."""
    while len(text) > 60:
        half = text[: len(text) // 8] + text[len(text) * 7 // 8 :]
        if not _is_slow(attempt, half):
            break
        text = half
    return text
