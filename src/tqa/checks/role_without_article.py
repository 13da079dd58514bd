"""A profession or role without its article, as in French: ``he is lawyer``, ``his wife, teacher``.

bad:  He was [[lawyer]] in Paris for years.
good: He was [[a lawyer]] in Paris for years.
bad:  She works as [[engineer]] at a big plant.
good: She works as [[an engineer]] at a big plant.
bad:  His wife, [[nurse]] in Lyon, fled.
good: His wife, [[a nurse]] in Lyon, fled.
bad:  Russia, [[guarantor]] of the truce, was warned.
good: Russia, [[the guarantor]] of the truce, was warned.
bad:  [[Co-founder]] of the group, she left in May.
good: [[A co-founder]] of the group, she left in May.
pass: He was president of the club, and as captain of the team he spoke; she is head of sales.
pass: Anna Brown, mother of two, said so. Teacher unions met. He was nurse practitioner Jones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="role-without-article",
    kind="grammar",
    severity="suggestion",
    summary="a profession or role takes an article",
    why="French names professions and roles without an article; English needs a, an or the.",
    original="il est avocat",
    source="Swan, Practical English Usage, on articles with professions",
    needs_evidence=True,
)

_A = (
    "lawyer|teacher|doctor|nurse|engineer|farmer|journalist|economist|researcher|student|engineer|architect|musician|painter|writer|novelist|poet"
    "|photographer|mechanic|plumber|electrician|baker|butcher|carpenter|cook|waiter|waitress|hairdresser|fisherman|shepherd|breeder|winegrower|winemaker|grower"
    "|surgeon|dentist|pharmacist|psychologist|psychiatrist|cardiologist|oncologist|virologist|epidemiologist|paediatrician|pediatrician|gynaecologist|biologist|chemist|physicist|mathematician|geologist|historian"
    "|sociologist|anthropologist|archaeologist|philosopher|geographer|political scientist|demographer|linguist|volcanologist|seismologist|climatologist|glaciologist|ecologist|entomologist|paleontologist|palaeontologist|astronomer"
    "|soldier|policeman|policewoman|police officer|gendarme|firefighter|fireman|customs officer|prison guard|magistrate|bailiff|notary|solicitor|barrister|diplomat|interpreter|translator"
    "|singer|actor|actress|dancer|choreographer|comedian|composer|conductor|pianist|violinist|guitarist|filmmaker|screenwriter|playwright|sculptor|illustrator|cartoonist|designer|stylist|model"
    "|footballer|cyclist|swimmer|skier|boxer|sailor|skipper|mountaineer|guide|tourist guide|midwife|social worker|care assistant|childminder|physiotherapist|osteopath|vet|veterinarian|pilot|driver|truck driver|taxi driver|lorry driver"
    "|shopkeeper|trader|merchant|grocer|florist|jeweller|tailor|restaurateur|hotelier|entrepreneur|businessman|businesswoman|banker|accountant|consultant|analyst|computer scientist|developer|programmer|technician|worker|labourer|craftsman|artisan"
    "|retiree|pensioner|widow|widower|civil servant|lecturer|academic|university professor|schoolteacher|librarian|bookseller|publisher|columnist|essayist|editorialist|reporter|volunteer|activist|trade unionist|unionist|refugee|migrant"
    "|co-founder|cofounder|co-author|co-winner|co-recipient|co-director|co-signatory|co-producer|survivor|specialist|veteran|graduate|descendant|disciple|follower|fan|native|supporter|opponent|critic|pioneer|protégé|confidant|relative|associate"
)
_ONE = (
    "guarantor|initiator|instigator|organiser|organizer|inventor|architect|creator|discoverer|perpetrator|mastermind|linchpin|cornerstone|backbone|spearhead|epicentre|epicenter|cradle|birthplace|symbol|emblem|heir"
    "|embodiment|incarnation|flagship|stronghold|bastion|jewel|engine|promoter|bearer|holder|signatory|promoter|originator|carrier|depositary|custodian|manufacturer|publisher|operator|subsidiary|supplier|organizer|producer|star"
)
_PILLAR = "pillar|figure|symbol|leading figure|key figure|major figure|emblematic figure|tenor|great figure|witness|victim|target|source|hub|ally|partner|rival|theatre|theater|scene|land|place|city|town|country|region|product|result|fruit|consequence|sign|proof|remnant|relic|vestige|legacy|reflection|product|branch"
_PLACE = r"(?:\ (?:in|at|for|from|of|with|near|on|by|since|specialising|specializing|specialised|specialized|working|based|and))"
_PATTERN = rf"""
    (?<=\b(?:[Hh]e|[Ss]he|[Ww]ho|I|father|mother|husband|wife|son|daughter|brother|sister|\p{{Lu}}\p{{Ll}}+)\ (?:is|was|became|becomes|had\ been|has\ been|remains|remained)\ (?:also\ |once\ |then\ |now\ |already\ |still\ |himself\ |herself\ )?)
    (?P<a>{_A}) (?=[.,;]|$|{_PLACE}\ |\ (?:who|when|before|until|then|but|like|because)\b)
  | (?<=\b(?:worked|works|working|work|job|started|hired|employed|practised|practiced|enrolled|career|life|training)\ as\ )(?P<a>{_A}) (?=[.,;]|$|{_PLACE}\ )
  | (?<=\b(?:[Ww]ants|wanted|dreamed|dreams|[Hh]oping|[Tt]rained|[Ss]tudied|going)\ to\ (?:be|become)\ )(?P<a>{_A}) (?=[.,;]|$|{_PLACE}\ )
  | (?<=\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\ (?:wife|husband|father|mother|son|daughter|brother|sister|partner|companion|uncle|aunt|cousin|friend|grandfather|grandmother|parents?|ex-wife|ex-husband|spouse|fiancée?|neighbou?r),\ )(?P<a>(?:retired\ |former\ |young\ |independent\ )?(?:{_A})) (?=,|{_PLACE}\ )
  | (?<=^|[.!?]\ )(?P<start>(?:Former\ |Young\ |Great\ |Long-time\ |Fervent\ )?(?i:{_A})) (?=\ (?:of|in|at|by\ profession|by\ training)\ [^.?!:;]{{3,60}},\ (?:he|she|the|this|\p{{Lu}}\p{{Ll}}+\ (?:\p{{Lu}}|is|was|has|had)))
  | (?<=\b(?:\p{{Lu}}[\p{{L}}’'-]+|Republic|Union),\ )(?P<the>(?:main\ |principal\ |sole\ )?(?:{_ONE})) (?=\ of\ (?:the|a|an|this|these|his|her|its|their|one|\p{{Lu}})[^.;:]{{2,80}},)
  | (?<=\b(?:\p{{Lu}}[\p{{L}}’'-]+|Republic|Union|\d\d),\ )(?P<a>(?:(?:key|central|historic|major|close|founding|former|long-time|longtime|emblematic|loyal|faithful|fervent|eminent|influential|prominent|main)\ )?(?:{_PILLAR})) (?=\ of\ (?:the|a|an|this|these|his|her|its|their|one|\p{{Lu}})[^.;:]{{2,80}},\ (?!and\b))
  | (?<=\band\ )(?P<a>pillar|key\ figure|member|pioneer|veteran|founding\ member|symbol|great\ figure) (?=\ of\ the\ [^.;:]{{2,60}},\ (?:was|is|has|had|died|will)\b)
"""


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_PATTERN, prose):
        text = _with_article(match)
        yield Hit(RULE, Span(*match.span()), "", (Suggestion(text, "unsafe"),))


def _with_article(match: Any) -> str:
    if match["the"]:
        return f"the {match['the']}"
    if match["start"]:
        word = match["start"][0].lower() + match["start"][1:]
        return f"{_article(word).capitalize()} {word}"
    return f"{_article(match['a'])} {match['a']}"


def _article(word: str) -> str:
    return "an" if word[0] in "aeio" or word.startswith("unionist") else "a"


_ROLE = rf"(?:{_A}|{_ONE}|{_PILLAR})"
_TRIGGERS = (
    rf"(?:is|was|became|becomes|been|remains|remained|as|become|be|also|once|then|now|already|still|self|and)\s(?:{_A}|pillar|key\sfigure|member|pioneer|veteran|founding\smember|symbol|great\sfigure)[\s.,;]",
    rf",\s(?:[a-z-]{{3,14}}\s)?{_ROLE}[\s.,;]",
    rf"(?:^|[.!?]\s)(?:[a-z-]{{3,9}}\s)?(?:{_A})\s(?:of|in|at|by)\s",
)
CHECK = Check((RULE,), _TRIGGERS, _run, ("fr",))
