"""A space at an apostrophe.

bad:  The [[mayor 's]] office was shut.
good: The [[mayor's]] office was shut.
bad:  The [[mayor’ s]] office was shut.
good: The [[mayor’s]] office was shut.
bad:  They [[did n't]] come.
good: They [[didn't]] come.
pass: The workers' strike and the boys' school in the '80s.
pass: He said ‘s is a letter’ and ‘stop’ s.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="spaced-apostrophe",
    kind="typography",
    severity="warning",
    summary="space at an apostrophe",
    why="Machine translation takes words apart at apostrophes and does not always join them again.",
    source="seen in machine-translated articles",
)

_PATTERN = r"""
    (?<![\w’'-]) (?P<a>\p{L}{2,}) \  (?P<b>['’](?:s|re|ve|ll|d)) (?![\w’'])
  | (?<![\w’'-]) (?P<a>\p{L}*[a-rt-zé]) (?P<b>['’]) \  (?P<c>s) (?![\w’'-])
  | (?<![\w’'-]) (?P<a>do|does|did|is|are|was|were|has|have|had|would|could|should) \  (?P<b>n['’]t) (?!\w)
"""


def _mend(match: Any, prose: Prose) -> str | None:
    if match.group("c") and "‘" in prose.text[: match.start()]:
        return None
    return f"{match.group('a')}{match.group('b')}{match.group('c') or ''}"


CHECK = pattern_check(
    RULE,
    (r"\s['\x{2019}](?:s|re|ve|ll|d)\W", r"['\x{2019}]\ss\W", r"\sn['\x{2019}]t"),
    _PATTERN,
    _mend,
    "unsafe",
)
