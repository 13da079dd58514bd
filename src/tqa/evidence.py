"""Whether a document shows that it was translated, so that rules that need to know may speak."""

from __future__ import annotations

from collections.abc import Iterable

from tqa.finding import Hit
from tqa.translationese import Assessment

# Typography says that a machine wrote a text, not that it was translated from this language.
_TELLING = frozenset(
    {
        "name",
        "term",
        "title",
        "calque",
        "false-friend",
        "acronym",
        "grammar",
        "untranslated",
        "date",
        "number",
    }
)
_ENOUGH = 2.0
_WEAK = 0.25
_HIGH = 60
_VERY_HIGH = 90


def evidence(hits: Iterable[Hit]) -> float:
    """Return how strongly hits show that a text was translated: 1 for each rule that is silent in
    good English, a quarter for each that is only wrong in a translation.
    """
    telling = {hit.rule.id: hit.rule for hit in hits if hit.rule.kind in _TELLING}
    return sum(_WEAK if rule.needs_evidence else 1.0 for rule in telling.values())


def shows_translation(points: float, assessment: Assessment | None) -> bool:
    """Whether there is evidence enough; a high score of the whole text replaces some of it."""
    score = assessment.score if assessment else 0
    return points >= _ENOUGH - (score >= _HIGH) - (score >= _VERY_HIGH)
