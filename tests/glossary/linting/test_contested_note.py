from __future__ import annotations

from tests.glossary.linting.support import entry, said
from tqa.glossary.linting.contested_note import remarks as run


def test_a_contest_is_explained() -> None:
    lines = ("deprecated: [Bb]", "preferred: Cc", "status: contested")
    assert said(run, entry("a", *lines)) == [("a", "status", "contested")]
    assert said(run, entry("a", *lines, "reason: both are used")) == []
