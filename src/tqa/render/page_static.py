"""The page for readers without script: a text cut where marks begin and end, harmless to show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tqa.finding import SEVERITIES, Finding, Rule


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same marks; ``first`` lists findings that begin with it."""

    text: str
    marks: tuple[Finding, ...]
    first: tuple[Finding, ...]

    @property
    def worst(self) -> str:
        return min((mark.severity for mark in self.marks), key=SEVERITIES.index, default="")

    @property
    def has_fix(self) -> bool:
        return any(item.safety != "display" for mark in self.marks for item in mark.suggestions)


def runs(source: str, findings: Sequence[Finding]) -> list[Run]:
    """Cut a text wherever a mark begins or ends, so that marks may overlap."""
    cuts = {0, len(source)}
    for finding in findings:
        cuts |= {finding.span.start, finding.span.end}
    waiting = sorted(findings, key=lambda finding: finding.sort_key, reverse=True)
    active: list[Finding] = []
    found = []
    for start, end in pairwise(sorted(cuts)):
        active = [finding for finding in active if finding.span.end > start]
        first = []
        while waiting and waiting[-1].span.start <= start:
            first.append(waiting.pop())
        active += first
        marks = tuple(finding for finding in active if finding.span.end >= end)
        found.append(Run(source[start:end], marks, tuple(first)))
    return found


def shown(text: str) -> str:
    """Make control and direction characters visible as their code point."""
    return "".join(
        f"⟨U+{ord(char):04X}⟩"
        if unicodedata.category(char) in ("Cc", "Cf", "Cs") and char not in "\n\t\u00ad\u200d"
        else char
        for char in text.replace("\r\n", "\n").replace("\r", "\n")
    )


def language(rule: Rule | None) -> str:
    """Return the source language by the pack that a rule comes from, "" where it says none."""
    found = re.match(r"([a-z]{2,3})-[a-z]{2,3}/", rule.origin) if rule else None
    return found[1] if found else ""


def anchor(finding: Finding) -> str:
    """Return the stable id of a finding's card."""
    return f"f-{finding.fingerprint.replace(':', '-')}"
