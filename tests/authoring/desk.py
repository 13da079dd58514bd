"""A desk's project in a folder of its own: no shipped packs, one small glossary."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.support import Result, tqa

HOUSE = """\
# House.
glossary: house
from: fr
to: en
entries:
  # Cities
  - id: kyiv   # see lviv
    preferred: Kyiv
    deprecated: [Kiev]   # and Kief?
    kind: name
    why: The Ukrainian name.
    source: house
    original: Kiev
    examples:
      - bad: Trains from [[Kiev]] were late.
        good: Trains from [[Kyiv]] were late.
      - pass: He took the train.

  - id: lviv
    preferred: Lviv
    deprecated:
      - Lvov
    kind: name
    why: The Ukrainian name.
    source: house
    original: Lvov
    examples:
      - bad: "[[Lvov]] was quiet."
        good: "[[Lviv]] was quiet."
      - pass: Lviv was quiet.
"""


@dataclass(frozen=True)
class Desk:
    """Runs ``tqa glossary`` in a folder, which is the working folder."""

    folder: Path
    capfd: pytest.CaptureFixture[str]

    @property
    def house(self) -> Path:
        return self.folder / "glossaries" / "house.yaml"

    def text(self) -> str:
        return self.house.read_bytes().decode()

    def run(self, *arguments: str) -> Result:
        return tqa(self.capfd, "glossary", *arguments)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path
