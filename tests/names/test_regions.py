from __future__ import annotations

from tqa.names.regions import shift


def test_the_countries_of_a_text_shift_the_likeness() -> None:
    assert shift("Fighting near Donetsk, Ukraine.") == 2.0
    assert shift("Elections in Mali and Senegal.") == -2.0
    assert shift("A quiet day in Ohio.") == 0.0
