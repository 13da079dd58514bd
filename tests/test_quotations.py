from __future__ import annotations

import pytest

from tqa.quotations import quotations


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("He said “yes” twice.", ["“yes”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("Il a dit « oui » hier.", ["« oui »"]),
        ("Sie sagte „ja“ gern.", ["„ja“"]),
        ("“He said ‘yes’ twice.”", ["“He said ‘yes’ twice.”", "‘yes’"]),
        ("The dog’s bone and the dogs’ bones.", []),
        ("“It goes on in the next paragraph.", ["“It goes on in the next paragraph."]),
        ("A “word“ turned round.", ["“word“"]),
        ("A ”word” turned round.", ["”word”"]),
        ("word” closes nothing", []),
        ("“one” and “two” and three", ["“one”", "“two”"]),
    ],
)
def test_quotations(text: str, outer: list[str]) -> None:
    assert [item.outer.of(text) for item in quotations(text)] == outer


def test_inner_leaves_the_marks_out() -> None:
    text = "He said “yes” twice."
    (found,) = quotations(text)
    assert found.inner.of(text) == "yes"
    assert found.closed
