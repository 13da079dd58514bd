"""A space before a comma or full stop.

bad:  They left[[ ,]] then came back.
good: They left[[,]] then came back.
bad:  They left early[[ .]] Nobody knew.
good: They left early[[.]] Nobody knew.
pass: The number .5 and the file .bashrc stay ...
pass: Well . . . no.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="space-before-stop",
    kind="punctuation",
    severity="suggestion",
    summary="space before a comma or full stop",
    why="Left where quotation marks or brackets were cut; tokenised text has it everywhere.",
    source="counted in native news, where it marks lost text",
)

_PATTERN = r"""
    (?<=[\p{L}\p{N}”"’)]) [ \u00a0\u202f]+ (?:
        , (?=\s|$)
      | , (?P<word>\p{Ll}{2,})
      | (?<=\p{Ll}{2}[”"’)]?[ \u00a0\u202f]+) \. (?=\s+\p{Lu}|\s*$)
    )
"""


def _mend(match: Any, _: Prose) -> str | None:
    return f", {match.group('word')}" if match.group("word") else str(match.group()[-1])


CHECK = pattern_check(RULE, (r"[\x{20}\x{a0}\x{202f}][,.]",), _PATTERN, _mend)
