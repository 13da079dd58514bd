from __future__ import annotations

from tqa.names.letters import bare
from tqa.names.normalise import read_name
from tqa.names.tables import attested, kept, weights


def test_a_reading_ranks_attested_forms_first() -> None:
    reading = read_name("Tchernychev")
    assert reading is not None
    assert reading.forms[0] == "Chernyshev"
    assert reading.is_attested
    assert reading.likeness > 2


def test_case_is_kept() -> None:
    reading = read_name("TCHERNYCHEV")
    assert reading is not None
    assert reading.forms[0] == "CHERNYSHEV"


def test_english_spellings_and_kept_names_are_left_alone() -> None:
    for name in ("Shevchenko", "Yeltsin", "Djokovic", "Ouattara", "Tolstoy", "Papadopoulos"):
        assert read_name(name) is None, name


def test_tables_are_lower_case_and_without_accents_where_they_say_so() -> None:
    assert all(name == bare(name).lower() for name in attested())
    assert all(name == name.lower() for name in kept())
    assert 1000 < len(weights()) < 10_000
