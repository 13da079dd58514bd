"""An adjective behind its noun, as in French: ``a hue spectacular``.

bad:  It has a [[hue spectacular]].
good: It has a [[spectacular hue]].
bad:  They have [[shareholdings major]] in banks.
good: They have [[major shareholdings]] in banks.
bad:  It is a [[procedure “purely judicial”]].
good: It is a [[“purely judicial” procedure]].
pass: They made the issue political, found the film special and kept the talks secret.
pass: The attorney general spoke of the best result possible.
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
    id="postposed-adjective",
    kind="grammar",
    severity="suggestion",
    summary="the adjective stands before its noun",
    why="Most French adjectives stand behind the noun; English ones before it.",
    original="une couleur spectaculaire",
    source="Swan, Practical English Usage, on adjectives: position",
    needs_evidence=True,
)

_ADJ = (
    "(?:administrative|aggressive|agricultural|ambitious|ancient|annual|architectural|artificial|"
    "artistic|astronomical|atmospheric|atomic|authoritarian|automatic|autonomous|basic|"
    "biological|brilliant|brutal|budgetary|bureaucratic|catastrophic|central|civic|classical|"
    "climatic|clinical|coastal|collective|colonial|comic|commercial|comparative|competitive|"
    "complementary|comprehensive|confidential|conservative|considerable|constitutional|"
    "contemporary|continental|contractual|contradictory|conventional|corporate|correct|costly|"
    "creative|crucial|cultural|deadly|decisive|defensive|definitive|delicate|democratic|"
    "demographic|dental|diplomatic|disciplinary|discreet|domestic|dramatic|dynamic|ecological|"
    "economic|educational|efficient|electoral|electric|electrical|electronic|emotional|empirical|"
    "endless|enormous|environmental|essential|ethical|ethnic|European|evident|exceptional|"
    "excessive|exclusive|exorbitant|experimental|explosive|exterior|external|extraordinary|"
    "extreme|famous|fantastic|fatal|federal|feminine|ferocious|festive|fierce|financial|fiscal|"
    "flexible|foreign|formal|formidable|fragile|fraudulent|frequent|fundamental|futile|galactic|"
    "geographic|geographical|geopolitical|gigantic|global|gradual|grandiose|harmful|healthy|"
    "hegemonic|heroic|historic|historical|horizontal|hostile|huge|humanitarian|hybrid|identical|"
    "ideological|illegal|illegitimate|illicit|imaginary|immediate|immense|imminent|immoral|"
    "imperial|important|impressive|inadequate|incredible|independent|industrial|inevitable|"
    "informal|infrared|initial|innovative|institutional|instructive|insufficient|intellectual|"
    "intense|intensive|internal|international|intimate|invisible|ironic|irregular|irreversible|"
    "joint|judicial|juridical|legal|legendary|legislative|legitimate|liberal|linguistic|literary|"
    "local|logical|luxurious|magnetic|magnificent|major|marginal|maritime|massive|mathematical|"
    "mechanical|mediocre|medical|medieval|Mediterranean|memorable|mental|meteorological|"
    "methodical|minimal|ministerial|mobile|moderate|modern|modest|monetary|monumental|municipal|"
    "musical|mutual|mysterious|national|nautical|naval|negative|nervous|neutral|notable|nuclear|"
    "numerous|obligatory|obscure|obvious|oceanic|Olympic|operational|optical|ordinary|organic|"
    "painful|parallel|parliamentary|partial|passionate|patriotic|peaceful|pedagogical|penal|"
    "perfect|peripheral|permanent|permissive|perpetual|personal|physical|planetary|poetic|"
    "political|popular|populist|powerful|practical|pragmatic|precarious|precious|precise|"
    "preliminary|premature|presidential|prestigious|primary|primordial|private|productive|"
    "professional|progressive|prolonged|provincial|provisional|provisory|psychiatric|"
    "psychological|punitive|radioactive|rapid|rational|recent|reciprocal|regional|regular|"
    "relevant|religious|remarkable|republican|residential|restrictive|revolutionary|rhetorical|"
    "ridiculous|rigorous|romantic|rural|sacred|salarial|sanitary|satirical|scandalous|scholarly|"
    "scientific|seasonal|secular|sensational|sensitive|serious|severe|sexual|significant|similar|"
    "simple|singular|skilful|social|socialist|solar|solemn|solid|sophisticated|sovereign|spatial|"
    "special|specific|spectacular|spiritual|sporadic|strategic|strict|structural|stupid|"
    "subjective|sublime|substantial|subtle|successive|sudden|sufficient|superficial|superior|"
    "supplementary|supreme|surgical|suspicious|sustainable|symbolic|symptomatic|systematic|"
    "tactical|tangible|technical|technological|temporary|terrestrial|territorial|thematic|"
    "theatrical|theoretical|therapeutic|thermal|tolerant|topical|touristic|toxic|traditional|"
    "tragic|transitional|transparent|traumatic|tropical|typical|unacceptable|unanimous|"
    "unbearable|unexpected|unilateral|unique|universal|unprecedented|unusual|urban|urgent|useful|"
    "useless|vast|verbal|vertical|viable|victorious|vigorous|violent|virtual|visual|vital|"
    "voluntary|vulnerable|American|British|French|German|Italian|Spanish|Russian|Chinese|"
    "Japanese|Greek|Turkish|Polish|Dutch|Belgian|Swiss|African|Asian|Arab|Jewish|Islamic|"
    "Islamist|Muslim|Christian|Catholic|Protestant|Orthodox|Israeli|Palestinian|Iranian|Iraqi|"
    "Syrian|Lebanese|Egyptian|Algerian|Tunisian|Moroccan|Indian|Brazilian|Mexican|Canadian|"
    "Ukrainian|Soviet|Irish|Scottish|Swedish|Norwegian|Danish|Finnish|Portuguese|Hungarian"
    ")"
)
# Written once and called where it is needed: six copies take long to compile.
_DEFINED = rf"(?(DEFINE)(?P<adjective>{_ADJ}))"
_CALL = "(?&adjective)"
_NOT_NOUN = (
    r"certain|near|senate|company|naturalised|the|his|her|its|their|this|that|these|those|both|such|total|most|more|less|least|very|so|too|as|quite|rather|also|not|something|anything|nothing|everything"
    r"|somewhere|someone|anyone|nobody|times?|all|other|others|same|only|first|second|third|last|next|new|old|big|great"
    r"|small|good|bad|young|long|high|low|own|such|is|was|are|were|be|been|being|has|had|have|and|or|but"
    r"|even|one|two|three|truly|it|them|him|her|us|you|me|itself|than|more|well|ever|much|many|few|little|latter|former|current|late|early"
    r"|court|attorney|attorneys|secretary|secretaries|governor|director|directors|inspector|surgeon|solicitor|notary|cup|poet|body|heir|prime|post|sum|way|ways|means|thing|things|deal|point"
    r"|world|general|anti|pro|non|post|semi|socio|former|and|day|days|year|years|month|hour|hours|north|south|east|west|home|far|left|right|top|centre|center"
)
_NOUN = rf"(?!(?:{_NOT_NOUN})\b)(?!\p{{Ll}}+(?:ly|ed|ary|(?<!build|meet|hear|ruling|train)ing|ous|ful|able|ible|ical|ional|ern|est)\b)(?!{_CALL}\b)[\p{{Ll}}-]{{3,}}"
_DET = (
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hese|[Tt]hose|[Aa]ny|[Ee]very|[Ee]ach|[Ss]everal"
    r"|[Tt]wo|[Tt]hree|[Ff]our|[Mm]any|[Ss]ome|[Oo]ther|[Oo]ur|[Nn]ew|[Nn]o|[Ff]irst|[Ll]arge|[Ss]mall|[Gg]reat|[Ss]ame|of|with|between|against|without|by)"
)
_AFTER = (
    r"(?=[.,;:!?)”»\n]|$|\ (?:of|in|for|to|and|which|that|who|is|was|are|were|has|had|have|with|by|on|at|from|between"
    r"|will|would|could|can|must|since|after|before|as|against|where|because|but|while)\b)"
)
_PATTERN = rf"""
    {_DEFINED}
    (?:
    \b(?P<det>{_DET})\ (?P<noun>{_NOUN}) \ (?P<adj>(?:(?:very|too|purely|particularly|highly)\ )?{_CALL}(?:\ and\ {_CALL})?) {_AFTER}
  | \b(?P<det>{_DET})\ (?P<noun>{_NOUN}) \ (?P<adj>[“"](?:(?:very|too|more|so|purely|\p{{Ll}}+ly)\ )?{_CALL}[”"]) {_AFTER}
  | \ (?P<noun>[\p{{Ll}}]{{4,}}(?:ions|ments|ities|ances|ships|ings|holdings|projects|systems)) \ (?P<adj>{_CALL}) {_AFTER}
    )
