from __future__ import annotations

from tests.support import prose_of
from tqa.checks.forms_quotes import CHECK


def forms(text: str) -> list[tuple[str, str]]:
    return [(item.form, dict(item.rewrites)["curly"]) for item in CHECK.run(prose_of(text))]


def test_each_mark_with_the_curly_one_that_fits_its_place() -> None:
    assert forms('“Yes” and "no".') == [
        ("curly", "“"),
        ("curly", "”"),
        ("straight", "“"),
        ("straight", "”"),
    ]


def test_inches_are_no_quotation_marks() -> None:
    assert forms('A 6" pipe.') == []
