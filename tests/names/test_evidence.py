from __future__ import annotations

import pytest

from tqa.names.evidence import (
    Setting,
    are_kindred,
    by_letters,
    by_origin,
    is_armenian,
    run_of,
    speaks_for,
    support,
)


def test_a_given_name_and_an_ending_choose_the_language() -> None:
    assert run_of(("Mykola", "Tkatchenko"), Setting()).language == "uk"
    assert run_of(("Vagif", "Sadykhov"), Setting()).language == "az"
    assert run_of(("Robert", "Stone"), Setting()).language in ("", "hy")


def test_the_country_decides_between_languages() -> None:
    assert run_of(("Saïd",), Setting(2.0, "fa")).language == "fa"


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        (("Mykola", "X"), 3.0, 4.0),
        (("Jacques", "X"), -6.0, -6.0),
        (("Ousmane", "X"), -6.0, -3.0),
        (("al", "X"), 3.0, 4.0),
        (("Unknown", "X"), 0.0, 0.0),
    ],
)
def test_neighbours_speak_for_and_against(
    words: tuple[str, ...], least: float, most: float
) -> None:
    assert least <= support(run_of(words, Setting()), 1) <= most


def test_armenian_endings_need_an_armenian_neighbour_or_country() -> None:
    assert is_armenian(run_of(("Hakob", "Stonian"), Setting()), 1)
    assert is_armenian(run_of(("Stonian",), Setting(2.0, "hy")), 0)
    assert not is_armenian(run_of(("Bob", "Stonian"), Setting()), 1)


def test_few_letters_say_little() -> None:
    assert by_letters("Alissa", "Alisa", "") < 0
    assert by_letters("Tourtchenko", "Turchenko", "uk") > 0


def test_an_ending_speaks_for_its_language() -> None:
    assert speaks_for("Lomidzé", "ka")
    assert not speaks_for("Orlov", "ka")


def test_a_given_name_and_an_ending_agree_on_a_language() -> None:
    assert run_of(("Chahin", "Moustakaïev"), Setting()).language == "az"


def test_the_country_goes_with_its_language_only() -> None:
    setting = Setting(2.0, "fa", "fa.af")
    assert run_of(("Goulbouddine",), setting).reading == "fa.af"
    assert run_of(("Mykola", "Tkatchenko"), setting).reading == "uk"


def test_a_listed_spelling_counts_most_where_its_country_is_named() -> None:
    here = by_origin(run_of(("Zougdidi",), Setting(2.0, "ka", "ka")), 0)
    elsewhere = by_origin(run_of(("Zougdidi",), Setting()), 0)
    assert here > elsewhere > by_origin(run_of(("Bourges",), Setting()), 0) == 0


def test_names_are_shared_within_a_family_of_languages() -> None:
    assert are_kindred("ru", "uk")
    assert are_kindred("ar", "fa")
    assert are_kindred("he", "")
    assert not are_kindred("he", "ar")


def test_slavic_ch_alone_is_more_likely_english() -> None:
    assert by_letters("Sychev", "Syshev", "ru") < by_letters("Sychan", "Syshan", "fa") < 0
