from __future__ import annotations

from tests.glossary.linting.support import entry, said
from tqa.glossary.linting.dates import remarks as run

LINES = ("deprecated: [Bb]", "preferred: Cc")


def test_a_day_that_is_none() -> None:
    assert said(run, entry("a", *LINES, "valid_from: '2020-02-30'")) == [
        ("a", "valid_from", "2020-02-30")
    ]


def test_an_end_before_the_beginning() -> None:
    days = ("valid_from: '2020-02-02'", "valid_to: '2020-02-01'")
    assert said(run, entry("a", *LINES, *days)) == [("a", "valid_to", "2020-02-01")]
    assert said(run, entry("a", *LINES, days[0], "valid_to: '2020-02-02'")) == []
