from __future__ import annotations

from pathlib import Path

import pytest

from tqa.checker import Checker
from tqa.glossary.dating import date_of, first_date
from tqa.readers import read
from tqa.settings import Settings
from tqa.text import Document

GLOSSARY = """
glossary: house
from: fr
to: en
entries:
  - id: old
    kind: title
    why: he held the office until then
    deprecated: [the chief of Elbonia]
    preferred: President Alda
    valid_to: '2019-05-19'
  - id: new
    kind: title
    why: he has held the office since
    deprecated: [the chief of Elbonia]
    preferred: President Bren
    valid_from: '2019-05-20'
"""


def suggested(tmp_path: Path, name: str, text: str, given: str = "") -> list[str]:
    path = tmp_path / "house.yaml"
    path.write_text(GLOSSARY, "utf-8")
    settings = Settings(shipped=False, glossaries=(str(path),), cache=False, date=given)
    found = Checker(settings).check(read(name, text.encode())).findings
    return [item.suggestions[0].text for item in found]


@pytest.mark.parametrize(
    ("name", "given", "wanted"),
    [
        ("2019-05-19.txt", "", ["President Alda"]),
        ("2019-05-20.txt", "", ["President Bren"]),
        ("2019-05-20.txt", "2001-01-01", ["President Alda"]),
    ],
)
def test_the_entry_in_force_on_the_day_speaks(
    tmp_path: Path, name: str, given: str, wanted: list[str]
) -> None:
    assert suggested(tmp_path, name, "It was the chief of Elbonia.", given) == wanted


def test_without_a_date_every_entry_is_in_force(tmp_path: Path) -> None:
    assert len(suggested(tmp_path, "a.txt", "It was the chief of Elbonia.")) == 1


def test_a_form_protects_nothing_when_its_entry_is_not_in_force(tmp_path: Path) -> None:
    more = (
        "  - id: bren\n    kind: name\n    why: x\n    deprecated: [Bren]\n    preferred: Brenn\n"
    )
    path = tmp_path / "house.yaml"
    path.write_text(GLOSSARY + more, "utf-8")
    checker = Checker(Settings(shipped=False, glossaries=(str(path),), cache=False))
    counts = [
        len(checker.check(read(name, b"Here is President Bren.")).findings)
        for name in ("2020-01-01.txt", "2018-01-01.txt")
    ]
    assert counts == [0, 1]


@pytest.mark.parametrize(
    ("path", "source", "wanted"),
    [
        ("2022-02-24.txt", "---\ndate: 2021-01-02\n---\nx", "2021-01-02"),
        ("a.md", "---\r\ntitle: x\r\ndate: '2021-01-02T10:00'\r\n---\r\nx", "2021-01-02"),
        ("a.md", "+++\ndate = 2021-01-02\n+++\nx", "2021-01-02"),
        ("a.md", "date: 2021-01-02\n", ""),
        ("a.md", "---\ntitle: x\n---\ndate: 2021-01-02\n", ""),
        ("texts/2022-02-24/a.txt", "", ""),
        ("texts/wire-20220224-talks.txt", "", "2022-02-24"),
    ],
)
def test_where_the_date_of_a_text_comes_from(path: str, source: str, wanted: str) -> None:
    assert date_of(Document(path, source, ())) == wanted


def test_what_the_reader_found_wins_over_the_name() -> None:
    document = Document("2022-02-24.txt", "", (), meta=(("date", "2020-03-04T00:00Z"),))
    assert date_of(document) == "2020-03-04"
    assert date_of(document, "1999-12-31") == "1999-12-31"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2022-02-30 2022-02-28", "2022-02-28"),
        ("2022_02_24", "2022-02-24"),
        ("2022-0224", ""),
        ("120220224", ""),
        ("24-02-2022", ""),
    ],
)
def test_only_dates_of_the_calendar_count(text: str, wanted: str) -> None:
    assert first_date(text) == wanted
