from __future__ import annotations

import pytest

from tqa.names.languages import by_ending, main_language, shift


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
