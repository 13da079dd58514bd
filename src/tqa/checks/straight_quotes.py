"""Spaces on the wrong side of straight quotation marks, and words glued to them.

bad:  It is a [[" major]] step" for the town.
good: It is a [["major]] step" for the town.
bad:  She spoke of a "historic [[day "]].
good: She spoke of a "historic [[day"]].
bad:  "We must [[act, "he]] says.
good: "We must [[act," he]] says.
bad:  "We must [[act,"he]] says.
good: "We must [[act," he]] says.
bad:  He spoke [[of"great]] things" there.
good: He spoke [[of "great]] things" there.
bad:  [[""]]We are here", he said.
good: [["]]We are here", he said.
bad:  He took [[" the big step "]] at last.
good: He took [["the big step"]] at last.
pass: "We must act," he says. "Now."
pass: "It goes on in the next paragraph, he said.
pass: A 5" pipe and a 6" pipe.
pass: He said "yes", "no" and "maybe".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from tqa.checks.build import compiled, matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="straight-quote-spacing",
    kind="quotes",
    severity="warning",
    summary="space or word on the wrong side of a quotation mark",
    why="French sets spaces inside its marks; machines lose them or move them to the other side.",
    source="damage seen in half of 100 machine-translated articles read",
)
UNSURE = Rule(
    id="straight-quote-damage",
    kind="quotes",
    severity="suggestion",
    summary="quotation mark doubled, or spaces inside the marks",
    why=RULE.why,
    source=RULE.source,
)
_SHORT = 60
_BEHIND = r"([\p{L}\p{N}.,!?…’']*)([ \u00a0\u202f]*)$"
_AHEAD = r"^([ \u00a0\u202f]*)([\p{L}\p{N}’'-]*)"
_BEFORE = " \u00a0\u202f\t([{—–-/“‘:'’…"
_AFTER = " \u00a0\u202f\t.,;:!?)]}—–-/'’…”*"


def _run(prose: Prose) -> Iterator[Hit]:
    for line in matches(r'[^\n]*"[^\n]*', prose, protected=True):
        yield from _line(prose, Span(*line.span()))


def _line(prose: Prose, line: Span) -> Iterator[Hit]:
    text = line.of(prose.text)
    if '""' in text:
        for match in compiled('""+').finditer(text):
            span = Span(line.start + match.start(), line.start + match.end())
            yield Hit(UNSURE, span, 'write "', (Suggestion('"', "unsafe"),))
        return
    marks = [at for at, char in enumerate(text) if char == '"']
    if len(marks) % 2 or compiled(r'\d"|"s\b').search(text):
        return
    roles = list(zip(marks, cycle((True, False)), strict=False))
    faults = [_faults(text, at, opens) for at, opens in roles]
    if sum(count > 1 for count in faults) > 1 or sum(map(bool, faults)) > max(2, len(marks) // 2):
        return
    spaced = _spaced_pairs(text, marks)
    for start, end in spaced:
        yield from _mended_pair(text, Span(start, end + 1), line.start)
    done = {at for pair in spaced for at in pair}
    for (at, opens), count in zip(roles, faults, strict=True):
        if (
            count
            and at not in done
            and not prose.is_protected(Span(line.start + at, line.start + at + 1))
        ):
            yield _hit(text, at, opens, line.start)


def _spaced_pairs(text: str, marks: list[int]) -> list[tuple[int, int]]:
    """Pairs with a space inside both marks and none missing outside: French or tokenised."""
    return [
        (start, end)
        for start, end in zip(marks[::2], marks[1::2], strict=True)
        if text[start + 1].isspace()
        and text[end - 1].isspace()
        and text[start + 1 : end].strip()
        and _faults(text, start, True) == 1
        and _faults(text, end, False) == 1
    ]


def _mended_pair(text: str, pair: Span, offset: int) -> Iterator[Hit]:
    """One hit for a short pair; for a long one a hit at each end, to leave the rest alone."""
    inner = text[pair.start + 1 : pair.end - 1]
    if len(inner) <= _SHORT:
        span = Span(offset + pair.start, offset + pair.end)
        yield Hit(UNSURE, span, "", (Suggestion(f'"{inner.strip()}"', "unsafe"),))
        return
    head, tail = inner.split()[0], inner.split()[-1]
    first = Span(offset + pair.start, offset + pair.start + 1 + inner.index(head) + len(head))
    last = Span(offset + pair.start + 1 + inner.rindex(tail), offset + pair.end)
    yield Hit(UNSURE, first, "", (Suggestion(f'"{head}', "unsafe"),))
    yield Hit(UNSURE, last, "", (Suggestion(f'{tail}"', "unsafe"),))


def _faults(text: str, at: int, opens: bool) -> int:
    """How many sides of a mark do not fit its role (0, 1, 2)."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    if opens:
        return (before not in _BEFORE) + after.isspace()
    return before.isspace() + (after not in _AFTER)


def _hit(text: str, at: int, opens: bool, offset: int) -> Hit:
    before, after = (
        _words(_BEHIND, text[max(0, at - 40) : at]),
        _words(_AHEAD, text[at + 1 : at + 41]),
    )
    start, end = at - len(before[0]) - len(before[1]), at + 1 + len(after[0]) + len(after[1])
    if opens:
        glued = bool(before[0]) and not before[1]
        start = start if glued else at
        wanted = f'{before[0]} "{after[1]}' if glued else f'"{after[1]}'
    else:
        glued = bool(after[1]) or (bool(before[1]) and bool(after[0]))
        end = end if glued else at + 1
        wanted = f'{before[0]}" {after[1]}' if glued else f'{before[0]}"'
    parted = not opens and before[1] and (after[0] or not after[1])
    rule = UNSURE if parted else RULE
    span = Span(offset + start, offset + end)
    return Hit(rule, span, f"write {wanted}", (Suggestion(wanted, "unsafe"),))


def _words(pattern: str, text: str) -> tuple[str, str]:
    """The (spaces, word) after a mark, or the (word, spaces) before it."""
    match = compiled(pattern).search(text)
    return (match.group(1), match.group(2)) if match else ("", "")


CHECK = Check(
    (RULE, UNSURE),
    (
        r"\x{22}[\x{20}\x{a0}\x{202f}a-z\x{22}]",
        r"[\x{20}\x{a0}\x{202f}a-z]\x{22}",
    ),
    _run,
)
