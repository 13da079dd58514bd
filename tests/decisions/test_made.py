from __future__ import annotations

from dataclasses import replace

from tests.decisions.sample import decision_of
from tqa.applying import apply_decisions
from tqa.decisions.model import Decision

TEXT = "Then  the Azerbaijani Djeyhoun Baïramov, a file and  Nagorny Karabakh  were on the table."


def decide(match: str, new: str, nth: int = 1) -> Decision:
    at = -1
    for _ in range(nth):
        at = TEXT.index(match, at + 1)
    marked = f"{TEXT[:at]}[[{match}]]{TEXT[at + len(match) :]}"
    return decision_of(marked, rule=f"{match}-{new}", replacement=new)


ALL = [
    decide("  ", " "),
    decide("the Azerbaijani Djeyhoun Baïramov", "Azerbaijan’s Djeyhoun Baïramov"),
    decide("Djeyhoun Baïramov", "Jeyhun Bayramov"),
    decide("file", "case"),
    decide("  ", " ", 2),
    decide("Nagorny Karabakh", "Nagorno-Karabakh"),
    decide("  ", " ", 3),
    decide("were on the table", "were discussed"),
]


def test_many_edits_in_few_words_are_all_known_to_be_made() -> None:
    once = apply_decisions(TEXT, ALL)
    assert once.text == (
        "Then Azerbaijan’s Jeyhun Bayramov, a case and Nagorno-Karabakh were discussed."
    )
    again = apply_decisions(once.text, ALL)
    assert (again.text, again.changes, again.missed) == (once.text, (), ())
    assert len(again.done) == len(ALL)


def test_what_is_neither_made_nor_there_is_missed() -> None:
    once = apply_decisions(TEXT, ALL).text.replace("a case", "a matter")
    again = apply_decisions(once, ALL)
    assert [item.decision.match for item in again.missed] == ["file"]


def test_without_the_hint_of_order_nothing_is_claimed() -> None:
    bare = [replace(item, offset=-1) for item in ALL]
    again = apply_decisions(apply_decisions(TEXT, ALL).text, bare)
    assert again.changes == ()
    assert again.missed
