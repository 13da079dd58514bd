from __future__ import annotations

from tests.glossary.linting.support import entry, remarks
from tqa.glossary.linting.twice import remarks as run

ONE = entry("a", "deprecated: [Bb, Dd]", "preferred: Cc")


def test_the_later_entry_says_what_the_other_writes() -> None:
    (item,) = remarks(run, ONE, entry("b", "deprecated: [Bb]", "preferred: Ee"))
    assert (item.entry.id, item.key, item.text) == ("b", "deprecated", "Bb")
    assert "which writes “Cc” instead" in item.message


def test_a_form_that_only_looks_different_is_the_same() -> None:
    other = entry("b", "deprecated: ['X\u2010y']", "preferred: Ee")
    assert len(remarks(run, entry("a", "deprecated: [X-y]", "preferred: Cc"), other)) == 1


def test_contexts_and_days_keep_entries_apart() -> None:
    for line in ("only_if: [talks]", "unless: [talks]", "region: Asia"):
        assert remarks(run, ONE, entry("b", "deprecated: [Bb]", "preferred: Ee", line)) == []
    before = entry("a", "deprecated: [Bb]", "preferred: Cc", "valid_to: '2020-01-01'")
    after = entry("b", "deprecated: [Bb]", "preferred: Ee", "valid_from: '2020-01-02'")
    assert remarks(run, before, after) == []
    assert len(remarks(run, before, after.replace("01-02", "01-01"))) == 1
