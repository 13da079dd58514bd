"""A question inside a sentence, with the order of a question: ``knows what is the reason``.

bad:  Nobody knows [[what is the reason]].
good: Nobody knows [[what the reason is]].
bad:  Tell me [[where is the exit]], please.
good: Tell me [[where the exit is]], please.
bad:  She asked [[how did he leave]].
good: She asked [[how he left]].
bad:  I wonder [[why will the plant]] close.
good: I wonder [[why the plant will]] close.
pass: Nobody knows who is the best in this league of ours and of theirs.
pass: He asked: what is the reason? Nobody knows what the reason is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.checks.english_verbs import past, third
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="indirect-question",
    kind="grammar",
    severity="suggestion",
    summary="an indirect question keeps the order of a statement",
    why="French inverts subject and verb in indirect questions; English does not.",
    original="je ne sais pas où est la sortie",
    source="Swan, Practical English Usage, on indirect questions",
    needs_evidence=True,
)

_ASKING = (
    r"know|knows|knew|known|knowing|wonder|wonders|wondered|wondering|ask|asks|asked|asking|explain|explains|explained|explaining"
    r"|understand|understands|understood|tell\ (?:me|us|you|him|her|them)|told\ (?:me|us|him|her|them)"
    r"|see|show|shows|showed|decide|decided|determine|find\ out|discover|discovered|learn|learned|say"
    r"|specify|specified|clarify|clear|ignore|ignores|imagine|reveal|revealed|remember|sure|of|about|on|is"
)
_NOUN = r"(?:the|his|her|its|their|your|our|my|this|these|those)(?:\ (?!(?:of|in|that|who|which|to|for|at|on|best|most|first|worst|only|right|one)\b)[\p{L}’'-]+){1,3}"
_PATTERN = rf"""
    (?<=\b(?P<asking>(?i:{_ASKING}))\ (?:exactly\ |well\ |yet\ )?)
    (?P<wh>what|where|who|how|why|when|how\ (?:much|many|long|far)|at\ what\ point|which\ \p{{Ll}}+|what\ \p{{Ll}}+)
    \ (?:
        (?P<be>is|are|was|were|will\ be|has\ been|were\ going) \ (?P<subject>{_NOUN}|he|she|it|they|we|you) (?=[.,;:!?)\n”"»]|$)
      | (?P<do>do|does|did) \ (?P<doer>he|she|it|they|we|you|I|{_NOUN}?) \ (?P<verb>\p{{Ll}}+)
      | (?P<aux>will|would|can|could|should|must|has|have|had) \ (?P<who>he|she|it|they|we|you|{_NOUN}?) (?=\ \p{{Ll}}+)
    )
"""


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_PATTERN, prose):
        if match["asking"] in ("of", "about", "on", "is", "say", "see") and not match["do"]:
            continue
        yield Hit(RULE, Span(*match.span()), "", (Suggestion(_stated(match), "unsafe"),))


def _stated(match: Any) -> str:
    wh = match["wh"]
    if match["be"]:
        return f"{wh} {match['subject']} {match['be']}"
    if match["aux"]:
        return f"{wh} {match['who']} {match['aux']}"
    verb = match["verb"]
    form = {"did": past(verb), "does": third(verb)}.get(match["do"], verb)
    return f"{wh} {match['doer']} {form}"


CHECK = Check(
    (RULE,),
    (
        r"[a-z]\s(?:what|where|who|how|why|when|which)\s(?:[a-z]{2,20}\s)?(?:is|are|was|were|will|has|have|had|do|does|did|would|can|could|should|must)\s(?:the|his|her|its|their|your|our|my|this|these|those|he|she|it|they|we|you|been|be)\s?",
    ),
    _run,
    ("fr",),
)
