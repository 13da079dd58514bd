"""French forms of address left in English copy.

bad:  Then [[MM. Dupont]] and Martin left.
good: Then [[Messrs Dupont]] and Martin left.
bad:  He met [[Mme Lagarde]] on Monday.
good: He met [[Ms. Lagarde]] on Monday.
bad:  On Monday, [[M. Macron]] left for Rome.
good: On Monday, [[Mr. Macron]] left for Rome.
pass: John M. Keynes wrote it.
pass: M. Night Shyamalan directed it. The H&M. Store.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="french-honorific",
    kind="untranslated",
    severity="warning",
    summary="French form of address",
    why="M., MM., Mme and Mlle are Mr, Messrs, Mrs or Ms and Miss.",
    original="M., MM., Mme, Mlle",
    source="French and English forms of address compared",
)

_FORMS = {"M.": "Mr", "MM.": "Messrs", "Mme": "Ms", "Mlle": "Miss", "Mmes": "Mses"}
_PATTERN = r"""
    (?<![\w.&]) (?: (?P<form>MM\.|Mmes|Mme|Mlle)
      | (?<=\b\p{Ll}+[ ]|,[ ]) (?P<form>M\.) (?![ ]\p{Lu}\w+[ ](?:\p{Lu}|et\b)) (?![ ]\p{Lu}\.) )
    [ \u00a0\u202f] (?P<name>\p{Lu}[\p{L}\p{M}’'-]+)
"""


def _mend(match: Any, prose: Prose) -> str | None:
    form = _FORMS[match.group("form")]
    dotted = prose.style.honorifics != "no-dot" and form in ("Mr", "Ms")
    return f"{form}{'.' if dotted else ''} {match.group('name')}"


CHECK = pattern_check(
    RULE,
    (r"Mme", "Mlle", r"MM\.[\x{20}\x{a0}]", r"\x{20}M\.[\x{20}\x{a0}\x{202f}]"),
    _PATTERN,
    _mend,
    "unsafe",
    from_langs=("fr",),
)
