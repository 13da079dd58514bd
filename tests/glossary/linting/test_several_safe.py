from __future__ import annotations

from tests.glossary.linting.support import entry, remarks
from tqa.glossary.linting.model import Replace
from tqa.glossary.linting.several_safe import remarks as run


def test_several_suggestions_are_not_safe() -> None:
    lines = ("deprecated: [Bb]", "suggest: [Cc, Dd]")
    (item,) = remarks(run, entry("a", *lines, "fix: safe"))
    assert (item.key, item.mending) == ("fix", Replace("unsafe"))
    assert remarks(run, entry("a", *lines)) == []
