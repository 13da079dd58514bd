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
_ENOUGH = 2
_HIGH = 60
_VERY_HIGH = 90


def shows_translation(hits: Iterable[Hit], assessment: Assessment | None) -> bool:
    """Whether two rules have spoken; or one, and the score is high; or the score is very high."""
    rules = {
        hit.rule.id for hit in hits if hit.rule.kind in _TELLING and not hit.rule.needs_evidence
    }
    score = assessment.score if assessment else 0
    needed = _ENOUGH - (score >= _HIGH) - (score >= _VERY_HIGH)
    return len(rules) >= needed
