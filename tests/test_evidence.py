from __future__ import annotations

from tqa.evidence import evidence, shows_translation
from tqa.finding import Hit, Rule
from tqa.text import Span
from tqa.translationese import Assessment


def hit(name: str, kind: str, *, needs_evidence: bool = False) -> Hit:
    rule = Rule(name, kind, "warning", "s", "w", needs_evidence=needs_evidence)
    return Hit(rule, Span(0, 1), "m")


TWO = [hit("a", "name"), hit("b", "calque")]


def shown(hits: list[Hit], assessment: Assessment | None = None) -> bool:
    return shows_translation(evidence(hits), assessment)


def test_two_rules_are_enough() -> None:
    assert shown(TWO)
    assert not shown(TWO[:1] * 2)


def test_typography_is_none() -> None:
    assert evidence([hit("a", "typography"), hit("b", "quotes")]) == 0


def test_rules_that_need_evidence_are_little() -> None:
    weak = [hit(name, "calque", needs_evidence=True) for name in "cdefghij"]
    assert not shown([*TWO[:1], *weak[:3]])
    assert shown([*TWO[:1], *weak[:4]])
    assert shown(weak)


def test_a_high_score_stands_for_one_rule_a_very_high_one_for_both() -> None:
    assert shown(TWO[:1], Assessment(70, ()))
    assert not shown([], Assessment(70, ()))
    assert shown([], Assessment(95, ()))
