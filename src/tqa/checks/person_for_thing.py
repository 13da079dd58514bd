"""``He`` or ``herself`` for a thing: the gender of the French noun.

bad:  The army began to devote [[himself]] to rockets.
good: The army began to devote [[itself]] to rockets.
bad:  The wolf is crafty. [[He]] studies you.
good: The wolf is crafty. [[It]] studies you.
bad:  The star burns fuel until [[she]] dies.
good: The star burns fuel until [[it]] dies.
pass: The minister said the army had let him down. He resigned himself.
pass: The court heard Anna Brown. She denied it. The star, Tom Ford, said he was ill.
pass: The wolf bit a farmer. He died.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import compiled, matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="person-for-thing",
    kind="grammar",
    severity="suggestion",
    summary="a thing, a body or a place is it",
    why="French nouns have a gender, so that il, elle, lui-même may stand for things.",
    original="l’armée s’est consacrée",
    source="Swan, Practical English Usage, on gender",
    needs_evidence=True,
)

_THING = (
    r"(?:wolf|star|planet|comet|sun|moon|earth|rocket|satellite|probe|telescope|virus|bacterium|disease|cancer|tumou?r|heart|brain|cell"
    r"|storm|hurricane|cyclone|typhoon|wind|fire|river|lake|sea|mountain|volcano|glacier|island|forest|tree|plant|flower|vine|species"
    r"|dinosaur|whale|shark|bear|lynx|elephant|lion|tiger|bird|fish|insect|bee|hornet|mosquito|animal|beast|horse|dog|cat|bull|cow"
    r"|car|vehicle|train|plane|aircraft|boat|ship|yacht|vessel|submarine|helicopter|lorry|truck|bus|tram|bicycle|motorbike|engine|machine|robot"
    r"|building|house|castle|church|cathedral|tower|bridge|tunnel|museum|theatre|stadium|hotel|restaurant|shop|factory|plant|mine|farm|school"
    r"|book|novel|film|play|song|album|painting|statue|festival|show|programme|program|exhibition|magazine|newspaper|daily|weekly|channel"
    r"|company|firm|group|bank|insurer|carrier|manufacturer|brand|start-up|subsidiary|industry|sector|market|economy|currency|euro|dollar"
    r"|country|kingdom|republic|city|town|village|region|province|commune|municipality|state|department|district|capital|continent|enclave"
    r"|government|executive|parliament|assembly|senate|commission|committee|council|ministry|court|tribunal|jury|prosecution|prosecutor's\ office"
    r"|public\ ministry|police|army|navy|air\ force|artillery|regiment|battalion|squadron|militia|junta|regime|party|movement|coalition|alliance|union|federation|association"
    r"|organi[sz]ation|NGO|club|team|squad|club|league|university|hospital|institute|laboratory|foundation|agency|unit|brigade|body|institution"
    r"|law|bill|text|decree|reform|plan|project|treaty|agreement|report|study|survey|campaign|strike|conflict|war|crisis|attack|offensive|vaccine|drug|medicine|treatment|device|system|platform|application|algorithm|software)"
)
_HUMAN = (
    r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|[Ww]ho|[Ww]hose|whom|[Ii]|me|my|men|women|m[ae]n|wom[ae]n|boys?|girls?|child|children|baby|person|people|pope|king|queen|prince|princess|judge|coach|mayor|boss|chief|guest|hero|heroine|thief|wife|husband|father|mother|mum|dad|son|daughter|brother|sister|uncle|aunt|friend|colleague"
    r"|victim|suspect|accused|defendant|patient|client|pilot|captain|nurse|clerk|deputy|leader|president|minister|chairman|candidate|champion|star|mate|idol|legend|talent|genius|neighbou?r|owner|veteran|guard|spy|cop|fan|rival|agent|artist|saint|god|individual|citizen|migrant|refugee|resident|inhabitant|expert|teen|retiree|pensioner|heir|relative|cousin|parent|guardian|widow|widower|bride|groom|couple|teenager|youth|adult"
    r"|accountant|assistant|inhabitant|consultant|lieutenant|immigrant|migrant|participant|militant|infant|servant|tenant|\p{Ll}*(?:ist|yer|eer|[^s]ian|tor|ssor|ographer|keeper|goer|holder|worker|owner|maker|leader|fighter|player|driver|rider|singer|writer|teacher|farmer|officer|soldier|hunter|breeder|striker|defender|midfielder|manager|trader|banker|broker|buyer|baker|walker|climber|hiker|swimmer|dancer|preacher|prisoner|survivor|general|colonel|commander|lieutenant|sergeant|marshal|priest|monk|nun|imam|rabbi|cardinal|bishop|archbishop|senator|ambassador|governor|dictator|emperor|sultan|emir|shepherd|Frenchman|Frenchwoman|year-old))\b"
    r"|\b(?:Mr|Mrs|Ms|Mme|Dr|Sir|Lord|Pope|President|King|Queen)\b|\p{Lu}\p{Ll}+\ \p{Lu}\p{Ll}+|(?<=[\p{Ll}\d,]\ )\p{Lu}\p{Ll}+(?=\ (?:said|says|was|is|has|had|told))"
)
_SUBJECT = rf"(?:^|(?<=[.!?]\ )|(?<=,\ )|(?<=[“\"]\ ?))(?:[Tt]he|[Tt]his|[Aa]n?|[Ii]ts|[Tt]hat|[Oo]ur)\ (?:[\p{{L}}-]+\ ){{0,3}}?{_THING}\b"
_REFLEXIVE = rf"{_SUBJECT}(?P<gap>[^.!?;“”\"]{{1,90}}?)\b(?P<word>himself|herself)\b"
_NEXT = rf"{_SUBJECT}(?P<gap>[^.!?“”\"\n]{{1,200}}[.!?]\ )(?P<word>He|She)\b(?!\ (?:and|said|says|added|adds|told|declined|denied|also\ said)\b)"
_INSIDE = rf"{_SUBJECT}(?P<gap>[^.!?;“”\"]{{1,80}}?\ (?:when|if|because|before|until|once|since|unless|although|while|as)\ )(?P<word>he|she)\b(?!\ (?:and|said|says))"
_OWN = rf"{_SUBJECT}(?P<gap>[^.!?;“”\"]{{1,70}}?\ )(?P<word>his|her|him)\b(?!\ (?:and|majesty|wife|husband|mother|father|son|daughter))"
_FORMS = {
    "himself": "itself",
    "herself": "itself",
    "He": "It",
    "She": "It",
    "he": "it",
    "she": "it",
    "his": "its",
    "her": "its",
    "him": "it",
}


def _run(prose: Prose) -> Iterator[Hit]:
    for pattern in (_REFLEXIVE, _NEXT, _INSIDE, _OWN):
        for match in matches(pattern, prose):
            if compiled(_HUMAN).search(match["gap"]):
                continue
            if pattern == _OWN and _is_named(prose, match.start("gap"), match.start("word")):
                continue
            span = Span(*match.span("word"))
            yield Hit(RULE, span, "", (Suggestion(_FORMS[match["word"]], "unsafe"),))


def _is_named(prose: Prose, gap: int, word: int) -> bool:
    """Whether a name stands between, or the text before speaks of a person."""
    before = prose.text[:gap]
    if not before.strip() and prose.index:
        before = prose.document.segments[prose.index - 1].text
    named = compiled(r"\ \p{Lu}\p{Ll}+").search(prose.text, gap, word) is not None
    return named or compiled(_HUMAN).search(before[-300:]) is not None


CHECK = Check(
    (RULE,),
    (
        r"[^a-z](?:himself|herself|his|her|him)[^a-z]",
        r"[.!?]\s(?:he|she)\s",
        r"(?:when|if|because|before|until|once|since|unless|although|while|as)\s(?:he|she)[^a-z]",
    ),
    _run,
    ("fr",),
)
