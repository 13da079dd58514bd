"""Make decisions about findings of a text."""

from __future__ import annotations

from collections.abc import Iterable

from tqa.decisions.model import Decision, Scope, State, context_of, fold
from tqa.finding import Finding


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
        ordinal=_ordinal(finding, source, findings),
        fingerprint=finding.fingerprint,
        replacement=replacement,
        comment=comment,
        reason=reason,
        author=author,
        time=time,
        offset=finding.span.start,
    )


def _ordinal(finding: Finding, source: str, findings: Iterable[Finding]) -> int:
    """Count the findings up to this one that nothing but their order tells apart."""
    wanted = (finding.rule, fold(finding.text), context_of(source, finding.span))
    return 1 + sum(
        (other.rule, fold(other.text), context_of(source, other.span)) == wanted
        for other in findings
        if other.sort_key < finding.sort_key
    )
