from __future__ import annotations

import pytest

from tests.glossary.linting.support import entry, whole
from tqa.glossary.linting.layered import remarks as run
from tqa.glossary.linting.model import Subject
from tqa.glossary.load import glossary_of
from tqa.settings import Settings

SHARED = entry("a", "deprecated: [Bb]", "preferred: Cc", "admitted: [Dd]")


def between(own: str, shared_layer: int = 0) -> list[tuple[str, str]]:
    files = [("s.yaml", whole(SHARED).encode(), shared_layer), ("o.yaml", whole(own).encode(), 2)]
    glossary = glossary_of(files, Settings(), "")
    return [(item.text, item.message) for item in run(Subject(glossary, "2026-01-01"))]


@pytest.mark.parametrize(
    ("own", "text", "message"),
    [
        (entry("o", "deprecated: [Dd]", "preferred: Ee"), "Dd", "prefers or admits it"),
        (entry("o", "deprecated: [Bb]", "preferred: Ee"), "Bb", "wants “Cc” for it"),
        (entry("o", "deprecated: [Xx]", "preferred: Bb"), "Bb", "deprecates it"),
    ],
)
def test_a_desk_that_contradicts_the_house(own: str, text: str, message: str) -> None:
    ((found, said),) = between(own)
    assert found == text
    assert f"a of the shipped packs {message} (s.yaml:5:5)" in said


def test_the_earlier_layer_is_named() -> None:
    own = entry("o", "deprecated: [Xx]", "preferred: Bb")
    assert "a of the shared glossaries" in between(own, 1)[0][1]


def test_an_entry_that_changes_another_by_its_id_contradicts_nothing() -> None:
    assert between("  - id: a\n    preferred: Ee\n    admitted: [Ff]\n") == []
    assert between(entry("o", "deprecated: [Bb]", "preferred: Cc")) == []


def test_one_layer_cannot_contradict_itself_here() -> None:
    assert between(entry("o", "deprecated: [Dd]", "preferred: Ee"), 2) == []
