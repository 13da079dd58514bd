"""The present perfect beside a time that is over: ``has been arrested in 2014``.

bad:  The senator [[has been poisoned]] in 1936 by a rival.
good: The senator [[was poisoned]] in 1936 by a rival.
bad:  From the 1890s, they [[have acquired]] three papers.
good: From the 1890s, they [[acquired]] three papers.
bad:  Two years ago, the club [[has sold]] its ground.
good: Two years ago, the club [[sold]] its ground.
bad:  The Germans came and research [[has been interrupted]] in May 1940.
good: The Germans came and research [[was interrupted]] in May 1940.
pass: He has lived in Lyon since 2004, and has been accused of killing a man in 1999.
pass: In 2019, she said that the club has won everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tqa.checks.build import compiled, matches
from tqa.checks.contract import Check
from tqa.checks.english_verbs import past_of_participle
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="perfect-with-past-time",
    kind="grammar",
    severity="suggestion",
    summary="with a time that is over, English takes the simple past",
    why="The French perfect serves as the past of narration; English keeps the two apart.",
    original="il a été tué en 1936",
    source="Swan, Practical English Usage, on the present perfect",
    needs_evidence=True,
)

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_OVER = (
    rf"(?:in\ (?:(?:early\ |late\ |mid-)?{_MONTH},?\ )?(?:1[5-9]\d\d|20[01]\d)|on\ {_MONTH}\ \d{{1,2}}(?:,?\ \d{{4}})?|on\ \d{{1,2}}\ {_MONTH}"
    r"|(?:\d+|two|three|four|five|six|ten|several|a\ few|some|many|a)\ (?:years?|months?|weeks?|days?|hours?|decades?|centuries)\ ago"
    r"|yesterday|last\ (?:night|week|month|year|summer|spring|autumn|winter|season|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
    r"|in\ the\ (?:1[5-9]\d0s|(?:19|20)\d0s|\d{2}s)|in\ the\ (?:\w+\ )?(?:\w+teenth|nineteenth|eighteenth)\ century|at\ the\ time|that\ (?:day|year|night|evening)|the\ (?:day|night|week|year)\ before)"
)
_PARTICIPLE = (
    r"(?:\p{Ll}+ed|been\ \p{Ll}+(?:ed|en|wn|ne|ught|ld|nt|id|de|ost|ot|ut|it|et|ad|ung|un)|been|become|begun|broken|brought|built|bought"
    r"|caught|chosen|come|done|drawn|driven|fallen|fought|found|fled|forgotten|given|gone|grown|had|heard|held|hit|kept|known"
    r"|led|left|lost|made|met|paid|put|risen|run|said|seen|sold|sent|set|shot|shown|spoken|spent|stolen|struck|taken|taught|told|thrown|won|written|withdrawn)"
)
_ADVERB = r"(?:(?:also|already|even|thus|then|therefore|just|finally|never|notably|officially|still|only|always|again|however|moreover)\ )?"
_PERFECT = rf"(?P<aux>has|have)\ (?P<adv>{_ADVERB})(?P<pp>{_PARTICIPLE})\b"
_FAR = r"(?:\ (?!(?:since|who|which|that|because|for|from|to|of|over|after|killing|and|but|while|when|if|below|above|than|until|despite|against|from|like|with|before)\b)[\p{L}\p{N}’'%-]+){0,6}?"
_NOT_MODAL = r"(?<!\b(?:may|might|could|would|will|must|should|to|not|cannot|however,|project)\ )"
_PATTERN = rf"""
    {_NOT_MODAL} {_PERFECT} (?={_FAR},?\ {_OVER}(?!\w|\ (?:to|and|season|vintage|World|Olympic|version|edition)\b))
  | (?<=(?:^|[.!?]\ ) (?:[Ii]n|[Oo]n|[Ff]rom|[Aa]s\ early\ as|[Yy]esterday|[Ll]ast|[Tt]wo|[Tt]hree|[Aa]|[Aa]\ few|[Ss]everal|\d+|[Ff]our|[Ff]ive|[Tt]en)\b[^.;:,”“"]{{0,40}}?\b(?:ago|(?:1[5-9]\d\d|20[01]\d)|19\d0s|18\d0s|\d0s|yesterday),?\ (?:[^.;:“”"]{{0,20}},\ )?(?:(?!(?:said|says|that|which|who)\b)[\p{{L}}’'-]+\ ){{1,6}}) {_NOT_MODAL} {_PERFECT} (?!\ [^.;:]*\bsince\b)
"""
_SINCE = r"\b(?:[Ss]ince|[Ss]o far|[Ff]or the|until now|to date|over the (?:past|last)|[Ff]or (?:more|over|nearly|almost|about|\d))\b"


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_PATTERN, prose):
        sentence = prose.sentence_at(match.start())
        if compiled(_SINCE).search(prose.text, sentence.start, sentence.end):
            continue
        aux = match["aux"]
        text = _past(match, aux)
        yield Hit(RULE, Span(*match.span()), "", (Suggestion(text, "unsafe"),))


def _past(match: Any, aux: str) -> str:
    words = match["pp"].split()
    adverb = match["adv"]
    if words[0] == "been":
        return f"{'was' if aux == 'has' else 'were'} {adverb}{' '.join(words[1:])}".strip()
    return f"{adverb}{past_of_participle(words[0])}"


CHECK = Check(
    (RULE,),
    (
        r"ha(?:s|ve)\s(?:[a-z]{4,10}\s)?(?:[a-z]{2,16}ed|been|become|begun|broken|brought|built|bought|caught|chosen|come|done|drawn|driven|fallen|fought|found|fled|forgotten|given|gone|grown|had|heard|held|hit|kept|known|led|left|lost|made|met|paid|put|risen|run|said|seen|sold|sent|set|shot|shown|spoken|spent|stolen|struck|taken|taught|told|thrown|won|written|withdrawn)[^a-z]",
    ),
    _run,
    ("fr",),
)
