from __future__ import annotations

from tests.glossary.linting.support import entry, remarks
from tqa.glossary.linting.model import Remove
from tqa.glossary.linting.same import remarks as run


def test_a_form_both_flagged_and_right() -> None:
    (item,) = remarks(run, entry("a", "deprecated: [Bb, Cc]", "preferred: Cc"))
    assert (item.key, item.text, item.mending) == ("deprecated", "Cc", Remove())


def test_an_admitted_form_needs_a_decision() -> None:
    lines = ("deprecated: [Bb]", "preferred: Cc", "admitted: [Bb]")
    assert [item.mending for item in remarks(run, entry("a", *lines))] == [None]
