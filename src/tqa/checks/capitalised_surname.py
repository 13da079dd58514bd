"""Surnames in capitals, as French administrative texts write them.

bad:  The minister [[Jean-Luc MARTINON]] resigned on Monday evening.
good: The minister [[Jean-Luc Martinon]] resigned on Monday evening.
pass: The company Groupe RENAULT SA said so.
pass: John SMITH
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="capitalised-surname",
    kind="capitals",
    severity="suggestion",
    summary="surname in capitals",
    why="French texts mark surnames by capitals; English copy does not.",
    source="French and English typographic conventions compared",
)

_FORENAMES = (
    "Jean|Pierre|Michel|Philippe|Alain|Bernard|Jacques|Daniel|Patrick|Nicolas|François|Laurent|"
    "Emmanuel|Olivier|Thierry|Christophe|Sébastien|Stéphane|Éric|Eric|Bruno|Pascal|Gérard|Gérald|"
    "Marie|Anne|Catherine|Nathalie|Isabelle|Sylvie|Valérie|Christine|Ségolène|Martine|Élisabeth|"
    "Jean-Luc|Jean-Marie|Jean-Pierre|Jean-Yves|Jean-Claude|Jean-Michel|Jean-François|Mohamed|Ahmed|"
    "Antoine|Vincent|Julien|Guillaume|Alexandre|Benoît|Gabriel|Édouard|Marine|Rachida|Yannick|Fabien"
)


def _mend(match: Any, prose: Prose) -> str | None:
    lower = sum(char.islower() for char in prose.text)
    if lower < 25:
        return None
    surname = "-".join(part.capitalize() for part in match.group("surname").split("-"))
    return f"{match.group('forename')} {surname}"


CHECK = pattern_check(
    RULE,
    tuple(f"{name} " + r"[A-Z\x{c0}-\x{de}]{4}" for name in _FORENAMES.split("|")),
    rf"\b(?P<forename>{_FORENAMES})[ ](?P<surname>\p{{Lu}}{{4,}}(?:-\p{{Lu}}{{2,}})?)\b",
    _mend,
    "unsafe",
)
