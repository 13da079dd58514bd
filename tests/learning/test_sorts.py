from __future__ import annotations

import pytest

from tqa.learning.sorts import sort_of


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Kharkov", "Kharkiv", "name"),
        ("Djeyhoun Baïramov", "Jeyhun Bayramov", "name"),
        ("Defence Ministry", "Pentagon", "term"),
        ("OTAN", "NATO", "acronym"),
        ("the US", "the United States", "acronym"),
        ("dossier", "file", "term"),
        ("put in place", "set up", "calque"),
        ("green light", "go-ahead", "calque"),
        ("which", "that", "style"),
        ("", "the", "style"),
        ("in addition", "moreover", "style"),
        ("Parliament", "parliament", "style"),
        ("cease fire", "cease-fire", "style"),
        ("provides", "provided", "style"),
        ("organise", "organize", "style"),
        ("yesterday the minister", "the minister yesterday", "style"),
        ("ten", "10", "style"),
        ("nine", "12", "facts"),
        ("5 May", "6 May", "facts"),
        ("last Monday", "last Tuesday", "facts"),
        ("", "the former mayor", "facts"),
        ("said Blinken", "he said", "facts"),
        (",", "", "style"),
    ],
)
def test_terminology_is_told_from_style_and_facts(old: str, new: str, expected: str) -> None:
    assert sort_of(tuple(old.split()), tuple(new.split())) == expected
