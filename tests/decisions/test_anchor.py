from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.decisions.sample import decision_of
from tests.render.sample import finding_of
from tests.support import bracketed
from tqa.decisions.anchor import anchor_in_findings, anchor_in_text
from tqa.decisions.model import Decision
from tqa.text import Span

SENTENCE = (
    "The two armies clashed again over [[Nagorny Karabakh]], a disputed enclave, officials said."
)


def place(source: str, decision: Decision) -> tuple[Span, bool] | str:
    anchored = anchor_in_text(source, [decision])
    for placed in anchored.placed:
        return placed.span, placed.done
    return anchored.missed[0].reason


@pytest.mark.parametrize(
    "now",
    [
        SENTENCE,
        "A new paragraph.\n\n" + SENTENCE,
        SENTENCE.replace(" [[", "\n[["),
        SENTENCE.replace("Nagorny Karabakh", "Nagorny\r\nKarabakh"),
        SENTENCE.replace("clashed again", "clashed once more"),
        SENTENCE.replace(", a disputed enclave, officials said", ""),
        SENTENCE.replace("The two armies clashed again over", "Yesterday fighting broke out in"),
        "Nagorny Karabakh is a region of mountains and lakes.\n\n" + SENTENCE,
    ],
)
def test_a_place_is_found_again_after_small_edits(now: str) -> None:
    text, span = bracketed(now)
    assert place(text, decision_of(SENTENCE)) == (span, False)


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        ("Nothing of this.", "its words are gone"),
        ("The mayor of Lyon said Nagorny Karabakh was on his mind today.", "its context is gone"),
    ],
)
def test_what_is_gone_is_missed_and_never_guessed(now: str, reason: str) -> None:
    assert place(now, decision_of(SENTENCE)) == reason


def test_two_places_equally_like_the_old_one_are_ambiguous() -> None:
    text, _ = bracketed(SENTENCE.replace("officials", "they"))
    one, other = text.replace("again", "twice"), text.replace("again", "often")
    assert place(f"{one}\n\n{other}", decision_of(SENTENCE)) == "more than one place is like it"


def test_the_ordinal_counts_equal_places() -> None:
    text, span = bracketed(SENTENCE)
    paragraph = "x" * 50 + f"\n\n{text}\n\n" + "y" * 50
    twice = f"{paragraph}\n\n{paragraph}"
    marked = "x" * 50 + f"\n\n{SENTENCE}\n\n" + "y" * 50
    first, second = decision_of(marked), decision_of(marked, ordinal=2)
    shift = 52 + len(paragraph) + 2
    assert place(twice, first) == (span.shift(52), False)
    assert place(twice, second) == (span.shift(shift), False)
    assert isinstance(place(paragraph, replace(first, ordinal=3)), tuple)


def test_an_edit_that_stands_there_already_is_done() -> None:
    text, _ = bracketed(SENTENCE.replace("Nagorny Karabakh", "Nagorno-Karabakh"))
    found = place(text, decision_of(SENTENCE))
    assert isinstance(found, tuple)
    assert found[1]
    assert found[0].of(text) == "Nagorno-Karabakh"


@pytest.mark.parametrize(
    ("marked", "new"),
    [
        ("He went to [[United States]] on Monday, aides said.", "the United States"),
        ("They left long [[ago. .]] Then it rained.", "ago."),
        ("He came[[ ,]] saw and won the whole war.", ","),
        ("He came[[,]]saw and won the whole war.", ", "),
        ("A gap[[  ]]between words of this line.", " "),
        ("It cost 10[[ ]]euros in the whole shop.", "\u00a0"),
        ("It rained[[ very very]] hard on that day of May.", ""),
    ],
)
@pytest.mark.parametrize("edited", [False, True])
def test_applied_once_and_never_twice(marked: str, new: str, edited: bool) -> None:
    decision = decision_of(marked, replacement=new)
    text, span = bracketed(marked)
    assert place(text, decision) == (span, False)
    after = text[: span.start] + new + text[span.end :]
    if edited and new:
        after = after.replace("on", "upon").replace("whole", "entire").replace("rain", "hail")
    found = place(after, decision)
    assert isinstance(found, tuple)
    assert found[1]


def test_a_match_inside_a_word_is_no_place() -> None:
    decision = decision_of("They spoke about the [[file]] for hours in Paris.", replacement="issue")
    assert isinstance(place("They spoke about the profile for hours in Paris.", decision), str)


def test_on_findings_rule_and_match_must_be_equal() -> None:
    text, span = bracketed(SENTENCE)
    found = replace(finding_of(), rule="nagorno-karabakh", text=span.of(text), span=span)
    decision = decision_of(SENTENCE, state="rejected", replacement="")
    placed = anchor_in_findings(text, [found], [decision]).placed
    assert [(item.span, item.done) for item in placed] == [(span, False)]
    other = replace(found, rule="another")
    assert anchor_in_findings(text, [other], [decision]).missed[0].reason == "its words are gone"


WORDS = st.lists(st.sampled_from(["file", "the", "on", "new", "old", ". ", "it"]), max_size=40)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.integers(0, 39))
def test_in_an_unchanged_text_every_place_is_found(words: list[str], at: int) -> None:
    """Each occurrence, with its ordinal, comes back to its own span."""
    words = [*words, "file"]
    starts = [i for i, word in enumerate(words) if word == "file"]
    chosen = starts[at % len(starts)]
    head = " ".join([*words[:chosen], ""])
    tail = " ".join(["", *words[chosen + 1 :]])
    mine = decision_of(f"{head}[[file]]{tail}", replacement="issue")
    all_like = []
    for start in starts:
        left = " ".join([*words[:start], ""])
        right = " ".join(["", *words[start + 1 :]])
        all_like.append(decision_of(f"{left}[[file]]{right}", replacement="issue"))
    same = [item for item in all_like if (item.before, item.after) == (mine.before, mine.after)]
    ordinal = 1 + [item.offset for item in same].index(mine.offset)
    source = f"{head}file{tail}"
    assert place(source, replace(mine, ordinal=ordinal)) == (
        Span(len(head), len(head) + 4),
        False,
    )
