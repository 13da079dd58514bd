from __future__ import annotations

from pathlib import Path

import pytest

from tqa.authoring.draft import Draft
from tqa.authoring.samples import built_fault, built_pass, from_sentence, from_texts, passing
from tqa.finding import TqaError

KYIV = Draft({"preferred": "Kyiv", "deprecated": ("Kiev",), "kind": "name", "why": "x"})
ISSUE = Draft(
    {
        "preferred": "issue",
        "deprecated": ("file",),
        "kind": "term",
        "why": "x",
        "only_if": ("talks",),
    }
)


def test_examples_are_built_from_the_entry() -> None:
    assert built_fault(KYIV) == (
        {
            "bad": "They wrote about [[Kiev]] on Monday.",
            "good": "They wrote about [[Kyiv]] on Monday.",
        },
    )
    assert built_pass(KYIV) == ({"pass": "Nothing was said about Kyiv that day."},)


def test_the_context_is_part_of_a_built_example() -> None:
    assert built_fault(ISSUE)[0]["bad"] == "They wrote about [[file]] and talks on Monday."
    assert built_pass(ISSUE) == ({"pass": "They wrote about file on Monday."},)
    chicken = KYIV.having(unless=("chicken",))
    assert built_pass(chicken) == ({"pass": "They wrote about Kiev and chicken on Monday."},)


def test_a_sentence_is_marked_where_the_entry_fires() -> None:
    assert from_sentence(KYIV, "Kiev's trains ran.") == {
        "bad": "[[Kiev's]] trains ran.",
        "good": "[[Kyiv's]] trains ran.",
    }
    assert from_sentence(KYIV, "From Kiev to [[Kiev]].")["good"] == "From Kiev to [[Kyiv]]."


@pytest.mark.parametrize("text", ["Lviv.", "[[Lviv]] and Kiev.", "[[Kiev]] [[Kiev]]", "[[Kiev"])
def test_a_sentence_that_is_no_example_is_refused(text: str) -> None:
    with pytest.raises(TqaError, match="example"):
        from_sentence(KYIV, text)


def test_what_must_pass_does() -> None:
    assert passing(KYIV, "Kyiv slept.") == {"pass": "Kyiv slept."}
    with pytest.raises(TqaError, match="add unless"):
        passing(KYIV, "Chicken Kiev.")


def test_examples_come_from_texts_and_places_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain. In Kiev, it snowed.\n\nKiev and Kiev.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Nothing.\n", "utf-8")
    found = from_texts(KYIV, [str(tmp_path)], "")
    assert (found.places, found.files) == (3, 1)
    assert found.examples[0] == {
        "bad": "In [[Kiev]], it snowed.",
        "good": "In [[Kyiv]], it snowed.",
    }
    with pytest.raises(TqaError, match="no such file"):
        from_texts(KYIV, [str(tmp_path / "c.txt")], "")
