from __future__ import annotations

import pytest

from tqa.authoring.known import Known, Row, Stock
from tqa.authoring.similar import likeness, similar
from tqa.glossary.model import Mark


def known(name: str, *forms: tuple[str, str], pattern: str = "", status: str = "live") -> Known:
    return Known(name, Mark("house.yaml", 7, 5), 2, forms, pattern, status=status)


STOCK = Stock(
    (
        known("kharkiv", ("preferred", "Kharkiv"), ("deprecated", "Kharkov")),
        known("n-k", ("preferred", "Nagorno-Karabakh"), ("deprecated", "Haut-Karabakh")),
        known("axis-road", pattern="(?:the )?road axis of {place}"),
        known("old", ("deprecated", "Byelorussia"), status="retired"),
    ),
    (Row(("Alep", "Aleppo"), "place", "places.yaml"),),
)


def found(*texts: str) -> list[tuple[str, str]]:
    return [(near.id, near.what) for near in similar(texts, STOCK)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kharkiv", ("kharkiv", "preferred “Kharkiv”")),
        ("KHARKOV", ("kharkiv", "deprecated “Kharkov”")),
        ("Harkiv", ("kharkiv", "preferred “Kharkiv”")),
        ("Karabakh", ("n-k", "preferred “Nagorno-Karabakh”")),
        ("Nagorno Karabagh", ("n-k", "preferred “Nagorno-Karabakh”")),
        ("road axis", ("axis-road", "pattern “(?:the )?road axis of {place}”")),
        ("Byelorussia", ("old", "deprecated “Byelorussia” (retired)")),
        ("Aleppo", ("list place", "Alep → Aleppo")),
    ],
)
def test_entries_are_found_by_any_form(text: str, expected: tuple[str, str]) -> None:
    assert found(text)[0] == expected


@pytest.mark.parametrize("text", ["Warsaw", "issue", "a road", "Paris", "Alessandria"])
def test_others_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_likeness_is_even_handed_and_one_for_equals() -> None:
    assert likeness("Kyïv", "kyiv") == 1
    assert likeness("Nagorno-Karabakh", "Nagorno Karabakh") == 1
    for pair in (("Kyiv", "Kiev"), ("Djeyhoun", "Jeyhun"), ("file", "axis")):
        assert likeness(*pair) == likeness(*reversed(pair))


def test_the_place_is_told() -> None:
    assert similar(("Kharkiv",), STOCK)[0].where == "house.yaml:7:5"
