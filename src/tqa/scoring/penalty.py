"""The penalty of confirmed errors, after the way of MQM: weights by severity, per 1,000 words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tqa.decisions.model import Decision, fold
from tqa.finding import Finding
from tqa.scoring.model import Penalty, Weighed

# Severities of rules as levels of MQM with their multipliers; tqa never calls an error critical.
LEVELS = (("error", "major", 5), ("warning", "minor", 1), ("suggestion", "neutral", 0))
FLOOR = 500


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A draft with its findings and the decisions about it, each with the finding it is about.

    ``unmet`` are confirmed errors of the decisions that no rule in force finds any more.
    """

    path: str
    words: int
    findings: tuple[Finding, ...]
    decided: tuple[tuple[Finding, Decision], ...]
    unmet: tuple[Decision, ...]


def penalty(documents: Sequence[Reviewed], severities: Mapping[str, str]) -> Penalty:
    """Return the penalty of accepted and changed findings; ``severities`` by rule.

    What nobody reviewed is no error, and neither is what was rejected; both are counted.
    """
    errors = [error for document in documents for error in _errors(document, severities)]
    decided = [pair for document in documents for pair in document.decided]
    return Penalty(
        sum(document.words for document in documents),
        tuple(_weighed(errors, *level) for level in LEVELS),
        sum(len(document.findings) for document in documents) - len(decided),
        sum(decision.state == "rejected" for _, decision in decided),
        tuple(sorted({rule for _, rule, _, severity in errors if not severity})),
    )


def _errors(document: Reviewed, severities: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    """Return (path, rule, words, severity) of each confirmed error."""
    met = [
        (document.path, finding.rule, fold(finding.text), finding.severity)
        for finding, decision in document.decided
        if decision.is_edit
    ]
    return met + [
        (document.path, item.rule, item.match, severities.get(item.rule, ""))
        for item in document.unmet
    ]


def _weighed(
    errors: Sequence[tuple[str, str, str, str]], severity: str, level: str, weight: int
) -> Weighed:
    own = [error for error in errors if error[3] == severity]
    return Weighed(severity, level, weight, len(own), len(set(own)))
