from __future__ import annotations

from tests.glossary.linting.support import entry, remarks
from tqa.glossary.linting.overlap import remarks as run


def rule(name: str, writes: str, *more: str) -> str:
    return entry(
        name, "pattern: 'b[a-z]'", f"suggest: {writes}", "examples:", "  - bad: 'x [[bc]]'", *more
    )


def test_two_rules_of_one_rank_for_one_place() -> None:
    (item,) = remarks(run, rule("a", "one"), rule("b", "two"), deep=True)
    assert item.entry.id == "b"
    assert item.message.startswith("a claims “bc” too")


def test_a_severity_decides_and_the_same_advice_harms_nobody() -> None:
    assert remarks(run, rule("a", "one"), rule("b", "one"), deep=True) == []
    stronger = rule("b", "two").replace("    why", "    severity: error\n    why")
    assert remarks(run, rule("a", "one"), stronger, deep=True) == []
