from __future__ import annotations

import unicodedata

import pytest

from tests.glossary.support import found, matcher_of
from tqa.finding import TqaError

TERM = "preferred: Nagorno-Karabakh\ndeprecated: [Nagorny Karabakh]"
LOWER = "preferred: issue\ndeprecated: [road axis]"


@pytest.mark.parametrize(
    ("text", "span", "suggestion"),
    [
        ("in Nagorny Karabakh.", "Nagorny Karabakh", "Nagorno-Karabakh"),
        ("in Nagorny\nKarabakh.", "Nagorny\nKarabakh", "Nagorno-Karabakh"),
        ("in Nagorny\r\nKarabakh.", "Nagorny\r\nKarabakh", "Nagorno-Karabakh"),
        ("in Nagorny\u00a0Karabakh.", "Nagorny\u00a0Karabakh", "Nagorno-Karabakh"),
        ("in NAGORNY KARABAKH.", "NAGORNY KARABAKH", "NAGORNO-KARABAKH"),
        ("Nagorny Karabakh's end", "Nagorny Karabakh's", "Nagorno-Karabakh's"),
        ("Nagorny Karabakh’s end", "Nagorny Karabakh’s", "Nagorno-Karabakh’s"),
        ("the ex-Nagorny Karabakh", "Nagorny Karabakh", "Nagorno-Karabakh"),
    ],
)
def test_forms_of_a_name(text: str, span: str, suggestion: str) -> None:
    assert found(text, TERM) == [(span, [suggestion])]


@pytest.mark.parametrize("text", ["nagorny karabakh", "Nagorny Karabakhi", "ANagorny Karabakh"])
def test_what_is_no_form_of_a_name(text: str) -> None:
    assert found(text, TERM) == []


@pytest.mark.parametrize(
    ("text", "span", "suggestion"),
    [
        ("the road axis here", "road axis", "issue"),
        ("Road axis closed", "Road axis", "Issue"),
        ("ROAD AXIS CLOSED", "ROAD AXIS", "ISSUE"),
        ("two road axises here", "road axises", "issues"),
    ],
)
def test_case_and_ending_are_carried_over(text: str, span: str, suggestion: str) -> None:
    assert found(text, LOWER) == [(span, [suggestion])]


def test_plural_of_a_term_in_y() -> None:
    body = "preferred: council\ndeprecated: [town syndicality]"
    assert found("two town syndicalities met", body) == [("town syndicalities", ["councils"])]


def test_a_lower_case_term_is_not_found_beside_a_hyphen() -> None:
    assert found("re-elect them", "preferred: about\ndeprecated: [re]") == []
    assert found("don't", "preferred: about\ndeprecated: [don]") == []


def test_composed_and_decomposed_letters_are_equal() -> None:
    body = "preferred: Bayramov\ndeprecated: [Baïramov]"
    apart = unicodedata.normalize("NFD", "Mr Baïramov left")
    assert found(apart, body) == [(unicodedata.normalize("NFD", "Baïramov"), ["Bayramov"])]


def test_the_preferred_form_protects_itself() -> None:
    body = "preferred: Nagorno-Karabakh\ndeprecated: [Karabakh]".replace("\n", "\n")
    text = entry_of_kind_name(body)
    assert found("Nagorno-Karabakh and Karabakh", text) == [("Karabakh", ["Nagorno-Karabakh"])]


def entry_of_kind_name(body: str) -> str:
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    return f"entries:\n  - id: r\n    kind: name\n    why: because\n{lines}"


def test_urls_are_protected() -> None:
    assert (
        found(
            "see https://x.org/Nagorny-Karabakh now", "preferred: A\ndeprecated: [Nagorny-Karabakh]"
        )
        == []
    )


def test_contexts_hold_in_the_sentence() -> None:
    body = "preferred: training\ndeprecated: [formation]\nonly_if: [teachers?]\nunless: [rock]"
    assert found("A formation for teachers.", body) == [("formation", ["training"])]
    assert found("A rock formation for teachers.", body) == []
    assert found("A formation. For teachers.", body) == []


LISTS = (
    "lists:\n  nationality:\n    Turkish: {minister: Turkish Minister}\n"
    "    South African: {minister: SA Minister}\n"
)


def test_slots_and_columns() -> None:
    text = LISTS + (
        "entries:\n  - id: r\n    kind: title\n    why: because\n"
        "    pattern: 'the head of {nationality} diplomacy'\n"
        "    suggest: 'the {nationality.minister}'\n"
    )
    assert found("The head of South\nAfrican diplomacy left.", text) == [
        ("The head of South\nAfrican diplomacy", ["The SA Minister"])
    ]


def test_a_list_may_end_in_a_figure() -> None:
    text = (
        "lists:\n  road2: {axis: {e: road}}\nentries:\n  - id: r\n    kind: calque\n"
        "    why: x\n    pattern: '{road2} to {road2}'\n    suggest: '{road2.e} to {road22.e}'\n"
    )
    assert found("from axis to axis", text) == [("axis to axis", ["road to road"])]


def test_a_pattern_stops_at_word_boundaries() -> None:
    assert found("unassured that", "pattern: 'assured that'\nsuggest: said that") == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("pattern: 'a*'", "can match nothing"),
        ("pattern: '(a'", "not closed"),
        ("pattern: 'a)'", "too many"),
        ("pattern: 'a{nation}'", "unknown slot {nation}"),
        ("pattern: 'a{500}'", "more than 400"),
        ("pattern: '[a'", "not closed"),
        ("pattern: 'ab'\nsuggest: '{word}'", "is not a slot of the pattern"),
    ],
)
def test_a_bad_pattern_is_named_with_its_place(body: str, message: str) -> None:
    with pytest.raises(TqaError, match=message) as caught:
        found("x", body)
    assert str(caught.value).startswith("t.yaml:")


def test_a_pattern_that_explodes_is_stopped() -> None:
    with pytest.raises(TqaError, match="took longer than"):
        found("a" * 60 + "!", "pattern: '(?:(?:a|aa)+)+(?!!)'")


def test_overlaps_leftmost_then_longest() -> None:
    text = "entries:\n" + "".join(
        f"  - id: {name}\n    kind: calque\n    why: x\n    preferred: Z\n"
        f"    deprecated: [{term}]\n"
        for name, term in (("a", "big road"), ("b", "big road axis"), ("c", "axis now"))
    )
    assert [span for span, _ in found("big road axis now", text)] == ["big road axis"]


def test_rules_carry_what_reports_need() -> None:
    (rule,) = matcher_of(
        "entries:\n  - id: r\n    kind: name\n    why: because\n    preferred: A\n"
        "    deprecated: [B b]\n"
    ).rules
    assert (rule.id, rule.kind, rule.origin, rule.why) == ("r", "name", "t", "because")
