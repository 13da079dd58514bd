from __future__ import annotations

from tests.support import prose_of
from tqa.checks.forms_dates import CHECK


def forms(text: str) -> list[tuple[str, str, str]]:
    return [
        (item.form, item.span.of(text), item.rewrites[0][1]) for item in CHECK.run(prose_of(text))
    ]


def test_forms_spans_and_what_would_stand_instead() -> None:
    assert forms("On 4 May 2023 and May 5, 2023, not on 6 June or July 8.") == [
        ("dmy", "4 May 2023", "May 4, 2023"),
        ("mdy", "May 5, 2023", "5 May 2023"),
        ("dmy", "6 June", "June 6"),
        ("mdy", "July 8", "8 July"),
    ]


def test_days_that_are_names_and_other_figures_are_left_alone() -> None:
    assert forms("Since September 11 and in May 2023, on 4-6 May, in March 300 came.") == []
