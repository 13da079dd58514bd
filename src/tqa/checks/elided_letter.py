"""What is left of French elided words: a letter with a mark where an apostrophe was.

bad:  The feeling that they [[n"]]were there only for gold.
good: The feeling that they [[]]were there only for gold.
bad:  Later, [[l ']]team found a cure.
bad:  The text was in process of [[d"]]being voted.
pass: The feeling that they weren't there; l'Équipe and coup d'état.
pass: The choice is "a" or "b", plan "c" or d.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="elided-letter",
    kind="untranslated",
    severity="warning",
    summary="rest of an elided French word",
    why="French drops a vowel before another: n'ont, l'équipe, d'être. The machine kept the letter.",
    original="n’, l’, d’, qu’",
    source="seen in one of twenty machine-translated articles read",
    in_quotes="fix",
)

_PATTERN = r"""
    (?<![\p{L}\p{N}’'"“”.-]) (?: (?:[nldjmtc]|qu) [ ]?["”] (?=\p{Ll}{2}) | (?:[nldjmc]|qu) [ ] ['’] [ ]? (?=\p{Ll}{2}) )
"""


def _mend(match: Any, prose: Prose) -> str | None:
    return "" if prose.text[match.end() :].split() else None


CHECK = pattern_check(
    RULE,
    (r"[nldjmtcu]\x20?[\x{22}\x{201d}'\x{2019}]\x20?[a-z]",),
    _PATTERN,
    _mend,
    "unsafe",
    from_langs=("fr",),
)
