from __future__ import annotations

from tests.glossary.linting.support import entry, remarks
from tqa.glossary.linting.chain import remarks as run

ONE = entry("a", "deprecated: [Aa]", "preferred: Bb")


def test_what_an_entry_writes_another_one_flags() -> None:
    (item,) = remarks(run, ONE, entry("b", "deprecated: [Bb]", "preferred: Cc"))
    assert (item.entry.id, item.key) == ("a", "preferred")
    assert "write “Cc” at once" in item.message


def test_a_context_breaks_a_chain() -> None:
    assert remarks(run, ONE, entry("b", "deprecated: [Bb]", "preferred: Cc", "unless: [x]")) == []


def test_a_circle_is_no_chain() -> None:
    assert remarks(run, ONE, entry("b", "deprecated: [Bb]", "preferred: Aa")) == []
