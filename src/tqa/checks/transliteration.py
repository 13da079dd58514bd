"""Names of other alphabets in French transliteration.

bad:  The Russian general Oleg [[Soukhoroutchenko]] was dismissed.
good: The Russian general Oleg [[Sukhoruchenko]] was dismissed.
bad:  The minister, [[Djeyhoun Baïramov]], went home.
good: The minister, [[Jeyhun Bayramov]], went home.
bad:  The Ukrainian village of [[Tcherniakhivka]] was shelled.
good: The Ukrainian village of [[Cherniakhivka]] was shelled.
pass: Novak Djokovic beat Ousmane Ouattara in Ouagadougou.
pass: The French president, Jacques Chirac, went to Cherbourg.
pass: Vladimir Putin spoke in Chelyabinsk, Russia.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from tqa.checks.build import compiled, matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.names.evidence import Setting
from tqa.names.languages import country, main_language, shift
from tqa.names.letters import changes
from tqa.names.runs import Choice, may_change, read_run
from tqa.prose import Prose
from tqa.text import Span

_SOURCE = "attested forms from GeoNames and Wikidata; French press usage against BGN/PCGN"
KNOWN = Rule(
    id="french-transliteration",
    kind="name",
    severity="warning",
    summary="name in French transliteration",
    why="French writes names of other alphabets by its own sounds; English has another spelling.",
    source=_SOURCE,
)
LIKELY = Rule(
    id="likely-french-transliteration",
    kind="name",
    severity="suggestion",
    summary="name that looks like a French transliteration",
    why="The letters are those by which French writes names of other alphabets; check the name.",
    source=_SOURCE,
)
_MARKS = (
    "ou|ch|dj|[ïéèë]|[io]?j|gu[eéiy]|ss|ia|ie|io|in[ae]|ski|x|qu|[a-z]i|kh|ane|[aeo]v|aleksandr|"
    "[ck]onstantin|max|beria|benj|rah?mon|golani|dostom|roha|farha|dahla|daglo|khadaf|kadha|syrsk"
)
_WORD = r"(?:(?:[aAeE][lrsntd]|[aA][cs]h)-)?\p{Lu}\p{L}+(?:-\p{L}{2,})*"
_BEFORE = r"(?:(?<![\p{L}\p{N}_’'.@/&-])|(?<=\b(?:pro|anti|ex|post|non|neo|mid)-))"
_RUN = rf"{_BEFORE}{_WORD}(?:\s(?:(?:ben|bin|de|du|van|von)\s)?{_WORD})*(?![\p{{L}}\p{{N}}_@/])"
_PART = r"\p{L}+"
# Chinese and Korean names of another time: their letters follow rules of their own.
_HYPHENED = r"\p{Lu}\p{L}+-(?!(?:bek|khan|oghlou|oglou|pacha|aga|ad|al|el|ed|ud|ol|ul|us|e|i|o)\b)\p{Ll}{2,}\b"
_GAP = 2
_ARTICLE = 2
Found = dict[str, Choice]


class _Part(NamedTuple):
    """A changed word of a name: its place among the words, where it stands, its English form."""

    at: int
    span: Span
    choice: Choice


def _run(prose: Prose) -> Iterator[Hit]:
    source = prose.document.source
    setting = _setting(source)
    for match in matches(_RUN, prose):
        for group in _groups(_parts(match.group(), match.start(), setting, source)):
            yield _hit(group, prose.text)


@lru_cache(maxsize=4)
def _setting(source: str) -> Setting:
    return Setting(shift(source), main_language(source), country(source))


@lru_cache(maxsize=4)
def _full_names(source: str) -> Found:
    """The words of full names that are changed somewhere in a text, by French spelling."""
    found: Found = {}
    for match in compiled(_RUN).finditer(source):
        words = tuple(compiled(_PART).findall(match.group()))
        if len(words) > 1:
            choices = read_run(words, _setting(source))
            found |= {word: choice for word, choice in zip(words, choices, strict=True) if choice}
    return found


def _parts(text: str, start: int, setting: Setting, source: str) -> list[_Part]:
    """Return the changed words of a name; a surname alone is read as with its given name."""
    places = list(compiled(_PART).finditer(text))
    words = tuple(place.group() for place in places)
    choices = list(read_run(words, setting))
    choices = [
        None if choice and _is_hyphened(choice, text, place) else choice
        for choice, place in zip(choices, places, strict=True)
    ]
    if compiled(_HYPHENED).search(text):
        choices = [choice if choice and choice.is_person else None for choice in choices]
    if len(words) == 1 and may_change(words[0]):
        choices = [_full_names(source).get(words[0], choices[0])]
    choices = [choice or _joined(text, places, choices, at) for at, choice in enumerate(choices)]
    return [
        _Part(at, Span(start + place.start(), start + _end(places, at, choice)), choice)
        for at, (place, choice) in enumerate(zip(places, choices, strict=True))
        if choice
    ]


def _is_hyphened(choice: Choice, text: str, place: Any) -> bool:
    """Whether a form that ends in a hyphen stands before one already."""
    return choice.forms[0].endswith("-") and text[place.end()] == "-"


def _joined(text: str, places: list[Any], choices: list[Choice | None], at: int) -> Choice | None:
    """A word that does not change but stands in a double name with one that does."""
    word = places[at].group()
    before = at > 0 and choices[at - 1] and text[places[at].start() - 1] == "-"
    after = text[places[at].end() :][:1] == "-" and choices[at + 1]
    return Choice((word,)) if len(word) > _ARTICLE and (before or after) else None


def _end(places: list[Any], at: int, choice: Choice) -> int:
    """Where a changed word ends; a form that ends in a hyphen takes the next word in."""
    return int(places[at + 1].start() if choice.forms[0].endswith("-") else places[at].end())


def _groups(parts: list[_Part]) -> Iterator[list[_Part]]:
    """Yield runs of changed words with at most two others between them."""
    group: list[_Part] = []
    for part in parts:
        if group and part.at - group[-1].at > _GAP:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _hit(group: list[_Part], text: str) -> Hit:
    span = Span(group[0].span.start, group[-1].span.end)
    forms = _forms(group, text, span)
    is_person = all(part.choice.is_person for part in group)
    sure = all(part.choice.is_sure for part in group)
    pairs = [(part.span.of(text), part.choice.forms[0]) for part in group]
    letters = ", ".join(changes(*pair) or pair[1] for pair in pairs if pair[0] != pair[1])
    message = f"French transliteration ({letters}): write “{forms[0]}”"
    return Hit(
        KNOWN if sure else LIKELY,
        span,
        message
        if all(part.choice.is_attested for part in group)
        else f"{message} if the name is not kept so",
        tuple(Suggestion(form, "safe" if is_person else "unsafe") for form in forms),
    )


def _forms(group: list[_Part], text: str, span: Span) -> list[str]:
    if len(group) == 1:
        return list(group[0].choice.forms)
    pieces, at = [], span.start
    for part in group:
        pieces += [text[at : part.span.start], part.choice.forms[0]]
        at = part.span.end
    return ["".join(pieces)]


CHECK = Check((KNOWN, LIKELY), (_MARKS,), _run)
