from __future__ import annotations

from tqa.names.given import entries, is_english, languages_of


def test_a_french_spelling_has_an_english_form_by_language() -> None:
    forms = {row.language: row.english for row in entries()["nikolaï"]}
    assert forms["ru"] == "Nikolai"
    assert forms["bg"] == "Nikolay"


def test_names_that_french_speakers_bear_too_are_marked() -> None:
    assert all(row.is_shared for row in entries()["alexandre"])
    assert not any(row.is_shared for row in entries()["viatcheslav"])


def test_english_forms_tell_a_language_and_are_known_as_english() -> None:
    assert {row.language for row in languages_of("Vyacheslav")} >= {"ru"}
    assert is_english("Vyacheslav")
    assert not is_english("Viatcheslav")


def test_no_row_is_repeated_and_no_english_form_has_french_letters() -> None:
    for name, rows in entries().items():
        pairs = [(row.language, row.is_known) for row in rows]
        assert len(pairs) == len(set(pairs)), name
        for row in rows:
            if row.language not in ("fr", "af") and row.english.lower() != name:
                assert not set(row.english) & set("ïéèôâ"), name
