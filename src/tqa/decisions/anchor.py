"""Find the places that decisions speak of in a fresh text. What is not sure is never guessed.

A candidate is a place with the words of the match (or of the replacement: then the edit has been
made already). First come candidates whose context is exactly as it was, counted by the ordinal;
then, for decisions left over, the candidate whose context is like it, if it is the only one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tqa.decisions.candidates import Candidate, Places, in_text, on_findings
from tqa.decisions.likeness import CLEAR, ENOUGH, likeness
from tqa.decisions.model import Decision
from tqa.finding import Finding
from tqa.text import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision and where it stands now; ``done``: the replacement stands there already."""

    decision: Decision
    span: Span
    done: bool = False


@dataclass(frozen=True, slots=True)
class Missed:
    """A decision without a place, and why, for people."""

    decision: Decision
    reason: str


@dataclass(frozen=True, slots=True)
class Anchored:
    """The outcome for one text, both in the order of the decisions given."""

    placed: tuple[Placed, ...]
    missed: tuple[Missed, ...]


def anchor_in_text(source: str, decisions: Sequence[Decision]) -> Anchored:
    """Place decisions about one file in its text. Scopes other than occurrence need no place."""
    return _anchored(decisions, in_text(source))


def anchor_in_findings(
    source: str, findings: Iterable[Finding], decisions: Sequence[Decision]
) -> Anchored:
    """Place decisions about one file on its findings: same rule, same match, like context."""
    return _anchored(decisions, on_findings(source, findings))


def _anchored(decisions: Sequence[Decision], places: Places) -> Anchored:
    groups: dict[tuple[str, str, str], dict[int, Decision]] = {}
    for index, decision in enumerate(decisions):
        words = decision.replacement if decision.is_edit else decision.match
        groups.setdefault((decision.rule, decision.match, words), {})[index] = decision
    found: dict[int, Candidate | str] = {}
    for members in groups.values():
        found |= _assign(members, places)
    placed: list[Placed] = []
    missed: list[Missed] = []
    for index, decision in enumerate(decisions):
        place = found[index]
        if isinstance(place, str):
            missed.append(Missed(decision, place))
        else:
            placed.append(Placed(decision, place.span, place.done))
    return Anchored(tuple(placed), tuple(missed))


def _assign(decisions: Mapping[int, Decision], places: Places) -> dict[int, Candidate | str]:
    """Assign places to decisions of one rule, match and wish."""
    found: dict[int, Candidate | str] = {}
    for index, decision in decisions.items():
        exact = _without_overlaps([(place, 1.0) for place in places.exact(decision)])
        if len(exact) >= decision.ordinal:
            found[index] = exact[decision.ordinal - 1]
    rest = {index: item for index, item in decisions.items() if index not in found}
    if not rest:
        return found
    taken = [place.span for place in found.values() if isinstance(place, Candidate)]
    candidates = places.every(next(iter(rest.values())))
    return found | _assign_alike(places.source, rest, candidates, taken)


def _assign_alike(
    source: str,
    decisions: Mapping[int, Decision],
    candidates: Sequence[Candidate],
    taken: list[Span],
) -> dict[int, Candidate | str]:
    """Give each decision the one candidate like it, the surest first."""
    scored = {
        index: [
            (candidate, score)
            for candidate in candidates
            if (score := likeness(source, candidate.span, decision)) >= ENOUGH - CLEAR
        ]
        for index, decision in decisions.items()
    }
    surest = sorted(scored, key=lambda index: -max((s for _, s in scored[index]), default=0.0))
    found: dict[int, Candidate | str] = {}
    for index in surest:
        free = [
            (place, score)
            for place, score in scored[index]
            if not any(_collide(place.span, span) for span in taken)
        ]
        found[index] = place = _only(free, bool(candidates))
        if isinstance(place, Candidate):
            taken.append(place.span)
    return found


def _only(scored: list[tuple[Candidate, float]], has_words: bool) -> Candidate | str:
    left = {candidate.span for candidate in _without_overlaps(scored)}
    ranked = sorted((pair for pair in scored if pair[0].span in left), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] < ENOUGH:
        return "its context is gone" if has_words else "its words are gone"
    # The same words on both sides, only spaced differently, need not stand clear of the rest.
    margin = CLEAR if ranked[0][1] < 1 else 0
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] <= margin:
        return "more than one place is like it"
    return ranked[0][0]


def _collide(one: Span, other: Span) -> bool:
    return one == other or one.overlaps(other)


def _without_overlaps(scored: list[tuple[Candidate, float]]) -> list[Candidate]:
    """Of candidates over one place keep the likeliest, in order of place.

    At equal likeness the wider one counts: the replacement that holds the match within it has been
    made already, the match that holds the replacement has not.
    """
    kept: list[Candidate] = []
    for candidate, _ in sorted(
        scored, key=lambda pair: (-pair[1], -len(pair[0].span), pair[0].done, pair[0].span)
    ):
        if not any(candidate.span.overlaps(other.span) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda candidate: candidate.span)
