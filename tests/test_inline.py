from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.render.sample import finding_of
from tqa.finding import Finding
from tqa.inline import Inlined, apply, markers
from tqa.text import Span


def findings(source: str) -> list[Finding]:
    """One finding of rule ``bad`` for each word bad, of ``ugly`` for each ugly."""
    found = [
        replace(finding_of(), rule=m[0], kind="calque", span=Span(*m.span()), text=m[0])
        for m in re.finditer("bad|ugly", source)
    ]
    return sorted(found, key=lambda item: item.sort_key)


def left(source: str, path: str = "a.md") -> list[int]:
    return [item.span.start for item in applied(source, path).findings]


def applied(source: str, path: str = "a.md") -> Inlined:
    return apply(path, source, findings(source), {"bad", "ugly", "calque"})


def at(source: str, *numbers: int) -> list[int]:
    places = [m.start() for m in re.finditer("(?<!e )bad(?! *-->)", source)]
    return [places[number] for number in numbers]


def test_ignore_takes_the_nearest_finding_before_it_only() -> None:
    source = "A bad and a bad <!-- tqa-ignore bad --> and a bad word.\n\nA bad end.\n"
    assert left(source) == at(source, 0, 2, 3)


def test_ignore_takes_the_nearest_after_it_when_none_stands_before() -> None:
    source = "<!-- tqa-ignore bad --> A bad and a bad.\n"
    assert left(source) == at(source, 1)


def test_two_comments_take_two_findings() -> None:
    source = "A bad, a bad, a bad. <!-- tqa-ignore bad --><!-- tqa-ignore bad -->\n"
    assert left(source) == at(source, 0)


def test_ignore_stays_within_its_paragraph() -> None:
    source = "A bad one.\n\n<!-- tqa-ignore bad -->\n\nA bad one.\n"
    assert left(source) == at(source, 0, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_ignore_next_reaches_the_next_paragraph_and_no_further(end: str) -> None:
    source = f"A bad.{end}{end}<!-- tqa-ignore-next bad -->{end}{end}A bad and bad.{end}{end}A bad."
    assert left(source) == at(source, 0, 2, 3)
    far = f"<!-- tqa-ignore-next bad -->{end}{end}Good.{end}{end}A bad."
    assert left(far) == at(far, 0)


def test_off_and_on() -> None:
    source = "A bad.\n<!-- tqa-off bad -->\nbad, ugly, bad\n<!-- tqa-on bad -->\nA bad.\n"
    found = applied(source)
    assert [item.text for item in found.findings] == ["bad", "ugly", "bad"]
    assert len(found.suppressed) == 2


def test_off_without_a_rule_or_an_end_holds_for_all_to_the_end() -> None:
    assert left("<!-- tqa-off -->\nbad\n\nugly\n") == []


def test_several_rules_and_kinds_and_a_reason() -> None:
    found = applied("A bad and ugly word <!-- tqa-ignore bad, ugly: he said: so -->\n")
    assert found.findings == ()
    assert {item.reason for item in found.suppressed} == {"he said: so"}
    assert left("An ugly word <!-- tqa-ignore calque -->\n") == []


def test_findings_inside_the_comment_are_none() -> None:
    found = applied("Good. <!-- tqa-ignore ugly: bad of them -->\n")
    assert found.findings == ()
    assert found.suppressed == ()


def test_a_comment_without_effect_is_noted_with_its_line() -> None:
    (note,) = applied("One.\r\n\r\nTwo. <!-- tqa-ignore bad -->\n").notes
    assert (note.kind, note.line) == ("unused-inline", 3)
    assert note.message == "a.md:3: tqa-ignore bad suppresses nothing; remove it"


def test_an_unknown_rule_gets_a_hint() -> None:
    (note,) = applied("A bad. <!-- tqa-ignore bda -->\n").notes
    assert "did you mean bad?" in note.message


def test_plain_text_has_no_comments() -> None:
    source = "A bad one. <!-- tqa-ignore bad -->\n"
    assert markers("a.txt", source) == ()
    assert left(source, "a.txt")[0] == at(source, 0)[0]
    assert left(source, "a.HTML") == []


def test_a_comment_without_an_end_is_none_and_costs_no_time() -> None:
    source = "<!-- tqa-off " * 20_000
    assert markers("a.md", source) == ()
