from __future__ import annotations

from tests.scoring.sample import found, text
from tqa.finding import Finding
from tqa.scoring.credit import by_rule, credit
from tqa.scoring.model import RuleEffort
from tqa.scoring.texts import Text

DRAFT = text("They met in Nagorny Karabakh on this file. .", "He said it was an axis road today.")
EDITED = text("They met in Nagorno-Karabakh on this issue.", "He called it an axis road today.")
FINDINGS = [
    found(DRAFT, "Nagorny Karabakh", "Nagorno-Karabakh", "name"),
    found(DRAFT, "file", "question", "file"),
    found(DRAFT, ". .", ".", "stop"),
    found(DRAFT, "axis road", "road", "axis"),
]


def outcomes(draft: Text, edited: Text, findings: list[Finding]) -> dict[str, tuple[str, int]]:
    verdicts = credit(draft, edited, findings).verdicts
    return {item.finding.rule: (item.outcome, item.edits) for item in verdicts}


def test_suggestions_the_editor_made_are_told_from_other_wording_and_none() -> None:
    assert credit(DRAFT, EDITED, FINDINGS).edits == 6
    assert outcomes(DRAFT, EDITED, FINDINGS) == {
        "name": ("made", 2),
        "file": ("otherwise", 0),
        "stop": ("made", 1),
        "axis": ("left", 0),
    }


def test_two_suggestions_for_one_place_are_credited_once() -> None:
    twice = [FINDINGS[0], found(DRAFT, "Nagorny Karabakh", "Nagorno-Karabakh", "other")]
    result = outcomes(DRAFT, EDITED, twice)
    assert sorted(result.values()) == [("made", 2), ("otherwise", 0)]


def test_advice_makes_no_edit() -> None:
    advice = found(DRAFT, "Nagorny Karabakh", "", "advice")
    assert outcomes(DRAFT, EDITED, [advice]) == {"advice": ("otherwise", 0)}


def test_merged_paragraphs_are_no_edit_of_words() -> None:
    joined = text(" ".join(EDITED.passages))
    assert credit(DRAFT, joined, FINDINGS).edits == 6


def test_a_space_that_ter_does_not_see_is_an_edit() -> None:
    draft, edited = text("It cost 5\u00a0 euros."), text("It cost 5 euros.")
    finding = found(draft, "\u00a0 ", " ", "space")
    assert outcomes(draft, edited, [finding]) == {"space": ("made", 1)}


def test_rules_are_summed_and_circular_edits_named() -> None:
    documents = [credit(DRAFT, EDITED, FINDINGS)] * 2
    rules = by_rule(documents, lambda finding: finding.rule == "stop", ("name",))
    assert rules[:2] == (
        RuleEffort("name", made=2, otherwise=0, left=0, edits=4, circular=4),
        RuleEffort("stop", made=2, otherwise=0, left=0, edits=2, circular=2),
    )
    assert {rule.rule: (rule.otherwise, rule.left) for rule in rules[2:]} == {
        "axis": (0, 2),
        "file": (2, 0),
    }
