from __future__ import annotations

from tests.support import prose_of
from tqa.checks.forms_transliteration import CHECK, candidates


def test_forms_and_spans() -> None:
    prose = prose_of("Djeyhoun left; Jeyhun stayed; Court and Kurt too.")
    found = [(item.form, item.span.of(prose.text)) for item in CHECK.run(prose)]
    assert found == [("Djeyhoun", "Djeyhoun"), ("Jeyhun", "Jeyhun")]


def test_is_silent_where_there_is_nothing_to_compare() -> None:
    assert list(CHECK.run(prose_of("They left early."))) == []


def test_candidates() -> None:
    for french, english in (
        ("Choïgou", "Shoygu"),
        ("Khachoggi", "Khashoggi"),
        ("Poutine", "Putin"),
        ("Zelenski", "Zelenski"),
        ("Gontcharenko", "Goncharenko"),
        ("Baïramov", "Bayramov"),
    ):
        assert english in set(candidates(french)), french
