"""Decisions in words for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tqa.decisions.anchor import Missed
from tqa.decisions.merge import Voice
from tqa.decisions.model import Decision
from tqa.render.cells import harmless
from tqa.text import LineIndex, Span


def asked(decision: Decision) -> str:
    """Return what a decision asks for: ``nagorno-karabakh “Nagorny …” → “Nagorno-…”``."""
    wanted = f" → “{decision.replacement}”" if decision.is_edit else ""
    return harmless(f"{decision.rule} “{decision.match}”{wanted}")


def missed_line(missed: Missed) -> str:
    """Return a decision without a place, with its context and why."""
    decision = missed.decision
    context = harmless(f"…{decision.before[-20:]} [] {decision.after[:20]}…")
    return f"{decision.path}: {asked(decision)}: {missed.reason} ({context})"


def placed_line(source: str, decision: Decision, span: Span) -> str:
    """Return a decision with its place: path, line and column from 1."""
    line, column = LineIndex.of(source).position(span.start)
    return f"{decision.path}:{line}:{column}: {asked(decision)}"


def conflict_lines(conflicts: Iterable[Sequence[Voice]]) -> Iterator[str]:
    """Yield a line for each question that reviewers answered differently."""
    for voices in conflicts:
        first = voices[0].decision
        answers = "; ".join(answer(voice) for voice in voices)
        where = f"{first.path}: " if first.scope != "everywhere" else "everywhere: "
        yield f"{where}{harmless(f'{first.rule} “{first.match}”')}: {answers}"


def answer(voice: Voice) -> str:
    """Return who decided what."""
    decision = voice.decision
    wanted = f" “{decision.replacement}”" if decision.is_edit else ""
    return harmless(f"{decision.state}{wanted} by {decision.author or voice.name}")
