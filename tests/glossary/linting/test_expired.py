from __future__ import annotations

from tests.glossary.linting.support import entry, remarks, said
from tqa.glossary.linting.expired import remarks as run

OLD = entry("a", "deprecated: [Bb]", "preferred: Cc", "valid_to: '2020-01-01'")


def test_an_entry_that_is_over() -> None:
    assert said(run, OLD) == [("a", "valid_to", "2020-01-01")]


def test_the_last_day_is_not_over() -> None:
    assert remarks(run, OLD, today="2020-01-01") == []


def test_an_heir_makes_it_history() -> None:
    heir = entry("b", "deprecated: [Bb]", "preferred: Dd", "valid_from: '2020-01-02'")
    assert said(run, OLD, heir) == []
