"""Make decisions about findings of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tqa.decisions.model import Decision, Scope, State, context_of, fold
from tqa.finding import Finding
from tqa.text import Span


def decision_about(
    finding: Finding,
    source: str,
    findings: Iterable[Finding],
    state: State,
    replacement: str = "",
    scope: Scope = "occurrence",
    author: str = "",
    time: str = "",
    reason: str = "",
    comment: str = "",
) -> Decision:
    """Return a decision about a finding; ``source`` and ``findings`` are those of its file."""
    before, after = context_of(source, finding.span)
    return Decision(
        state=state,
        rule=finding.rule,
        match=fold(finding.text),
        path=finding.path,
        scope=scope,
        kind=finding.kind,
        before=before,
        after=after,
        ordinal=ordinals(source, findings)[finding.rule, finding.span],
        fingerprint=finding.fingerprint,
        replacement=replacement,
        comment=comment,
        reason=reason,
        author=author,
        time=time,
        offset=finding.span.start,
    )


def ordinals(source: str, findings: Iterable[Finding]) -> dict[tuple[str, Span], int]:
    """Count, by rule and span, the findings that nothing but their order tells apart, from 1."""
    seen: Counter[tuple[str, str, tuple[str, str]]] = Counter()
    found: dict[tuple[str, Span], int] = {}
    for finding in sorted(findings, key=lambda finding: finding.sort_key):
        anchor = (finding.rule, fold(finding.text), context_of(source, finding.span))
        seen[anchor] += 1
        found[finding.rule, finding.span] = seen[anchor]
    return found
