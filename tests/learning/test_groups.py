from __future__ import annotations

from tests.learning.sample import samples
from tqa.learning.compare import common_words, compare
from tqa.learning.groups import chosen, grouped, occurrences
from tqa.learning.model import Group, Limits, Sample

LIMITS = Limits(2, 2, 0.5)


def groups_of(pairs: list[Sample], limits: Limits) -> tuple[list[Group], int, int]:
    return grouped(map(compare, pairs), common_words(pairs), limits)


def entries(pairs: list[Sample], limits: Limits = LIMITS) -> list[tuple[str, str]]:
    groups, _, _ = groups_of(pairs, limits)
    return [(" ".join(g.old), " ".join(g.new)) for g in chosen(groups, pairs, limits)]


def test_equal_edits_are_one_group_with_counts_and_documents() -> None:
    groups, edits, single = groups_of([*samples(3), Sample("x", "a cat", "a dog")], Limits(3, 3, 0))
    found = {(group.old, group.new): group for group in groups}
    city = found[("Kharkov",), ("Kharkiv",)]
    assert (city.count, len(city.documents), city.sort) == (6, 3, "name")
    assert found[("nine",), ("12",)].sort == "facts"
    assert found[("so",), ("then",)].sort == "style"
    assert (edits, single) == (3 * 6 + 1, 1)


def test_names_and_terms_become_entries_and_nothing_else_does() -> None:
    assert entries(samples(3)) == [("Kharkov", "Kharkiv"), ("dossier", "file")]


def test_what_is_mostly_left_alone_is_learned_with_the_word_that_tells() -> None:
    pairs = [
        Sample(
            str(at),
            "A true friend came to the true north door.",
            "A real friend came to the true north door.",
        )
        for at in range(3)
    ] + [Sample("x", f"It is true {at}.", f"It is true {at}.") for at in range(20)]
    assert entries(pairs) == [("true friend", "real friend")]


def test_a_longer_change_that_covers_a_shorter_one_replaces_it() -> None:
    old, new = "The head of American diplomacy spoke.", "The Secretary of State spoke."
    pairs = [Sample(str(at), old, new) for at in range(3)]
    assert entries(pairs) == [("head of American diplomacy", "Secretary of State")]


def test_what_editors_turn_round_as_often_is_no_entry() -> None:
    pairs = [Sample(str(at), "a big dog", "a large dog") for at in range(3)]
    pairs += [Sample(str(at), "a large dog", "a big dog") for at in range(3, 6)]
    assert entries(pairs) == []


def test_plurals_are_explained_by_the_singular() -> None:
    pairs = [Sample(str(at), "one dossier, two dossiers", "one file, two files") for at in range(3)]
    assert entries(pairs) == [("dossier", "file")]


def test_phrases_are_counted_in_any_case() -> None:
    pairs = [Sample("a", "The cat. the cat", "x")]
    assert occurrences({("the", "cat"), ("dog",)}, pairs) == {("the", "cat"): 2}


def test_a_surname_that_stands_alone_too_is_an_entry_beside_the_whole_name() -> None:
    told = [
        ("Djeyhoun Baïramov came", "Jeyhun Bayramov came"),
        ("Then Baïramov left", "Then Bayramov left"),
    ]
    pairs = [Sample(str(at), *pair) for at in range(3) for pair in told]
    found = [("Baïramov", "Bayramov"), ("Djeyhoun Baïramov", "Jeyhun Bayramov")]
    assert entries(pairs) == found
    assert entries(pairs[::2]) == found[1:]