"""
_RESULT = (
    r"\b(?:ma[dk]e[sd]?|making|label(?:s|led)|t[ao]ke[ns]?|keep(?:s|ing)?|kept|find(?:s|ing)?|found|consider(?:s|ed|ing)?|call(?:s|ed|ing)?|declar(?:e|es|ed|ing)"
    r"|leav(?:e|es|ing)|left|turn(?:s|ed|ing)?|render(?:s|ed)?|deem(?:s|ed)?|judg(?:e|es|ed)|believ(?:e|es|ed)|think|thought|get|got|see|saw|the\ best|the\ only|every|any|all|possible)\b[^.;:]{0,40}$"
)


def _run(prose: Prose) -> Iterator[Hit]:
    from tqa.checks.build import compiled

    for match in matches(_PATTERN, prose):
        start = match.start("noun")
        before = prose.text[max(0, start - 60) : start]
        if compiled(_RESULT).search(before) or _is_predicate(match, prose.text):
            continue
        text = f"{match['adj']} {match['noun']}"
        yield Hit(RULE, Span(start, match.end()), "", (Suggestion(text, "unsafe"),))


def _is_predicate(match: Any, text: str) -> bool:
    """Whether the adjective belongs to what follows: ``of national and``, ``possible to``."""
    after = text[match.end() : match.end() + 6]
    last = match["adj"].split()[-1]
    return (
        after.startswith((" to ", " of ", " for ", " from ", " in "))
        and f" {last} " in _COMPLEMENTED
    )


_COMPLEMENTED = (
    " sensitive identical similar independent specific relevant vulnerable important essential "
    "useful harmful hostile parallel superior suspicious tolerant typical proper vital central "
    "crucial capable supplementary evident correct indifferent complementary equal external "
    "internal responsible common peripheral prior critical resistant unique significant subject "
    "necessary urgent rich exclusive "
)
_TRIGGER = (
    rf"[a-z]\s.{{0,3}}{_ADJ}.{{0,3}}"
    r"(?:[.,;:!?)\n]|$|\s(?:and|of|in|for|to|and|which|that|who|is|was|are|were|has|had|have|with|by|on|at|from|between"
    r"|will|would|could|can|must|since|after|before|as|against|where|because|but|while)\s)"
)
CHECK = Check((RULE,), (_TRIGGER,), _run, ("fr",))
