"""Slots that every pattern may use: for ``regex`` (exact) and for Hyperscan (at least as much)."""

from __future__ import annotations

from collections.abc import Mapping

from tqa.glossary.letters import SPACE
from tqa.glossary.model import WordList

HIGH = r"\x{80}-\x{10ffff}"

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_TOKEN = r"\p{Lu}[\p{L}\p{M}]*(?:['’.\-]\p{L}[\p{L}\p{M}]*)*\.?"
_PARTICLE = r"(?:de|du|des|da|di|van|von|der|den|bin|ben|ibn|al|el|le|la|abu|y|e)"

BUILT_IN: Mapping[str, tuple[str, str]] = {
    "person": (
        rf"{_TOKEN}(?:{SPACE}(?:{_PARTICLE}{SPACE}){{0,2}}{_TOKEN}){{0,4}}",
        rf"[\w\s'.\-{HIGH}]{{1,80}}",
    ),
    "number": (
        r"(?:\d{1,3}(?:[,.\u00a0\u202f ]\d{3})*(?:[.,]\d+)?|\d+|one|two|three|four|five|six|seven"
        r"|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|several)",
        rf"[\w\s,.{HIGH}]{{1,24}}",
    ),
    "month": (f"(?:{_MONTHS})", f"(?:{_MONTHS})"),
    "weekday": (f"(?:{_DAYS})", f"(?:{_DAYS})"),
    "year": (r"(?:1[89]|20)\d\d", r"(?:1[89]|20)\d\d"),
    "word": (r"\p{L}[\p{L}\p{M}'’\-]*", rf"[A-Za-z{HIGH}][\w'\-{HIGH}]{{0,40}}"),
}

Lists = Mapping[str, WordList]
