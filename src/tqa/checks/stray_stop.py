"""A full stop inside a phrase.

bad:  A source [[close. to]] the minister said so.
good: A source [[close to]] the minister said so.
bad:  “The law is the law[[”. he]] said.
good: “The law is the law[[”, he]] said.
pass: They left. To stay was no use.
pass: The company plans approx. of course.
pass: He came at 5 p.m. with Jones Corp. of Ohio, no. of pages etc. and so on.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="stray-stop",
    kind="punctuation",
    severity="warning",
    summary="full stop inside a phrase",
    why="A stop is left where the translator or the editor cut words, or the next sentence lost its capital.",
    source="seen in one of six machine-translated articles read",
)

_PATTERN = r"""
    (?<![.\p{L}&]) (?P<a>\p{Ll}{4,}) \. [\ \n] (?P<b>of|to|from|which|whose|by|than|according|because|including|with|into|between|among|against|towards?|and|or|as|for|that|who|in|on|at) \b (?![.'’])
  | (?P<quote>[”"]) \. [\ \n] (?P<c>he|she|they|it|said|says|adds|added|explains|explained|told|according|assures|assured|insists|insisted|warns|warned|wrote|writes|concludes|concluded) \b
"""
_SHORT = frozenset(
    [
        "approx",
        "corp",
        "dept",
        "govt",
        "incl",
        "prof",
        "assn",
        "intl",
        "bros",
        "asst",
        "capt",
        "comm",
        "natl",
        "univ",
        "tech",
        "cont",
        "pres",
        "sept",
        "messrs",
        "resp",
        "ibid",
        "viii",
        "xiii",
        "xvii",
    ]
)


def _mend(match: Any, _: Prose) -> str | None:
    if match.group("quote"):
        return f"{match.group('quote')}, {match.group('c')}"
    word = match.group("a")
    return None if word in _SHORT else f"{word} {match.group('b')}"


CHECK = pattern_check(RULE, (r"[a-z\x{201d}\x{22}]\.\s[a-z]",), _PATTERN, _mend, "unsafe")
