"""Put the decisions of several reviewers together: what they agree on, and what they do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tqa.decisions.model import Decision, DecisionFile


@dataclass(frozen=True, slots=True)
class Voice:
    """A decision and the file it came from."""

    name: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of merging, in stable order.

    ``decisions`` holds one decision for each question without conflict. ``agreed`` are those that
    reviewers (by author, by file where there is none) made alike. ``conflicts`` are the questions
    that they answered differently, each with all answers; nothing is decided about them.
    ``replaced`` counts earlier decisions of an author that a later one of the same author replaced.
    """

    decisions: tuple[Decision, ...]
    agreed: tuple[Decision, ...] = ()
    conflicts: tuple[tuple[Voice, ...], ...] = ()
    replaced: int = 0


def merge_files(files: Sequence[DecisionFile]) -> Merged:
    """Merge decisions files. The latest decision wins among those of one author only."""
    questions: dict[tuple[str, ...], list[Voice]] = {}
    for file in files:
        for decision in file.decisions:
            questions.setdefault(decision.key, []).append(Voice(file.name, decision))
    kept: list[Decision] = []
    agreed: list[Decision] = []
    conflicts: list[tuple[Voice, ...]] = []
    replaced = 0
    for voices in questions.values():
        latest = _latest_of_each(voices)
        replaced += len(voices) - len(latest)
        verdicts = [voice for voice in latest if voice.decision.state != "commented"]
        if len({voice.decision.verdict for voice in verdicts}) > 1:
            conflicts.append(tuple(latest))
            continue
        one = _together(verdicts or latest, latest)
        kept.append(one)
        if len(verdicts) > 1:
            agreed.append(one)
    return Merged(
        _sorted(kept),
        _sorted(agreed),
        tuple(sorted(conflicts, key=lambda voices: voices[0].decision.sort_key)),
        replaced,
    )


def _sorted(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    return tuple(sorted(decisions, key=lambda decision: decision.sort_key))


def _latest_of_each(voices: Sequence[Voice]) -> list[Voice]:
    """Keep the latest decision of each author; without an author each file speaks for itself."""
    latest: dict[tuple[str, str], Voice] = {}
    for voice in voices:
        author = voice.decision.author
        who = ("author", author) if author else ("file", voice.name)
        before = latest.get(who)
        if before is None or _moment(voice.decision) >= _moment(before.decision):
            latest[who] = voice
    return list(latest.values())


def _moment(decision: Decision) -> datetime:
    if not decision.time:
        return datetime.min.replace(tzinfo=UTC)
    return datetime.fromisoformat(decision.time)


def _together(verdicts: Sequence[Voice], voices: Sequence[Voice]) -> Decision:
    """Return the latest of equal verdicts, with what every reviewer wrote beside it."""
    latest = max((voice.decision for voice in verdicts), key=_moment)
    return replace(
        latest,
        comment=_joined(voice.decision.comment for voice in voices),
        reason=_joined(voice.decision.reason for voice in voices),
    )


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))
