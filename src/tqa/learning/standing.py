"""How proposals stand to the rules in force: what they add to, and what they contradict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tqa.checker import Checking
from tqa.glossary.examples import brackets
from tqa.glossary.model import Glossary
from tqa.learning.judge import document_of
from tqa.learning.model import Proposal


def with_standing(
    proposals: Iterable[Proposal], checker: Checking, glossary: Glossary
) -> Iterator[Proposal]:
    """Yield proposals with the entry that prefers the same form already, and with the rules that
    mark what editors write.
    """
    entries = {rule.id for rule in checker.rules if rule.origin != "check"}
    owners = {
        form.casefold(): entry.id
        for _, entry in reversed(glossary.entries)
        for form in (*entry.admitted, entry.preferred)
        if form
    }
    for item in proposals:
        adds_to = owners.get(item.preferred.casefold(), "")
        against = tuple(rule for rule in _marking(item, checker) if rule in entries)
        yield replace(item, adds_to=adds_to, against=against)


def _marking(item: Proposal, checker: Checking) -> list[str]:
    good = next((text for key, text in item.examples if key == "good"), "[[]]")
    text, span = brackets(good)
    found = checker.check(document_of("", [text])).findings
    return sorted({finding.rule for finding in found if finding.span.overlaps(span)})
