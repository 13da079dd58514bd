"""Full stops and commas that stand twice or against each other.

bad:  It ended three decades [[ago. .]] Nobody knew.
good: It ended three decades [[ago.]] Nobody knew.
bad:  They came, saw[[,,]] and left.
good: They came, saw[[,]] and left.
bad:  He left[[,.]] She stayed.
good: He left[[.]] She stayed.
bad:  He met the ministers[[.,]] then left.
good: He met the ministers[[,]] then left.
bad:  The shop opens at 8 [[p.m..]] It is full.
good: The shop opens at 8 [[p.m.]] It is full.
pass: It ended . . . somehow.
pass: Well... no.
pass: He works at Widget Inc., near here, until 5 p.m., mostly.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="doubled-punctuation",
    kind="punctuation",
    severity="error",
    summary="two punctuation marks where one belongs",
    why="Machine translation and hasty cuts leave a second stop or comma behind.",
    source="French and English typographic conventions compared",
)

_PATTERN = r"""
    (?<![.\p{L}]) (?:[\p{L}\p{M}\p{N}]{3,})[”"’)]? \. [ \u00a0\u202f] \. (?![ \u00a0]?\.|\d|\w)
  | (?<=[\p{L}\p{N}]) ,(?:[ ]?,)+ (?=\s)
  | (?<=[\p{Ll}\p{N}]{3}) (?: ,[ ]?\. (?!\.|\d|\w) | (?<!&\w+);[.,] | \.; ) (?=\s|$)
  | (?<=\p{Ll}{3}[”"’)]?) (?<!\.) \.\. (?=\s+\p{Lu}|\s*$)
  | (?<=\b\p{Ll}{7,}) \.,(?=\s)
  | (?<=\d[ ]?)[ap]\.m\.\.(?!\.)
"""


def _mend(match: Any, prose: Prose) -> str | None:
    found = match.group()
    if ". ." in found.replace("\u00a0", " ").replace("\u202f", " "):
        return str(found[:-2])
    if found.endswith(".m.."):
        return str(found[:-1])
    if found == ".;":
        return None if _abbreviated(prose.text, match.start()) else ";"
    if found == ".,":
        return ","
    return "." if "." in found else str(found[0])


def _abbreviated(text: str, at: int) -> bool:
    """A semicolon may follow an abbreviation: etc.; Inc.; a.m.;"""
    word = text[max(0, at - 12) : at].split()[-1:] or [""]
    return len(word[0]) < 5 or word[0][:1].isupper()


CHECK = pattern_check(
    RULE,
    (
        r"\.[\x{20}\x{a0}\x{202f}]\.",
        r",\x20?,",
        r",\x20?\.",
        r"\.,",
        r";[.,]",
        r"\.;",
        r"\.\.",
    ),
    _PATTERN,
    _mend,
)
