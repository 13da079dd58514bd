from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

from tests.render.sample import finding_of
from tqa.baseline.compare import compare
from tqa.baseline.model import Entry, entries_of, normalised, numbered
from tqa.finding import Finding
from tqa.text import LineIndex, Span

ARTICLE = (
    "The minister spoke of a bad deal on Monday, and then of another bad deal the day after.\n\n"
    "In the capital, crowds called it a bad idea. Few had expected a bad outcome so soon.\n\n"
    "A bad deal, they said.\n"
)


def findings(text: str, path: str = "a.txt", word: str = "bad") -> list[Finding]:
    """One finding of rule ``bad`` for each occurrence of a word, with context as checked."""
    lines = LineIndex.of(text)
    found = []
    for match in re.finditer(word, text):
        line, column = lines.position(match.start())
        begin = max(match.start() - column + 1, match.start() - 90)
        stop = min(text.find("\n", match.end()) % (len(text) + 1), match.end() + 90)
        found.append(
            replace(
                finding_of(),
                rule="bad",
                path=path,
                text=match[0],
                span=Span(*match.span()),
                line=line,
                column=column,
                context=text[begin:stop],
                context_start=begin,
                fingerprint=f"{match.start()}:1",
            )
        )
    return found


def new(before: str, after: str) -> int:
    return compare(findings(after), entries_of(findings(before))).met.count(None)


def test_the_same_text_has_nothing_new() -> None:
    compared = compare(findings(ARTICLE), entries_of(findings(ARTICLE)))
    assert compared.left == ()
    assert len(compared.met) == 5
    assert None not in compared.met


@pytest.mark.parametrize(
    "after",
    [
        "A fresh first paragraph, quite long.\n\n" + ARTICLE,
        ARTICLE.replace("\n\n", "\n\n\n\n"),
        ARTICLE.replace("minister", "ministre"),
        ARTICLE.replace("another bad deal the day", "another bad deal teh day"),
        ARTICLE.replace("spoke of a bad deal on Monday", "spok of a bad deal on Tuesday"),
        "\n\n".join(reversed(ARTICLE.strip().split("\n\n"))),
        ARTICLE.replace("\n\nIn", " In"),
        ARTICLE.upper().replace("BAD", "bad"),
        ARTICLE.replace(" ", "  "),
    ],
)
def test_moving_text_and_small_edits_nearby_make_nothing_new(after: str) -> None:
    assert new(ARTICLE, after) == 0


def test_one_more_is_new_and_it_is_the_one_that_was_added() -> None:
    after = ARTICLE.replace("Few had", "What a bad day. Few had")
    made = findings(after)
    met = compare(made, entries_of(findings(ARTICLE))).met
    (found,) = (finding for finding, entry in zip(made, met, strict=True) if entry is None)
    assert after[found.span.start - 7 : found.span.end + 5] == "What a bad day."


def test_one_fewer_is_left_over() -> None:
    after = ARTICLE.replace("a bad idea", "an idea")
    compared = compare(findings(after), entries_of(findings(ARTICLE)))
    assert len(compared.left) == 1
    assert None not in compared.met


def test_another_file_knows_nothing_of_it_unless_it_was_renamed() -> None:
    entries = entries_of(findings(ARTICLE))
    moved = findings(ARTICLE, "b.txt")
    assert compare(moved, entries).met.count(None) == 5
    assert compare(moved, entries, {"a.txt"}).met.count(None) == 0
    both = [*findings(ARTICLE), *moved]
    assert compare(both, entries, ()).met.count(None) == 5


def test_a_count_is_never_exceeded_whatever_the_order() -> None:
    chooser = random.Random(4)
    words = ["bad", "deal", "idea", "the", "of", "day", "."]
    for _ in range(200):
        before = " ".join(chooser.choices(words, k=30))
        after = " ".join(chooser.choices(words, k=30))
        then, now = findings(before), findings(after)
        compared = compare(now, entries_of(then))
        assert compared.met.count(None) == max(0, len(now) - len(then))
        assert len(compared.left) == max(0, len(then) - len(now))
        shuffled = list(entries_of(then))
        chooser.shuffle(shuffled)
        assert compare(now, shuffled) == compared


def test_an_edit_inside_the_words_found_makes_nothing_new() -> None:
    before = "He said that a long quotation with a typpo in it opens here, and so on."
    after = before.replace("typpo", "typo")
    then = findings(before, word="a long .* it")
    now = findings("A new start.\n\n" + after, word="a long .* it")
    assert None not in compare(now, entries_of(then)).met


def test_equal_entries_are_told_apart_by_an_ordinal() -> None:
    entry = Entry("a", "r", "m", "b", "c")
    assert [item.ordinal for item in numbered([entry, entry, entry])] == [1, 2, 3]


def test_a_match_is_normalised() -> None:
    assert normalised("Cafe\u0301\u00a0 d’Or") == normalised("CAFÉ D'OR")
