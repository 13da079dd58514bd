from __future__ import annotations

import pytest

from tests.support import prose_of
from tqa.checks.transliteration import CHECK


def hits(text: str) -> list[tuple[str, str, str]]:
    return [
        (hit.span.of(text), hit.suggestions[0].text, hit.rule.severity)
        for hit in CHECK.run(prose_of(text))
    ]


def test_attested_names_are_warnings() -> None:
    assert hits("Russia sent Oleg Tchernychev to Khabarovsk.") == [
        ("Tchernychev", "Chernyshev", "warning")
    ]


def test_what_no_gazetteer_attests_is_a_suggestion() -> None:
    assert hits("In Russia, Ivan Tchoukhaltovski spoke.") == [
        ("Tchoukhaltovski", "Chukhaltovsky", "suggestion")
    ]


def test_all_parts_of_a_double_name() -> None:
    assert [hit[:2] for hit in hits("The town of Ioujno-Sakhalinsk, Russia, is quiet.")] == [
        ("Ioujno-Sakhalinsk", "Yuzhno-Sakhalinsk")
    ]


def test_the_message_says_which_letters() -> None:
    (hit,) = CHECK.run(prose_of("Russia sent Oleg Tchernychev home."))
    assert "tch = ch" in hit.message


@pytest.mark.parametrize(
    "text",
    [
        "Novak Djokovic met Didier Drogba and Ousmane Dembélé.",
        "Tchibanga and Franceville are towns in Gabon.",
        "Jacques Chirac and François Bayrou went to Bourges and Beauvais.",
        "Tchaikovsky, Nijinsky and Balanchine in Djibouti.",
        "The NOUNOU and the OUCHI.",
        "Nguyen Phuong Thuy, Johan van der Schouw and Timothy Couch agree.",
    ],
)
def test_spares_names_that_keep_their_spelling(text: str) -> None:
    assert hits(text) == []


def test_is_careful_where_the_text_is_about_francophone_countries() -> None:
    name = "Ghannoucheri"
    assert hits(f"Algeria and Tunisia: {name} and Moroccans.") == []


def test_names_after_pro_and_anti_are_read() -> None:
    text = "In Belarus the pro-Loukachenko media spoke after the Cold War."
    assert hits(text) == [("Loukachenko", "Lukashenko", "warning")]


def test_possessives_and_capitals_are_read() -> None:
    assert [hit[:2] for hit in hits("In Russia, TCHERNYCHEV’s men left.")] == [
        ("TCHERNYCHEV", "CHERNYSHEV")
    ]


@pytest.mark.parametrize("text", ["Itamar Ben-Gvir visited.", "The Houa Kouo-feng years in China."])
def test_spares_hyphened_names_that_follow_other_rules(text: str) -> None:
    assert hits(text) == []
