from __future__ import annotations

import pytest

from tqa.finding import Suggestion
from tqa.learning.compare import compare
from tqa.learning.judge import judged
from tqa.learning.model import Place, Sample
from tqa.text import Span


def judge(marked: str, edited: str, *suggestions: str) -> Place:
    start, end = marked.index("["), marked.index("]") - 1
    draft = marked.replace("[", "").replace("]", "")
    offers = tuple(Suggestion(text, "unsafe") for text in suggestions)
    return judged(compare(Sample("a", draft, edited)), Span(start, end), offers)


@pytest.mark.parametrize(
    ("marked", "edited", "suggestion", "verdict", "now"),
    [
        ("the [dossier] grew", "the file grew", "file", "made", "file"),
        ("The [dossier] grew", "The File grew", "file", "made", "File"),
        ("the [dossier] grew", "the case grew", "file", "other", "case"),
        ("the [dossier] grew", "the dossier shrank", "file", "kept", "dossier"),
        ("the [dossier] grew", "it grew", "file", "other", "it"),
        ("the [head of diplomacy] spoke", "the foreign minister spoke", "foreign minister", "made",
         "foreign minister"),
        ("a [nine-day] talk", "talk", "x", "other", ""),
        ("in [Nagorny Karabakh] today", "in Nagorno-Karabakh", "Nagorno-Karabakh", "made",
         "Nagorno-Karabakh"),
        ("so [he then came] in", "so he came in", "he came", "made", "he came"),
    ],
)  # fmt: skip
def test_a_place_is_judged_by_what_stands_there_now(
    marked: str, edited: str, suggestion: str, verdict: str, now: str
) -> None:
    place = judge(marked, edited, suggestion)
    assert (place.verdict, place.now) == (verdict, now)


def test_any_suggestion_counts_and_context_is_whole_words() -> None:
    long = (
        "Several quite ordinary words stand here before the [dossier] grew and more follow after it"
    )
    place = judge(long, long.replace("[dossier]", "case"), "file", "case")
    assert (place.verdict, place.suggestion) == ("made", "case")
    assert place.before == "ordinary words stand here before the "
    assert place.after == " grew and more follow after it"
