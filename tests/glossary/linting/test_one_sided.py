from __future__ import annotations

from tests.glossary.linting.support import entry, said
from tqa.glossary.linting.one_sided import remarks as run

BASE = ("deprecated: [Bb]", "preferred: Cc", "examples:")


def test_a_bad_example_alone_and_a_good_text_alone() -> None:
    assert said(run, entry("a", *BASE, "  - bad: '[[Bb]]'")) == [("a", "examples", "")]
    assert said(run, entry("a", *BASE, "  - pass: x")) == [("a", "examples", "")]


def test_both_are_enough() -> None:
    assert said(run, entry("a", *BASE, "  - bad: '[[Bb]]'", "    good: '[[Cc]]'")) == []
    assert said(run, entry("a", *BASE, "  - bad: '[[Bb]]'", "  - pass: x")) == []
