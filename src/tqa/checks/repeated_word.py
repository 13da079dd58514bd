"""A little word written twice.

bad:  They came to [[the the]] house.
good: They came to [[the]] house.
bad:  The end [[of of]] the war.
good: The end [[of]] the war.
pass: What it is is a mess, and he had had enough of that that.
pass: They came by bus, and An and Anna went to Totnes.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="repeated-word",
    kind="grammar",
    severity="suggestion",
    summary="word written twice",
    why="Machines and hasty edits repeat articles and prepositions.",
    source="seen in machine-translated articles",
)

_PATTERN = r"(?<![\w’'-])(?P<a>[Tt]he|[Aa]n?|of|and|to|with|from|by|at|was|were|its|their)\ (?i:(?P=a))(?![\w’'-])"


def _mend(match: Any, _: Prose) -> str | None:
    return str(match.group("a"))


CHECK = pattern_check(
    RULE,
    tuple(
        rf"{word}\s{word}[^a-z]"
        for word in [
            "the",
            "a",
            "an",
            "of",
            "and",
            "to",
            "with",
            "from",
            "by",
            "at",
            "was",
            "were",
            "its",
            "their",
        ]
    ),
    _PATTERN,
    _mend,
    "unsafe",
)
