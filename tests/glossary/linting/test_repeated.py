from __future__ import annotations

from tests.glossary.linting.support import entry, said
from tqa.glossary.linting.repeated import remarks as run


def test_forms_that_stand_twice_in_an_entry() -> None:
    lines = ("preferred: Cc", "admitted: [Dd, Dd, Cc]", "deprecated: [Bb, 'B b', Bb]")
    found = said(run, entry("a", *lines))
    assert found == [("a", "admitted", "Dd"), ("a", "admitted", "Cc"), ("a", "deprecated", "Bb")]
