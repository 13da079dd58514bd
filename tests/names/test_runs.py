from __future__ import annotations

import pytest

from tqa.names.evidence import Setting
from tqa.names.runs import read_run


def english(name: str, setting: Setting | None = None) -> str:
    words = tuple(name.split())
    choices = read_run(words, setting or Setting())
    return " ".join(
        choice.forms[0] if choice else word for word, choice in zip(words, choices, strict=True)
    ).replace("- ", "-")


@pytest.mark.parametrize(
    ("french", "expected"),
    [
        ("Viatcheslav Tchoudakov", "Vyacheslav Chudakov"),
        ("Mykhaïlo Bondartchouk", "Mykhailo Bondarchuk"),
        ("Djeyhoun Gouseïnov", "Jeyhun Guseynov"),
        ("Souren Khatchadourian", "Suren Khachaduryan"),
        ("Guivi Lomidzé", "Givi Lomidze"),
        ("Noursoultan Joumabaïev", "Nursultan Zhumabayev"),
        ("Chapour Nouri", "Shapour Nouri"),
        ("Ouzi Ben Haroutz", "Uzi Ben-Harutz"),
        ("Khaled ben Salmane", "Khaled bin Salman"),
        ("Alexandre Tchoudakov", "Alexander Chudakov"),
        ("Mykola Dupré", "Mykola Dupré"),
    ],
)
def test_full_names(french: str, expected: str) -> None:
    assert english(french) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Alexandre Dupont",
        "Saïd Bouteflika",
        "Mamadou Ouédraogo",
        "Rachid Nekkaz",
        "Andreï Makine",
        "Vyacheslav Chudakov",
        "Mykola Kostiantyniuk",
        "Yves Kouyaté",
        "Ahmed Ben Bella",
    ],
)
def test_names_to_be_left_alone(name: str) -> None:
    assert english(name) == name


def test_a_shared_given_name_is_changed_where_the_country_says_so() -> None:
    assert english("Saïd Mirdamad") == "Saïd Mirdamad"
    assert english("Saïd Mirdamad", Setting(2.0, "fa")) == "Saeed Mirdamad"


def test_a_reading_that_no_list_attests_is_less_sure() -> None:
    choice = read_run(("Oleg", "Soukhoroutchkovski"), Setting())[1]
    assert choice is not None
    assert not choice.is_attested
    assert not choice.is_sure


@pytest.mark.parametrize(
    ("french", "setting", "expected"),
    [
        ("Vouk Stankovitch", Setting(), "Vuk Stankovic"),
        ("Momtchilo Andjitch", Setting(2.0, "sr", "sr"), "Momcilo Andjic"),
        ("Ourouskhan", Setting(2.0, "fa", "fa.af"), "Uruskhan"),
        ("Djoomart Tachkoulov", Setting(2.0, "ca", "ca.kg"), "Joomart Tashkulov"),
        ("Chahin Moustakaïev", Setting(), "Shahin Mustakayev"),
        ("Ouri Yehochoua", Setting(2.0, "he", "he"), "Uri Yehoshua"),
        ("Mikaël Ghoukazian", Setting(2.0, "hy", "hy"), "Mikael Ghukazyan"),
        ("Mohammed ben Rachid al Moutawi", Setting(2.0, "ar", "ar"), "Mohammed bin"),
    ],
)
def test_letters_are_read_by_language_and_country(
    french: str, setting: Setting, expected: str
) -> None:
    assert english(french, setting).startswith(expected)


@pytest.mark.parametrize(
    "name",
    [
        "Vladimir Sychev",
        "Jana Studničkova",
        "Dmitri Williams",
        "Vitali Klitschko",
        "Vladimir Jabotinsky",
        "Christo Javacheff",
        "Aleksandra Breuer",
        "Piotr Lindner",
        "Tchadjobo",
        "Godbout",
        "Zine El Abidine Ben Ali",
    ],
)
def test_few_letters_do_not_make_a_transliteration(name: str) -> None:
    assert english(name) == name
