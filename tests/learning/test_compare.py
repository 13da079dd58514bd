from __future__ import annotations

from tqa.learning.compare import common_words, compare, edits_of
from tqa.learning.model import Sample


def readings(draft: str, edited: str, common: frozenset[str] = frozenset()) -> list[list[str]]:
    compared = compare(Sample("a", draft, edited))
    return [
        [f"{' '.join(edit.old)} > {' '.join(edit.new)}" for edit in edits]
        for edits in edits_of(compared, common)
    ]


def test_a_change_is_read_alone_and_with_neighbours_that_tell() -> None:
    (found,) = readings(
        "They closed the old dossier of the court.", "They closed the old file of the court."
    )
    assert found == ["dossier > file", "old dossier > old file", "dossier of > file of",
                     "old dossier of > old file of", "the old dossier > the old file"]  # fmt: skip


def test_changes_with_grammar_between_them_are_also_read_as_one() -> None:
    first, second = readings(
        "We met the head of American diplomacy.", "We met the Secretary of State."
    )
    assert first[:2] == ["head > Secretary", "head of American diplomacy > Secretary of State"]
    assert second[0] == "American diplomacy > State"


def test_names_spelt_alike_are_also_read_one_by_one() -> None:
    (found,) = readings("Hello Djeyhoun Baïramov!", "Hello Jeyhun Bayramov!")
    assert found[:3] == [
        "Djeyhoun Baïramov > Jeyhun Bayramov",
        "Djeyhoun > Jeyhun",
        "Baïramov > Bayramov",
    ]


def test_a_capital_that_is_the_sentence_s_goes() -> None:
    words = common_words(
        [Sample("a", "Mayors met. All mayors spoke in Paris.", "Some mayors met.")]
    )
    assert {"mayors", "met"} <= words
    assert "paris" not in words
    assert readings("Mayors met.", "Paris met.", words) == [
        ["mayors > Paris", "mayors met > Paris met"]
    ]


def test_what_did_not_change_has_no_edits_and_long_rewritings_none() -> None:
    assert readings("It rained.", "It rained.") == []
    assert readings("One two three four five six seven.", "A b c d e f g.") == []
