from __future__ import annotations

import pytest

from tqa.names.languages import all_by_ending, by_ending, country, main_language, shift


def test_the_countries_of_a_text_shift_the_likeness() -> None:
    assert shift("Fighting near Donetsk, Ukraine.") == 2.0
    assert shift("Elections in Mali and Senegal.") == -2.0
    assert shift("A quiet day in Ohio.") == 0.0


def test_the_main_language_is_that_of_the_country_named_most() -> None:
    assert main_language("Iran and Iranian ships; one from Russia.") == "fa"
    assert main_language("A quiet day in Ohio, far from Dakar.") == ""


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Tymofienko", "uk"),
        ("Lomidzé", "ka"),
        ("Nazarian", "hy"),
        ("Orlov", "ru"),
        ("Smith", ""),
    ],
)
def test_endings_speak_for_a_language(name: str, language: str) -> None:
    assert by_ending(name) == language


def test_a_country_whose_names_are_read_otherwise_is_told() -> None:
    assert country("The Taliban took Kabul.") == "fa.af"
    assert main_language("The Taliban took Kabul.") == "fa"
    assert country("Tehran and Iran's allies.") == "fa"
    assert country("A quiet day in Prague.") == ""


def test_countries_of_latin_alphabets_speak_against() -> None:
    assert shift("A quiet day in Prague.") == -1.0
    assert shift("From Prague to Donetsk, Ukraine.") == 2.0


def test_languages_share_endings() -> None:
    assert by_ending("Hassanov", "az") == "az"
    assert by_ending("Hassanov", "he") == "ru"
    assert all_by_ending("Sirajouddine")[0] == "fa"
