from __future__ import annotations

import pytest

from tests.glossary.support import glossary_of
from tqa.glossary.lint import lint

FULL = (
    "    kind: name\n    why: x\n    source: x\n    original: x\n"
    "    examples:\n      - bad: '[[{bad}]]'\n      - pass: x\n"
)


def one(name: str, preferred: str, bad: str, more: str = "") -> str:
    return (
        f"  - id: {name}\n{FULL.format(bad=bad)}    preferred: {preferred}\n"
        f"    deprecated: ['{bad}']\n{more}"
    )


@pytest.mark.parametrize(
    ("entries", "codes"),
    [
        (one("a", "Aa", "Bb"), []),
        (one("a", "Aa", "Bb") + one("b", "Cc", "Bb"), ["twice"]),
        (one("a", "A-a", "A\u2010a"), ["same"]),
        (one("a", "Aa", "Bb") + one("b", "Bb", "Cc"), ["chain"]),
        (one("a", "Aa", "B\u200bb"), ["unclean"]),
        (one("a", "Aa", "Bb", "    valid_to: '2020-01-01'\n"), ["expired"]),
        (one("a", "issue", "file"), ["common-word"]),
        (one("a", "issue", "file", "    only_if: [talks]\n"), []),
        (one("a", "Aa", "Bb", "    fix: safe\n    suggest: [one, two]\n"), ["several-safe"]),
        (
            "  - id: a\n    kind: name\n    why: x\n    preferred: A\n    deprecated: [B b]\n",
            ["incomplete"],
        ),
    ],
)
def test_remarks(entries: str, codes: list[str]) -> None:
    assert [item.code for item in lint(glossary_of(f"entries:\n{entries}"), "2026-01-01")] == codes
