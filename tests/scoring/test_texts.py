from __future__ import annotations

import pytest

from tests.scoring.sample import text
from tqa.finding import TqaError
from tqa.readers import read
from tqa.scoring.model import Group
from tqa.scoring.texts import groups_of, text_of

RAIN = "Heavy rain closed the coastal road near the harbour on Monday."
TALKS = "Delegates from nine countries met in the old town hall for three days."
FISH = "They spoke about quotas for herring and mackerel."


def test_merged_and_split_passages_belong_together() -> None:
    groups = groups_of(text(RAIN, TALKS, FISH), text(RAIN, f"{TALKS} {FISH}"), None, whole=False)
    assert [group.shape for group in groups] == ["1:1", "2:1"]
    assert groups[1].draft == groups[1].edited == f"{TALKS} {FISH}"


def test_three_texts_are_parted_where_all_have_a_border() -> None:
    draft, edited, reference = (
        text(RAIN, TALKS, FISH),
        text(RAIN, TALKS, FISH),
        text(RAIN + " " + TALKS, FISH),
    )
    assert groups_of(draft, edited, reference, whole=False) == [
        Group(f"{RAIN} {TALKS}", f"{RAIN} {TALKS}", f"{RAIN} {TALKS}", "2:2"),
        Group(FISH, FISH, FISH, "1:1"),
    ]


def test_removed_passages_stay_in_the_count() -> None:
    groups = groups_of(text(FISH, RAIN, TALKS), text(RAIN), text(RAIN), whole=False)
    assert " ".join(group.draft for group in groups) == f"{FISH} {RAIN} {TALKS}"
    assert " ".join(group.edited for group in groups).strip() == RAIN


def test_a_document_can_be_one_group() -> None:
    assert groups_of(text(RAIN, FISH), text(TALKS), None, whole=True) == [
        Group(f"{RAIN} {FISH}", TALKS, None, "2:1")
    ]


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(TqaError, match=r"e\.txt: has no text"):
        text_of(read("e.txt", b" \n\n"))
