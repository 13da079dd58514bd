from __future__ import annotations

from tests.glossary.linting.support import entry, remarks, said
from tests.glossary.support import glossary_of
from tqa.glossary.linting.model import Subject
from tqa.glossary.linting.unmatched import remarks as run


def test_a_rule_that_finds_none_of_its_examples() -> None:
    lines = ("deprecated: [Bb]", "preferred: Cc", "examples:", "  - bad: 'x [[Dd]]'")
    assert said(run, entry("a", *lines)) == [("a", "examples", "")]


def test_a_list_is_read_as_far_as_the_examples_need() -> None:
    lists = "lists:\n  n: [Aa, Bb, Cc, Dd, Ee, Ff]\n"
    text = entry("a", "pattern: 'the {n}'", "suggest: x", "examples:", "  - bad: '[[the Ee]]'")
    glossary = glossary_of(f"{lists}entries:\n{text}")
    assert list(run(Subject(glossary, ""))) == []
    other = glossary_of(f"{lists}entries:\n{text}".replace("Ee]]", "Gg]]"))
    assert len(list(run(Subject(other, "")))) == 1


def test_a_pattern_that_cannot_be_used_says_so() -> None:
    lines = ("pattern: 'a{nothing}'", "suggest: x", "examples:", "  - bad: '[[a]]'")
    (item,) = remarks(run, entry("a", *lines))
    assert item.message.startswith("pattern cannot be used")
