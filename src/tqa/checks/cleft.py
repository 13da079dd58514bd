"""``It is X who``, ``it is in Y that``: the French frame for stress, which English seldom uses.

bad:  [[It is the mayor who]] pays.
good: [[The mayor]] pays.
bad:  This morning, [[it is his son who]] will finish the beer.
good: This morning, [[his son]] will finish the beer.
bad:  [[It was in a heavy silence that]] the deputies voted.
good: [[In a heavy silence,]] the deputies voted.
bad:  [[It is yesterday that]] the storm broke.
good: [[Yesterday]] the storm broke.
pass: It is the first time that the club has won, and it is a shame that she left.
pass: It is clear that he lied; it is an issue that divides us.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tqa.checks.build import compiled, matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="cleft",
    kind="grammar",
    severity="suggestion",
    summary="say it without the frame “it is … who/that”",
    why="French stresses a part of the sentence with c’est … qui/que; English keeps its order.",
    original="c’est dans ce cadre que",
    source="Swan, Practical English Usage, on cleft sentences",
    needs_evidence=True,
)

_ADVERB = r"(?:(?:also|thus|therefore|precisely|mainly|often|notably|now|indeed|finally|nevertheless|probably|always|once[ ]again)[ ])?"
_WORDS = r"(?:[ ](?!(?:that|who|which|and|but|is|was|are|were|has|had|to)\b)[\p{L}\p{N}’'-]+)"
_TIME = (
    r"(?:yesterday|today|there|here|now|then|(?:on[ ])?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|this[ ](?:morning|week|year|month|evening|summer)|last[ ](?:night|week|month|year))"
)
_PHRASE = (
    r"(?:in|on|at|with|by|from|to|through|during|after|before|under|thanks[ ]to|because[ ]of|for|without"
    rf"|around|between|against|towards?|among|behind|near)[ ](?!that[ ])[\p{{L}}\p{{N}}’'-]+{_WORDS}{{0,9}}?"
)
_NOUN = (
    r"(?:the|his|her|their|its|our|my|these|those|this|all[ ]the|both|two|three)"
    rf"(?![ ](?:first|second|third|fourth|last|only|same|fact|case|kind|sort|type|one|ones|time|best|worst|most)\b)"
    rf"{_WORDS}{{1,5}}?|\p{{Lu}}\p{{Ll}}+(?:[ ]\p{{Lu}}[\p{{L}}’'-]+){{0,2}}|us|them|him|she|he|me|you"
)
_PATTERN = rf"""
    \b(?P<it>[Ii])t(?:\ is|\ was|['’]s|\ will\ be) \ {_ADVERB}
    (?:(?P<time>{_TIME}) \ that
      |(?P<phrase>{_PHRASE}),? \ that
      |(?P<noun>{_NOUN}) \ (?P<rel>who|which|that)(?=\ (?P<next>[\p{{L}}’']+))
    ) (?=\ )
"""
_LEAD = r"""(?:^|[.!?…:;“"(\n][”"]?\ ?|,\ |\b(?:[Tt]hat|[Bb]ut|[Bb]ecause|[Aa]nd|as|[Ii]f|[Ss]o|[Ww]hile|[Ff]or|[Yy]et)\ )$"""
_VERBS = (
    " is are was were has have had will would can could must should may might did does do made "
    "took won led gave came went brought got saw paid kept held decides decide makes pays takes "
    "wins leads gives comes goes brings pushed forced caused created decided allowed helped "
    "started killed set put found sent built wrote suffers suffer pay suffered explains explain "
    "prevents prevented opened closed saved convinced triggered provoked asked called proposed "
    "launched organised organized guarantees ensures bears bear remains remain wants want "
    "deserves deserve counts count worries worry matters matter concerns interests interest "
    "surprised surprises shocks shocked speaks speak became becomes determines determine "
    "finances runs run manages manage also still now really first ultimately always today will "
)


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_PATTERN, prose):
        text = _plain(match)
        start = match.start("it")
        before = prose.text[max(0, start - 9) : start]
        if text and compiled(_LEAD).search(before):
            if match["it"] == "I":
                text = text[0].upper() + text[1:]
            yield Hit(RULE, Span(start, match.end()), "", (Suggestion(text, "unsafe"),))


def _plain(match: Any) -> str:
    if match["time"]:
        return str(match["time"])
    if match["phrase"]:
        return f"{match['phrase']},"
    pronouns = {"him": "he", "me": "I", "us": "we", "them": "they"}
    noun = str(pronouns.get(match["noun"], match["noun"]))
    if f" {match['next']} " not in _VERBS and not match["next"].endswith("ed"):
        return ""
    return noun


CHECK = Check(
    (RULE,),
    (r"(?:^|[^a-z])it(?:\sis|\swas|.{1,3}s|\swill\sbe)\s[^.;:!?]*\s(?:who|which|that)\s",),
    _run,
    ("fr",),
)
