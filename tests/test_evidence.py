from __future__ import annotations

from tqa.evidence import shows_translation
from tqa.finding import Hit, Rule
from tqa.text import Span
from tqa.translationese import Assessment


def hit(name: str, kind: str, *, needs_evidence: bool = False) -> Hit:
    rule = Rule(name, kind, "warning", "s", "w", needs_evidence=needs_evidence)
    return Hit(rule, Span(0, 1), "m")


TWO = [hit("a", "name"), hit("b", "calque")]


def test_two_rules_are_enough() -> None:
    assert shows_translation(TWO, None)
    assert not shows_translation(TWO[:1] * 2, None)


def test_typography_and_rules_that_need_evidence_are_none() -> None:
    assert not shows_translation([hit("a", "typography"), hit("b", "quotes")], None)
    assert not shows_translation([*TWO[:1], hit("b", "calque", needs_evidence=True)], None)


def test_a_high_score_stands_for_one_rule_a_very_high_one_for_both() -> None:
    assert shows_translation(TWO[:1], Assessment(70, ()))
    assert not shows_translation([], Assessment(70, ()))
    assert shows_translation([], Assessment(95, ()))
