from __future__ import annotations

from tests.glossary.linting.support import entry, remarks
from tqa.glossary.linting.incomplete import remarks as run


def test_what_is_missing_is_named() -> None:
    (item,) = remarks(run, entry("a", "deprecated: [Bb]", "preferred: Cc", "source: x"))
    assert item.message == "add original, examples"
