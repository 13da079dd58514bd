"""Entries that say as much as entries can, to send through other formats and back."""

from __future__ import annotations

from dataclasses import fields

from tqa.exchange import FORMATS
from tqa.exchange.model import Batch, Languages, Loss
from tqa.glossary.load import load_pack
from tqa.glossary.model import Entry

FR_EN = Languages("fr", "en")
GLOSSARY = """\
glossary: house
from: fr
to: en
entries:
  - id: nagorno-karabakh
    preferred: Nagorno-Karabakh
    admitted: [Artsakh]
    deprecated: [Nagorny Karabakh, Nagorny-Karabakh]
    original: "Haut-Karabakh"
    kind: name
    why: "100% of desks write it so; it's <the> \\"English\\" name & no other."
    source: "https://example.org/style#n"
    severity: error
    fix: safe
    examples:
      - bad: "over [[Nagorny Karabakh]], the object of two wars"
        good: "over [[Nagorno-Karabakh]], the object of two wars"
      - pass: "Nagorno-Karabakh's parliament met."
  - id: head-of-diplomacy
    pattern: 'heads? of (?:\\w+ )?diplomacy'
    suggest: ["foreign minister"]
    kind: title
    in_quotes: skip
    unless: ["school of diplomacy"]
    why: French names the office by its function.
  - id: road
    preferred: road
    deprecated: [road axis, axis of road]
    forms: {"road axes": roads}
    original: axe routier
    kind: false-friend
    case: insensitive
    region: GB
    style: agency
    valid_from: '2020-01-01'
    status: contested
    only_if: [snow]
    why: "=An axis is a line of rotation."
  - id: un
    preferred: UN
    admitted: [United Nations]
    kind: acronym
    why: Known to all.
  - id: g20
    deprecated: ["G-20", "the 20"]
    message: Say which group.
    kind: term
    case: exact
    enabled: false
    reason: too many
    why: There are two groups.
  - id: dash
    preferred: "-phobe"
    original: "=phobe"
    kind: term
    why: A suffix.
"""


def entries() -> tuple[Entry, ...]:
    return load_pack("house.yaml", GLOSSARY.encode()).entries


def there_and_back(name: str) -> tuple[Batch, tuple[Loss, ...]]:
    """Return what comes back of the sample from a format, and what it said it could not hold."""
    chosen = FORMATS[name]
    assert chosen.read
    assert chosen.write
    written = chosen.write(entries(), FR_EN)
    read = [chosen.read(file or "house.x", data, FR_EN) for file, data in written.files.items()]
    found = tuple(entry for part in read for entry in part.entries)
    return Batch(found, tuple(loss for part in read for loss in part.losses)), written.losses


def differences(old: Entry, new: Entry) -> set[str]:
    """Return the fields in which two entries differ."""
    names = [field.name for field in fields(Entry) if field.name != "mark"]
    return {name for name in names if getattr(old, name) != getattr(new, name)}
