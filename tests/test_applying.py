from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.decisions.sample import decision_of
from tests.support import bracketed
from tqa.applying import apply_decisions
from tqa.decisions.model import Decision, context_of, fold
from tqa.text import Span


def change(marked: str, new: str, rule: str = "rule") -> Decision:
    return decision_of(marked, rule=rule, replacement=new)


def test_edits_are_made_and_the_rest_stays() -> None:
    marked = "\tThey met\r\nin [[Nagorny Karabakh]].  \r\n"
    text, _ = bracketed(marked)
    applied = apply_decisions(text, [decision_of(marked)])
    assert applied.text == "\tThey met\r\nin Nagorno-Karabakh.  \r\n"
    assert len(applied.changes) == 1


def test_rejected_and_commented_change_nothing() -> None:
    marked = "They met in [[Nagorny Karabakh]]."
    text, _ = bracketed(marked)
    for state in ("rejected", "commented"):
        applied = apply_decisions(text, [decision_of(marked, state=state)])
        assert (applied.text, applied.changes, applied.missed) == (text, (), ())


def test_words_that_stay_keep_their_line_ends() -> None:
    marked = "They saw [[the head\r\nof American\r\ndiplomacy]] leave."
    text, _ = bracketed(marked)
    applied = apply_decisions(text, [change(marked, "the head of US diplomacy")])
    assert applied.text == "They saw the head\r\nof US\r\ndiplomacy leave."


def test_white_space_is_replaced_as_it_was_decided() -> None:
    marked = "A gap[[  ]]here and 10[[ ]]km."
    first = decision_of("A gap[[  ]]here and 10 km.", replacement=" ")
    second = decision_of("A gap  here and 10[[ ]]km.", replacement="\u00a0")
    text = marked.replace("[[", "").replace("]]", "")
    assert apply_decisions(text, [first, second]).text == "A gap here and 10\u00a0km."


def test_spans_may_overlap_as_long_as_edits_do_not() -> None:
    outer = change("Then [[Mr Djeyhoun Baïramov]] spoke.", "Mr. Djeyhoun Baïramov")
    inner = change("Then Mr [[Djeyhoun Baïramov]] spoke.", "Jeyhun Bayramov")
    applied = apply_decisions("Then Mr Djeyhoun Baïramov spoke.", [inner, outer])
    assert applied.text == "Then Mr. Jeyhun Bayramov spoke."


def test_edits_that_overlap_are_listed_and_none_is_made() -> None:
    one = change("It was [[on this file]] again, and rain fell.", "on this issue")
    two = change("It was on this [[file again]], and rain fell.", "matter again")
    three = change("It was on this file again, and [[rain fell]].", "it rained")
    applied = apply_decisions("It was on this file again, and rain fell.", [one, two, three])
    assert applied.text == "It was on this file again, and it rained."
    (clash,) = applied.clashes
    assert [item.decision for item in clash] == [one, two]


def test_equal_edits_of_two_rules_are_made_once() -> None:
    marked = "They met in [[Nagorny Karabakh]]."
    both = [decision_of(marked), decision_of(marked, rule="another")]
    applied = apply_decisions("They met in Nagorny Karabakh.", both)
    assert applied.text == "They met in Nagorno-Karabakh."
    assert (len(applied.changes), applied.clashes) == (2, ())


def test_applying_again_changes_nothing() -> None:
    marked = "They met in [[Nagorny Karabakh]] on Monday."
    once = apply_decisions("They met in Nagorny Karabakh on Monday.", [decision_of(marked)])
    again = apply_decisions(once.text, [decision_of(marked)])
    assert (again.text, again.changes, len(again.done)) == (once.text, (), 1)


TEXT = st.text(alphabet="ab .\n\t", max_size=120)


@settings(max_examples=150, deadline=None)
@given(TEXT, TEXT, st.lists(st.tuples(st.integers(0, 120), st.integers(1, 9)), max_size=6))
def test_whatever_the_text_nothing_outside_the_edits_changes(
    source: str, later: str, places: list[tuple[int, int]]
) -> None:
    """Applied to the text they were made for, or to any other, edits explain every difference."""
    decisions = []
    for start, size in places:
        span = Span(start, start + size)
        match = fold(span.of(source))
        if match:
            before, after = context_of(source, span)
            made = Decision("accepted", "rule", match, "a.txt", before=before, after=after)
            decisions.append(replace(made, replacement="NEW", offset=start))
    for text in (source, later):
        applied = apply_decisions(text, decisions)
        rest = text
        for edit in sorted(
            {edit for item in applied.changes for edit in item.edits},
            key=lambda edit: edit.span,
            reverse=True,
        ):
            rest = rest[: edit.span.start] + edit.text + rest[edit.span.end :]
        assert rest == applied.text
        listed = len(applied.changes) + len(applied.done) + len(applied.missed)
        assert listed + sum(map(len, applied.clashes)) == len(decisions)
