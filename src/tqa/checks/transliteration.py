"""Names of other alphabets in French transliteration.

bad:  The Russian general Oleg [[Soukhoroutchenko]] was dismissed.
good: The Russian general Oleg [[Sukhoruchenko]] was dismissed.
bad:  The Ukrainian village of [[Tcherniakhivka]] was shelled.
good: The Ukrainian village of [[Chernyakhivka]] was shelled.
pass: Novak Djokovic beat Ousmane Ouattara in Ouagadougou.
pass: The French president, Jacques Chirac, went to Cherbourg.
pass: Vladimir Putin spoke in Chelyabinsk, Russia.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.checks.build import matches
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule, Suggestion
from tqa.names.letters import changes
from tqa.names.normalise import Reading, read_name
from tqa.names.regions import shift
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
_MARKS = "ou|ch|dj|[ïéèë]|[io]?j|gu[eéiy]|ss|ia|ie|io|in[ae]?$|ski$|x|qu|i$|kh"
_NAME = r"(?<![\p{L}\p{N}_’'.@/-])(?:\p{Lu}[\p{Ll}]{3,}-)?\p{Lu}[\p{L}]{3,}(?:-\p{Lu}\p{Ll}{3,})*(?![\p{L}\p{N}_@/])"
_LONG = 7
_SURE = 1.0
_ATTESTED = -0.5
_UNATTESTED = 1.2


def _run(prose: Prose) -> Iterator[Hit]:
    for match in matches(_NAME, prose):
        yield from _hits(match.group(), match.start(), shift(prose.document.source))


def _hits(name: str, start: int, extra: float) -> Iterator[Hit]:
    at = start
    readings: list[tuple[str, Reading | None]] = []
    for part in name.split("-"):
        readings.append((part, _likely(part, extra)))
        at += len(part) + 1
    found = [reading for _, reading in readings if reading]
    if not found:
        return
    forms = _whole(readings)
    sure = all(item.is_attested and item.likeness + extra >= _SURE for item in found)
    message = f"French transliteration ({changes(name, forms[0])}): write “{forms[0]}”"
    yield Hit(
        KNOWN if sure else LIKELY,
        Span(start, start + len(name)),
        message if found[0].is_attested else f"{message} if the name is not kept so",
        tuple(Suggestion(form, "unsafe") for form in forms),
    )


def _whole(readings: list[tuple[str, Reading | None]]) -> list[str]:
    first = "-".join(reading.forms[0] if reading else part for part, reading in readings)
    if len(readings) > 1 or readings[0][1] is None:
        return [first]
    return list(readings[0][1].forms)


def _likely(part: str, extra: float) -> Reading | None:
    is_acronym = part.isupper() and len(part) < _LONG
    reading = read_name(part) if len(part) > 3 and not is_acronym else None
    if reading is None:
        return None
    least = _ATTESTED if reading.is_attested else _UNATTESTED
    return reading if reading.likeness + extra > least else None


CHECK = Check((KNOWN, LIKELY), (_MARKS.replace("$", ""),), _run)
