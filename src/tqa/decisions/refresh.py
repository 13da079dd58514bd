"""Bring decisions up to date with the findings of a new run, so that they name exact places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tqa.decisions.anchor import anchor_in_findings
from tqa.decisions.locate import place_of
from tqa.decisions.make import ordinals
from tqa.decisions.model import Decision, context_of
from tqa.finding import Finding


def refreshed(
    decisions: Iterable[Decision],
    sources: Mapping[str, str],
    findings: Mapping[str, Sequence[Finding]],
) -> tuple[Decision, ...]:
    """Return all decisions, those whose finding is found again with its present context.

    ``sources`` and ``findings`` are by path. Decisions about other files, or without a finding,
    stay as they are.
    """
    paths = {place_of(path): path for path in sources}
    kept: list[Decision] = []
    by_path: dict[str, list[Decision]] = {}
    for decision in decisions:
        path = paths.get(place_of(decision.path)) if decision.path else None
        if path is None or decision.scope == "everywhere":
            kept.append(decision)
        else:
            by_path.setdefault(path, []).append(replace(decision, path=path))
    for path, about in by_path.items():
        single = [item for item in about if item.scope == "occurrence"]
        kept += [item for item in about if item.scope != "occurrence"]
        kept += _placed(sources[path], findings.get(path, ()), single)
    return tuple(sorted(kept, key=lambda decision: decision.sort_key))


def _placed(
    source: str, findings: Sequence[Finding], decisions: Sequence[Decision]
) -> list[Decision]:
    anchored = anchor_in_findings(source, findings, decisions)
    known = {(finding.rule, finding.span): finding for finding in findings}
    counted = ordinals(source, findings)
    fresh = [item.decision for item in anchored.missed]
    for placed in anchored.placed:
        key = (placed.decision.rule, placed.span)
        before, after = context_of(source, placed.span)
        fresh.append(
            replace(
                placed.decision,
                kind=known[key].kind,
                before=before,
                after=after,
                ordinal=counted[key],
                fingerprint=known[key].fingerprint,
                offset=placed.span.start,
            )
        )
    return fresh
