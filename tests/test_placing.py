from __future__ import annotations

from tests.support import prose_of
from tqa.finding import Edit, Hit, Rule, Suggestion
from tqa.placing import Placer, number, trimmed
from tqa.text import Span

RULE = Rule("some-rule", "calque", "warning", "summary", "why", in_quotes="flag")


def test_trimming_keeps_what_both_texts_share_at_word_boundaries() -> None:
    old, new = "the Azerbaijani Djeyhoun Baïramov", "Azerbaijan’s Djeyhoun Baïramov"
    assert trimmed(Span(10, 10 + len(old)), old, new) == (Edit(Span(10, 25), "Azerbaijan’s"),)


def test_trimming_equal_texts_leaves_nothing_to_do() -> None:
    assert trimmed(Span(0, 3), "abc", "abc") == ()


def test_place_gives_line_and_column_in_code_points() -> None:
    text = "é😀\r\nnext file here"
    hit = Hit(RULE, Span(9, 13), "m", (Suggestion("issue", "unsafe"),))
    finding = Placer(text, "a.txt", {"some-rule": "suggestion"}).place(hit, prose_of(text))
    assert finding.text == "file"
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (2, 6, 2, 10)
    assert finding.severity == "suggestion"
    assert finding.context == "next file here"
    assert finding.context_start == 4


def test_wording_inside_a_quotation_is_only_flagged() -> None:
    text = "He said “we work on this file” twice."
    hit = Hit(RULE, Span(22, 29), "m", (Suggestion("this issue", "safe"),))
    finding = Placer(text, "a.txt", {}).place(hit, prose_of(text))
    assert finding.in_quotation
    assert [(item.text, item.safety) for item in finding.suggestions] == [("this issue", "display")]


def test_several_candidates_are_never_safe() -> None:
    text = "a b"
    both = (Suggestion("x", "safe"), Suggestion("y", "safe"))
    finding = Placer(text, "a.txt", {}).place(Hit(RULE, Span(0, 1), "m", both), prose_of(text))
    assert {item.safety for item in finding.suggestions} == {"unsafe"}


def test_equal_findings_get_distinct_fingerprints_that_survive_a_move() -> None:
    text = "one file here. one file here. one file here."
    starts = [4, 19, 34]
    hits = [Hit(RULE, Span(start, start + 4), "m") for start in starts]
    moved = "\n\nA new paragraph.\n\n" + text
    prints = [
        [
            item.fingerprint
            for item in number(
                Placer(source, "a.txt", {}).place(
                    Hit(RULE, hit.span.shift(len(source) - len(text)), "m"), prose_of(source)
                )
                for hit in hits
            )
        ]
        for source in (text, moved)
    ]
    assert len(set(prints[0])) == 3
    assert prints[0][1:] == prints[1][1:]
