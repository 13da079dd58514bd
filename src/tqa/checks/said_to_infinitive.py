"""``He said to be ready``: verbs of saying and thinking with the infinitive that French gives them.

bad:  He [[said to be]] ready.
good: He [[said he was]] ready.
bad:  The mayor [[says to want]] peace.
good: The mayor [[says he wants]] peace.
bad:  She [[affirmed not to know]] the man.
good: She [[affirmed she did not know]] the man.
bad:  They [[believe to have]] found the wreck.
good: They [[believe they have]] found the wreck.
pass: He is said to be ready, and a man believed to have fled was found.
pass: He wants to be mayor, claims to be ill, and decided to know more.
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
    id="said-to-infinitive",
    kind="grammar",
    severity="suggestion",
    summary="this verb takes a clause: say who is, wants or has",
    why="French verbs of saying and thinking take an infinitive (il dit être prêt); English ones a clause.",
    original="il dit être prêt",
    source="Swan, Practical English Usage, on infinitive complements",
    needs_evidence=True,
)

_SAYING = (
    r"say|says|said|saying|affirms?|affirmed|affirming|assures?|assured|assuring|believes?|believed|believing|thinks?|thought"
    r"|declares?|declared|declaring|indicates?|indicated|indicating|estimates?|estimated|estimating"
    r"|considers|considered|considering|explains?|explained|explaining|recalls?|recalled|specif(?:y|ies|ied)|specifying|adds?|added|adding|admits|admitted"
    r"|acknowledges?|acknowledged|recogni[sz](?:e|es|ed|ing)|reveals?|revealed|revealing|confirms?|confirmed|confirming"
    r"|ensures?|ensured|ensuring|denies|denied|regrets|regretted|confides?|confided|judges|deems|hears|announces|imagines?|imagined|announced"
    r"|feels|felt|confesses|confessed|remembers|remembered|swears|swore|supposes|maintains|maintained"
)
_STATES = (
    r"be|have|want|know|fear|feel|understand|hope|wish|believe|regret|expect|wait|need|love|like|see|think|support"
    r"|share|prefer|respect|work|live|represent|possess|own|remain|belong|refuse|understand|accept|act|ignore|trust|take|welcome|remember"
)
_SUBJECT = (
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]ho|I|[Ww]e)"
    r"|\b(?:the|The|his|her|a|A|an|their|this|This)\ (?:[\p{L}-]+\ ){0,2}(?:\p{Ll}+(?:er|or|ist|ent|an|ant|on|ief|eer|yer|tor|ate|ary|ive|ian|ain|man|ess|oss)|mayor|judge|coach|king|queen|pope)"
    r"|\b(?!That|This|What|It|Which|Those)\p{Lu}[\p{L}’'-]+(?:\ \p{Lu}[\p{L}’'-]+)*|[\"”],?"
)
_PATTERN = rf"""
    (?<=(?P<subject>{_SUBJECT}),?\ (?:(?P<more>also|then|even|still|nevertheless|however|always|notably|himself|herself)\ )?)
    (?P<say>{_SAYING}) (?P<not>\ not|\ never)? \ to (?P<not2>\ not|\ never)? \ (?P<verb>{_STATES}) \b (?!\ (?:a\ question|it))
"""
_REDUCED = frozenset(
    ["said", "thought", "considered", "believed", "estimated", "judged", "deemed", "known", "felt"]
)
_PRONOUNS = frozenset(["he", "she", "they", "who", "i", "we"])
_PAST_BASE = frozenset(["said", "thought", "felt", "swore"])


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_PATTERN, prose):
        if match["say"] in _REDUCED and match["subject"].lower() not in _PRONOUNS:
            continue
        text = _clause(match)
        yield Hit(RULE, Span(*match.span()), "", (Suggestion(text, "unsafe"),))


def _clause(match: Any) -> str:
    word = match["subject"].split()[-1].lower() if match["subject"].split() else ""
    who = word if word in ("he", "she", "they", "i", "we") else "he"
    who = "I" if who == "i" else who
    many = who in ("they", "we", "I")
    say, verb = match["say"], match["verb"]
    is_past = say in _PAST_BASE or say.endswith("ed")
    negated = (match["not"] or match["not2"] or "").strip()
    return f"{say} {who} {_finite(verb, negated, many, is_past, who)}"


def _finite(verb: str, negated: str, many: bool, is_past: bool, who: str) -> str:
    if verb == "be":
        form = ("were" if many and who != "I" else "was") if is_past else _is(many, who)
        return f"{form} {negated}".strip()
    if verb == "have":
        form = "had" if is_past else ("have" if many else "has")
        return f"{form} {negated}".strip()
    if negated == "not":
        return f"{'did' if is_past else ('do' if many else 'does')} not {verb}"
    form = past(verb) if is_past else (verb if many else third(verb))
    return f"{negated} {form}".strip()


def _is(many: bool, who: str) -> str:
    return "am" if who == "I" else ("are" if many else "is")


CHECK = Check(
    (RULE,),
    (
        r"(?:say|says|said|saying|affirm|affirms|assures?|believes?|thinks?|thought|hinks|declares?|indicates?"
        r"|estimates?|considers|explains?|recalls?|[a-z]fy|[a-z]fies|[a-z]{3,}ed|adds?|admits|acknowledges?|recogni[sz]es?"
        r"|reveals?|confirms?|ensures?|denies|regrets|confides?|judges|deems|hears|announces|imagines?|feels|felt"
        r"|confesses|remembers|swears|swore|supposes|maintains|[a-z]{3,}ing)(?:\snot|\snever)?\sto\s(?:not\s|never\s)?(?:be|have|want|know|fear|feel|understand|hope"
        r"|wish|believe|regret|expect|wait|need|love|like|see|think|support|share|prefer|respect|work|live"
        r"|represent|possess|own|remain|belong|refuse|accept|act|ignore|trust|take|welcome|remember)[^a-z]",
    ),
    _run,
    ("fr",),
)
