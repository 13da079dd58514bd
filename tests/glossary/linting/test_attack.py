from __future__ import annotations

from tqa.glossary.linting.attack import LENGTH, attacks
from tqa.glossary.model import WordList

LISTS = {"n": WordList("n", {"Aa": {}, "Bb": {}})}


def test_what_is_repeated_is_pumped_with_what_stands_around_it() -> None:
    (text,) = attacks("x (?:of the )+end", {})
    assert text.startswith("x of the of the of the ")
    assert text.endswith("\x01end")
    assert len(text) <= LENGTH + len("end")


def test_slots_stand_for_their_first_row() -> None:
    (text,) = attacks("the {n} (?:of )*", LISTS)
    assert text.startswith("the Aa of of ")


def test_small_repetitions_are_no_danger() -> None:
    assert attacks("(?:of ){0,3}the?", {}) == ()


def test_a_slot_of_tqa_is_attacked_as_the_pattern_it_is() -> None:
    assert attacks("{word} (?:x|y)", {})
