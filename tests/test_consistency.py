from __future__ import annotations

import pytest

from tqa.checker import Checker
from tqa.consistency import locale_of, merge, tally
from tqa.finding import Concept
from tqa.readers import read
from tqa.settings import Settings, Style


def minority(text: str, style: Style | None = None) -> list[tuple[str, str]]:
    checker = Checker(Settings(select=("consistency",), style=style or Style()))
    findings = checker.check(read("x", text.encode())).findings
    return [(item.text, item.suggestions[0].text) for item in findings]


def test_the_minority_form_is_the_finding() -> None:
    text = "Mr. Smith met Mr. Jones.\n\nThen Mr Smith left."
    assert minority(text) == [("Mr Smith", "Mr. Smith")]


def test_one_style_throughout_is_no_finding() -> None:
    assert minority("Mr Smith met Mr Jones.") == []


def test_house_style_beats_the_majority() -> None:
    text = "Mr. Smith met Mr. Jones.\n\nThen Mr Smith left."
    assert minority(text, Style(honorifics="no-dot")) == [
        ("Mr. Smith", "Mr Smith"),
        ("Mr. Jones", "Mr Jones"),
    ]


def test_a_tie_goes_to_the_first_form() -> None:
    assert minority("Mr Smith met Mr. Jones.") == [("Mr. Jones", "Mr Jones")]


def test_american_spelling_speaks_for_stops_inside_the_mark() -> None:
    text = "A “good center”. A “color,” she said. It is a “kilometer”. A “theater,” too."
    assert minority(text) == [("”.", ".”"), ("”.", ".”")]


@pytest.mark.parametrize(
    ("text", "style", "locale"),
    [
        ("the center and the color", Style(), "US"),
        ("the centre and the colour", Style(), "GB"),
        ("they enter the premises", Style(), ""),
        ("the center", Style(locale="en-GB"), "GB"),
    ],
)
def test_locale(text: str, style: Style, locale: str) -> None:
    assert locale_of(text, style) == locale


def concepts(*texts: str) -> tuple[Concept, ...]:
    checker = Checker(Settings())
    return merge(
        checker.check(read(f"{number}.txt", text.encode())).tally
        for number, text in enumerate(texts)
    )


def test_the_table_counts_forms_over_files() -> None:
    (concept,) = concepts("Mr Smith left.", "Mr. Jones left. Mr. Smith too.")
    assert [(form.text, form.count, form.files) for form in concept.forms] == [
        ("Mr.", 2, (("1.txt", 2),)),
        ("Mr", 1, (("0.txt", 1),)),
    ]
    assert (concept.preferred, concept.reason) == ("Mr.", "majority")


def test_glossary_terms_are_listed_once_a_form_is_not_preferred() -> None:
    assert concepts("Nagorno-Karabakh is far.") == ()
    (concept,) = concepts("Nagorno-Karabakh is far.", "Nagorny Karabakh is far.")
    assert (concept.preferred, concept.reason) == ("Nagorno-Karabakh", "glossary")
    assert {form.text for form in concept.forms} == {"Nagorno-Karabakh", "Nagorny Karabakh"}
    place = concept.forms[0].places[0]
    assert (place.line, place.column, place.after) == (1, 1, " is far.")


def test_a_document_without_forms_adds_nothing() -> None:
    document = read("x", b"Nothing.")
    assert tally(document, []).rows == ()
