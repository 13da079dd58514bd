"""An adverb, a date or a connective between a verb and its object, where French puts it.

bad:  The group [[signed Tuesday a contract]] with Poland.
good: The group [[signed a contract on Tuesday]] with Poland.
bad:  She [[won in Lyon a new title]].
good: She [[won a new title in Lyon]].
bad:  The law [[changes deeply]] the rules.
good: The law [[deeply changes]] the rules.
bad:  He [[defends notably]] the poor.
good: He [[notably defends]] the poor.
pass: Prices rose sharply this week, and he said Tuesday the talks had failed.
pass: It was probably the best year, and she told reporters yesterday the deal was dead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.checks.english_verbs import is_past
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="adverbial-before-object",
    kind="grammar",
    severity="suggestion",
    summary="nothing stands between an English verb and its object: move the adverb or date",
    why="French puts adverbs, dates and places between a verb and its object.",
    original="a signé mardi un contrat",
    source="Swan, Practical English Usage, on the position of adverbs",
    needs_evidence=True,
)

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TIME = (
    rf"(?:(?:on[ ]|this[ ]|last[ ])?{_DAY}(?:[ ](?:morning|evening|afternoon|night))?|yesterday"
    r"(?:[ ](?:morning|evening|afternoon))?|today|tonight|last[ ](?:week|year|month|night)"
    r"|this[ ](?:week|morning|evening|afternoon|year|month|summer|spring|autumn|winter)"
    r"|in[ ](?:1[89]|20)\d\d|for[ ](?:\d+|two|three|four|five|six|ten|several|many)[ ](?:hours|days|weeks|months|years))"
)
_PLACE = r"(?:in[ ](?!Iraqi|French|German|American)\p{Lu}\p{Ll}+|in[ ]court|at[ ]home|abroad|in[ ]the[ ](?:capital|region|country|area))"
_LINK = (
    r"(?:on[ ]the[ ]other[ ]hand|in[ ]particular|in[ ](?:his|her|its|their)[ ]turn|for[ ](?:his|her|its|their)[ ]part"
    r"|at[ ]the[ ]same[ ]time|once[ ](?:again|more)|in[ ]this[ ]way|in[ ]fact|in[ ]effect|in[ ]vain|in[ ]passing"
    r"|in[ ]advance|in[ ]haste|in[ ]part|for[ ]example|moreover|furthermore|nevertheless|nonetheless|however"
    r"|notably|indeed|thus|therefore|also|thereby|besides|equally|likewise)"
)
_LY = (
    r"(?!(?:only|family|early|daily|weekly|monthly|yearly|likely|nearly|roughly|exactly|approximately"
    r"|merely|partly|mostly|mainly|precisely|exclusively|particularly|especially|primarily|largely"
    r"|reportedly|effectively|barely|virtually|practically|hardly|possibly|probably|supply|reply|July"
    r"|Italy|rally|ally|apply|rely|fully|simply|really|arguably|essentially|literally|clearly|chiefly"
    r"|almost|basically|principally|solely|predominantly|allegedly|currently|truly|certainly|specifically"
    r"|significantly|considerably|fly|ly|comply|multiply|assembly|solely|apparently|perhaps|directly"
    r"|obviously|generally|normally|typically|surely|definitely|actually|initially|immediately|eventually|finally"
    r"|firstly|secondly|lastly|completely|totally|entirely|ultimately|previously|subsequently|equally)\b)\p{Ll}{3,}ly"
)
_OBJECT = (
    r"(?P<obj>(?:the|a|an|his|her|its|their|these|those|several|two|three|four|some|new|any|all)"
    r"(?![ ](?:morning|week|month|year|day|evening|time|season|same[ ]time)\b)"
    r"(?:[ ](?!(?:of|in|for|to|on|at|by|with|after|before|because|and|or|who|which|that|from|against"
    r"|while|when|as|during|over|about|into|than|between|under|through|without|within|since|until|is|was"
    r"|has|had|are|were|will|would|could)\b)[\p{L}\p{N}’'-]+){1,4})"
)
_PATTERN = rf"""
    (?<=(?P<before>[\p{{L}}’'-]+),?\ ) (?P<verb>\p{{Ll}}{{3,}}) \ (?P<adv>{_TIME}|{_PLACE}|{_LINK}|{_LY}) \ {_OBJECT}
"""
_CLAUSE = (
    " told tells announced announces claimed claims reported reports warned warns estimated "
    "estimates believed believes showed shows confirmed confirms revealed reveals learned hopes "
    "hoped explained explains added adds noted notes indicated means meant found agreed decided "
    "suggested suggests promised argued insisted knew knows feared "
)
_NOT = (
    " is was are were be been being has have had does did made not cost costs became remains this "
    "his its less unless always perhaps various numerous previous serious famous dangerous "
    "across was plus thus besides towards need hundred indeed red bed news sales afterwards "
    "sometimes nowadays lasted took takes includes included arrived arrives came comes went goes "
    "occurred happened died dies ended began begins lived lives played fell falls rose rises "
    "reached grew seems seemed appears appeared looks looked used rest left based born united "
    "say said says think thinks thought mean means opened closed fundamentals "
)
_BARE = " will would can could must should may might to not they we you I "


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_PATTERN, prose):
        if _is_verb(match) and not _is_clause(match, prose.text):
            span, text = _mended(match, prose.text)
            yield Hit(RULE, span, "", (Suggestion(text, "unsafe"),))


def _is_verb(match: Any) -> bool:
    verb = match["verb"]
    if f" {verb} " in _NOT or verb.endswith(
        ("ous", "ss", "ers", "ors", "ists", "ings", "ions", "ments")
    ):
        return False
    if match["before"].lower() in (
        "the",
        "a",
        "an",
        "of",
        "in",
        "for",
        "by",
        "with",
        "and",
        "more",
    ):
        return False
    return is_past(verb) or verb.endswith("s") or f" {match['before']} " in _BARE


def _is_clause(match: Any, text: str) -> bool:
    """Whether what follows may be a clause, not an object: ``said Tuesday the talks had failed``."""
    if f" {match['verb']} " not in _CLAUSE:
        return False
    rest = re.split(r"[.;,]", text[match.end("adv") :], maxsplit=1)[0]
    finite = r"\b(?:is|was|are|were|has|had|have|will|would|could|can|should|must|may|did|does)\b"
    return re.search(finite + r"|\b[a-z]+(?:ed|es)\b", rest) is not None


def _mended(match: Any, text: str) -> tuple[Span, str]:
    verb, adv, obj = match["verb"], match["adv"], match["obj"]
    if not adv.startswith(("on ", "this ", "last ", "in ", "for ")) and adv[0].isupper():
        adv = "on " + adv
    start = match.start("verb")
    if match["adv"].endswith("ly") or match["adv"].split()[0] in _SHORT:
        return Span(start, match.end("adv")), f"{adv} {verb}"
    whole = Span(start, match.end("obj"))
    ends = re.match(_END, text[whole.end : whole.end + 12]) is not None
    return whole, f"{verb} {obj} {adv}" if ends else f"{adv} {verb} {obj}"


_END = r"$|[.,;:!?)\n]| (?:over|in|at|against|with|about|between|after|before|for|to|from)\b"

_SHORT = frozenset(
    ["also", "thus", "therefore", "thereby", "notably", "indeed", "equally", "likewise", "however"]
)

CHECK = Check(
    (RULE,),
    (
        r"(?:day|morning|evening|night|week|month|year|\d\d|hand|particular|part|turn|way|fact|again|more|ly|also|thus|moreover|however|indeed|in\s[A-Z][a-z]{1,20}|hours|days|months|years|abroad|home|court|effect|vain|advance|therefore|thereby|besides|time|capital|region|country|area|passing|haste|example|nevertheless|likewise|afternoon|summer|spring|autumn|winter)\s(?:the|a|an|his|her|its|their|these|those|several|two|three|four|some|new|any|all)\s",
    ),
    _run,
    ("fr",),
)
