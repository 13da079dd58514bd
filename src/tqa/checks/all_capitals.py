"""Country names in capitals inside a sentence.

bad:  The talks were held in the [[UNITED STATES]] on Monday.
good: The talks were held in the [[United States]] on Monday.
bad:  He flew from [[FRANCE]] on Monday with his staff.
good: He flew from [[France]] on Monday with his staff.
pass: WASHINGTON, UNITED STATES (AFP)
pass: The NATO summit in the USA was short.
pass: UNITED STATES: the vote is on.
"""

from __future__ import annotations

from typing import Any

from tqa.checks.build import pattern_check
from tqa.finding import Rule
from tqa.prose import Prose

RULE = Rule(
    id="all-capitals",
    kind="capitals",
    severity="warning",
    summary="country name in capitals inside a sentence",
    why="Capitals of a slug or of the French original; English sentences use a capital initial.",
    source="style guides of English-language agencies: no capitals for names",
)

_COUNTRIES = (
    "UNITED STATES|UNITED KINGDOM|UNITED NATIONS|EUROPEAN UNION|SAUDI ARABIA|SOUTH AFRICA|"
    "NORTH KOREA|SOUTH KOREA|BURKINA FASO|IVORY COAST|CZECH REPUBLIC|NEW ZEALAND|FRANCE|GERMANY|"
    "RUSSIA|UKRAINE|CHINA|JAPAN|ITALY|SPAIN|TURKEY|SYRIA|LEBANON|ALGERIA|MOROCCO|TUNISIA|EGYPT|"
    "SENEGAL|NIGERIA|BELGIUM|SWITZERLAND|GREECE|POLAND|BRAZIL|MEXICO|CANADA|AUSTRALIA|AFGHANISTAN|"
    "PAKISTAN|ARMENIA|AZERBAIJAN"
)


def _mend(match: Any, prose: Prose) -> str | None:
    line = _line(prose.text, match.start())
    rest = line.replace(match.group(), "")
    letters = [char for char in rest if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    if len(letters) < 20 or capitals > len(letters) / 5:
        return None
    return " ".join(word.capitalize() for word in str(match.group()).split(" "))


def _line(text: str, at: int) -> str:
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    end = text.find("\n", at)
    return text[start : end if end >= 0 else len(text)]


CHECK = pattern_check(
    RULE,
    tuple(_COUNTRIES.split("|")),
    # After a lower-case word: no slug, no speaker, no list of capitals.
    rf"(?<=\b\p{{Ll}}+[ ](?:[Tt]he[ ])?)(?:{_COUNTRIES.replace(' ', '[ ]')})\b(?![\w-]|:|[ ]\p{{Lu}}{{2}})",
    _mend,
)
