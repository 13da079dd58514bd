from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tqa.alignment.passages import align, aligned_pairs

RAIN = "Heavy rain closed the coastal road near the harbour on Monday."
TALKS = "Delegates from nine countries met in the old town hall for three days."
FISH = "They spoke about quotas for herring and mackerel."
NEXT = "The following round begins in Oslo at the end of May."


def shapes(draft: list[str], edited: list[str]) -> list[str]:
    return [bead.shape for bead in align(draft, edited)]


def test_edited_passages_stay_together() -> None:
    edited = [RAIN.replace("Heavy rain", "A storm"), TALKS, FISH.replace("spoke", "talked")]
    assert shapes([RAIN, TALKS, FISH], edited) == ["1:1", "1:1", "1:1"]


def test_a_removed_and_an_added_passage_are_alone() -> None:
    draft, edited = [RAIN, TALKS, FISH], [RAIN, FISH.replace("spoke", "talked"), NEXT]
    assert shapes(draft, edited) == ["1:1", "1:0", "1:1", "0:1"]


def test_mergers_and_splits_of_any_number_are_found() -> None:
    whole = f"{TALKS} {FISH} {NEXT}".replace("three", "two")
    assert shapes([RAIN, TALKS, FISH, NEXT], [RAIN, whole]) == ["1:1", "3:1"]
    assert shapes([whole, RAIN], [TALKS, FISH, NEXT, RAIN]) == ["1:3", "1:1"]
    assert aligned_pairs([TALKS, FISH], [f"{TALKS} {FISH}"])[0].draft == f"{TALKS} {FISH}"


def test_a_sentence_that_moved_into_the_next_paragraph_joins_both() -> None:
    draft = [f"{RAIN} {TALKS}", FISH]
    assert shapes(draft, [RAIN, f"{TALKS} {FISH} Nobody left early."]) == ["2:2"]


def test_passages_that_changed_places_are_one_group() -> None:
    assert shapes([RAIN + " Then", TALKS], [TALKS, RAIN]) == ["2:2"]


def test_the_way_through_long_texts_follows_what_they_share() -> None:
    words = [f"{first}{second}" for first in "bdfglmnprstvz" for second in ("ara", "elo", "iku")]
    items = [" ".join(words[(n * k + k) % 37] for k in range(1, 9)) for n in range(36)]
    long = [f"{n} {item} {n * n}" for n, item in enumerate(items * 3)]
    beads = align(long, [*long[:20], *(f"{text} now" for text in long[80:])])
    assert [bead.shape for bead in beads] == ["1:1"] * 20 + ["1:0"] * 60 + ["1:1"] * 28


passages = st.lists(st.sampled_from([RAIN, TALKS, FISH, NEXT, f"{RAIN} {FISH}", "", "No."]))


@given(passages, passages)
def test_every_passage_is_in_one_bead_in_order(draft: list[str], edited: list[str]) -> None:
    beads = align(draft, edited)
    assert [i for bead in beads for i in bead.draft] == list(range(len(draft)))
    assert [j for bead in beads for j in bead.edited] == list(range(len(edited)))
    assert all(0 <= bead.likeness <= 1 for bead in beads)
