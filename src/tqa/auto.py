"""The language pair of each document, chosen by the traces that its source language left."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from tqa.checker import Checked, Checker, Checking
from tqa.finding import Rule, TqaError
from tqa.glossary.packs import shipped_pairs
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
        names = frozenset(rule.id for rule in self.all_rules)
        for checker in self._checkers:
            checker.also_know(names)
        digests = "".join(checker.digest for checker in self._checkers)
        self.digest = hashlib.sha256(digests.encode()).hexdigest()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of all pairs, each once."""
        found = {rule.id: rule for checker in self._checkers for rule in checker.rules}
        return tuple(found.values())

    @property
    def all_rules(self) -> tuple[Rule, ...]:
        """The rules of all pairs, those left out by the settings too."""
        return tuple(rule for checker in self._checkers for rule in checker.all_rules)

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
    if settings.shipped and all(rule.origin == "check" for rule in checker.all_rules):
        pairs = ", ".join("-".join(pair) for pair in shipped_pairs())
        raise TqaError(
            f"no glossary is for {settings.from_lang}-{settings.to_lang}; shipped are {pairs}: "
            "check --from, or from and to in the configuration"
        )
    refuse_unknown(settings, checker.all_rules)
    return checker
