from __future__ import annotations

import pytest

from tqa.names.letters import candidates, changes


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Guerassimov", "gerasimov"),
        ("Djeyhoun", "jeyhun"),
        ("Pachinian", "pashinyan"),
        ("Khachoggi", "khashoggi"),
        ("Chmyhal", "shmyhal"),
        ("Andriï", "andriy"),
        ("Khrouchtchev", "khrushchev"),
        ("Ioulia", "yulia"),
        ("Prigojine", "prigozhin"),
    ],
)
def test_the_first_candidate(french: str, english: str) -> None:
    assert next(iter(candidates(french))) == english


def test_several_readings_are_ranked() -> None:
    forms = list(candidates("Sergueï"))
    assert forms[:2] == ["sergei", "sergey"]


def test_changes_name_the_letters() -> None:
    assert changes("Tchoubaïs", "Chubais") == "tch = ch, ou = u, aï = ai"
