from __future__ import annotations

from tests.glossary.linting.support import entry, said
from tqa.glossary.linting.empty import remarks as run


def test_a_pattern_that_matches_nothing() -> None:
    assert said(run, entry("a", "pattern: 'b*'", "suggest: x")) == [("a", "pattern", "b*")]


def test_contexts_that_hold_everywhere() -> None:
    base = ("pattern: 'b'", "suggest: x")
    assert said(run, entry("a", *base, "only_if: ['x*']")) == [("a", "only_if", "")]
    assert said(run, entry("a", *base, "unless: ['x*']")) == [("a", "unless", "")]
    assert said(run, entry("a", *base, "only_if: [q]", "unless: [x]")) == []
