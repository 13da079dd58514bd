"""The language pair of each document, chosen by the traces that its source language left."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cached_property

from tqa.checker import Checked, Checker, Checking
from tqa.checks import rules_of
from tqa.finding import Rule, TqaError
from tqa.glossary.packs import shipped_pairs
from tqa.ruletable import RuleTable
from tqa.selection import refuse_unknown
from tqa.settings import Settings
from tqa.text import Document

AUTO = "auto"


class AutoChecker:
    """One checker for each shipped pair into the target language; the most evidence decides.

    Where no pair has evidence, or two have the same, the first by name is taken: rules that need
    evidence are then silent in either.
    """

    def __init__(self, settings: Settings) -> None:
        pairs = [pair for pair in shipped_pairs() if pair[1] == settings.to_lang]
        if not pairs:
            raise TqaError(f"from = auto: no packs are shipped into {settings.to_lang!r}")
        self.settings = settings
        self._checkers = [Checker(replace(settings, from_lang=source)) for source, _ in pairs]
        self.names = frozenset[str]().union(*(checker.names for checker in self._checkers))
        for checker in self._checkers:
            checker.also_know(self.names)
        digests = "".join(checker.digest for checker in self._checkers)
        self.digest = hashlib.sha256(digests.encode()).hexdigest()

    @cached_property
    def rules(self) -> RuleTable:
        """The rules of all pairs, each once."""
        places = {
            name: (checker.rules, index)
            for checker in reversed(self._checkers)
            for index, name in enumerate(checker.rules.ids)
        }
        found = list(places.values())

        def read(index: int) -> Rule:
            rules, place = found[index]
            return rules[place]

        return RuleTable(tuple(places), read)

    def check(self, document: Document, every_place: bool = False) -> Checked:
        """Check one document by the rules of the pair for which it shows most evidence."""
        return max(
            (checker.check(document, every_place) for checker in self._checkers),
            key=lambda checked: checked.evidence,
        )


def checker_for(settings: Settings) -> Checking:
    """Return the checker of a run.

    Raises TqaError for glossaries that cannot be used and for names of rules that do not exist.
    """
    checker = AutoChecker(settings) if settings.from_lang == AUTO else Checker(settings)
    if settings.shipped and checker.names == {rule.id for rule in rules_of(settings.from_lang)}:
        pairs = ", ".join("-".join(pair) for pair in shipped_pairs())
        raise TqaError(
            f"no glossary is for {settings.from_lang}-{settings.to_lang}; shipped are {pairs}: "
            "check --from, or from and to in the configuration"
        )
    refuse_unknown(settings, checker.names)
    return checker
