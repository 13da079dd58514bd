"""Where the words of a decision stand in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tqa.decisions.model import Decision, fold
from tqa.text import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place for a decision; ``done``: what the decision wants stands there already."""

    span: Span
    done: bool


def in_text(source: str, decision: Decision) -> list[Candidate]:
    """Return all places with the words of the match, or with those of the replacement."""
    wanted = decision.replacement
    found = [
        Candidate(span, decision.is_edit and span.of(source) == wanted)
        for span in places(source, decision.match)
    ]
    if decision.is_edit and fold(wanted) != decision.match:
        found += [Candidate(span, True) for span in places(source, fold(wanted))]
        found += [] if wanted else _deleted(source, decision)
    return found


def places(source: str, folded: str) -> list[Span]:
    """Return where folded words stand, whatever the white space between them; none for ""."""
    if not folded:
        return []
    return [Span(*match.span(1)) for match in re.finditer(f"(?=({_pattern(folded)}))", source)]


def _pattern(folded: str) -> str:
    """Return a pattern for folded text; white space at an end is the whole of a run."""
    inner = r"\s+".join(re.escape(word) for word in folded.split(" "))
    start = r"(?<!\s)" if folded[0] == " " else ""
    return f"{start}{inner}" + (r"(?!\s)" if folded[-1] == " " else "")


def _deleted(source: str, decision: Decision) -> list[Candidate]:
    """Where both contexts meet: the words between them have been deleted already."""
    if not decision.before or not decision.after:
        return []
    before, after = _pattern(decision.before), _pattern(decision.after)
    matches = re.finditer(rf"(?={before}(\s*){after})", source)
    return [Candidate(Span(*match.span(1)), True) for match in matches]
