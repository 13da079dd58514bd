from __future__ import annotations

from tests.glossary.linting.support import entry, remarks
from tqa.glossary.linting.cycle import remarks as run


def test_each_entry_of_a_circle_tells_the_way() -> None:
    found = remarks(
        run,
        entry("a", "deprecated: [Aa]", "preferred: Bb"),
        entry("b", "deprecated: [Bb]", "preferred: Cc"),
        entry("c", "deprecated: [Cc]", "preferred: Aa"),
    )
    assert [item.entry.id for item in found] == ["a", "b", "c"]
    assert "b writes “Cc”, then c writes “Aa”" in found[0].message


def test_what_only_leads_into_a_circle_is_not_in_it() -> None:
    found = remarks(
        run,
        entry("x", "deprecated: [Xx]", "preferred: Aa"),
        entry("a", "deprecated: [Aa]", "preferred: Bb"),
        entry("b", "deprecated: [Bb]", "preferred: Aa"),
    )
    assert [item.entry.id for item in found] == ["a", "b"]
