from __future__ import annotations

from dataclasses import replace

from tests.render.sample import finding_of
from tqa.decisions.anchor import anchor_in_findings
from tqa.decisions.make import decision_about
from tqa.text import Span


def test_equal_findings_are_told_apart_by_their_ordinal() -> None:
    line = "file " * 30
    found = [replace(finding_of(), span=Span(5 * i, 5 * i + 4)) for i in range(30)]
    made = [decision_about(each, line, found, "rejected", author="ada") for each in found]
    assert len({item.key for item in made}) == 30
    placed = anchor_in_findings(line, found, made).placed
    assert [item.span for item in placed] == [each.span for each in found]


def test_a_decision_holds_folded_match_and_context() -> None:
    text = "a  b\nthe  file \n here"
    found = replace(finding_of("the  file"), span=Span(5, 14))
    made = decision_about(found, text, [found], "accepted", "issue")
    assert (made.before, made.match, made.after) == ("a b", "the file", "here")
    assert (made.ordinal, made.offset, made.replacement) == (1, 5, "issue")
