from __future__ import annotations

from tests.glossary.linting.support import entry, remarks
from tqa.glossary.linting.model import Replace
from tqa.glossary.linting.unclean import remarks as run


def test_invisible_characters_and_letters_taken_apart() -> None:
    found = remarks(
        run,
        entry(
            "a", "deprecated: ['B\u200bb', 'é'.d]".replace("'é'.d", "e\u0301"), "preferred: 'C  c'"
        ),
    )
    assert [(item.key, item.mending) for item in found] == [
        ("preferred", Replace("C c")),
        ("deprecated", Replace("Bb")),
        ("deprecated", Replace("é")),
    ]
    assert "<U+200B>" in found[1].message


def test_a_no_break_space_is_meant() -> None:
    assert remarks(run, entry("a", "deprecated: ['B\u00a0b']", "preferred: Cc")) == []
