from __future__ import annotations

from tests.glossary.linting.support import entry, remarks
from tqa.glossary.linting.inside import remarks as run


def test_an_entry_that_flags_what_it_writes() -> None:
    (item,) = remarks(run, entry("a", "deprecated: [file]", "preferred: the file"), deep=True)
    assert "the fix never ends" in item.message


def test_another_rule_inside_a_preferred_form() -> None:
    other = entry("b", "deprecated: [Bb]", "preferred: Dd")
    (item,) = remarks(run, entry("a", "deprecated: [Xx]", "preferred: Bb Cc"), other, deep=True)
    assert (item.entry.id, item.key, item.text) == ("a", "preferred", "Bb Cc")
    assert "in which b finds “Bb”" in item.message


def test_names_protect_their_form() -> None:
    name = entry("a", "deprecated: [Xx]", "preferred: Bb Cc").replace("calque", "name")
    assert remarks(run, name, entry("b", "deprecated: [Bb]", "preferred: Dd"), deep=True) == []


def test_the_examples_decide_where_they_show_the_form() -> None:
    lines = ("deprecated: [Xx]", "preferred: Bb Cc", "examples:", "  - bad: the [[Xx]] met")
    other = entry("b", "deprecated: [Bb]", "preferred: Dd", "unless: [met]")
    shown = entry("a", *lines, "    good: the [[Bb Cc]] met")
    assert remarks(run, shown, other, deep=True) == []
    assert len(remarks(run, shown, other.replace("met", "sat"), deep=True)) == 1
