"""The user's own example, found as the specification lists it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tqa.checker import Checker
from tqa.finding import Finding
from tqa.fix import fix_text
from tqa.pipeline import Job, run
from tqa.readers import read
from tqa.settings import Settings

SEED = Path(__file__).parent.parent / "seeds" / "000_5f6d7fb260c1a204.txt"

# text in the article, kind, severity, first suggestion ("" for advice only), how often
EXPECTED = [
    ("Nagorny Karabakh", "name", "error", "Nagorno-Karabakh", 3),
    ("UNITED STATES", "capitals", "warning", "United States", 1),
    ("the head of American diplomacy,", "title", "warning", "US Secretary of State", 1),
    ("the head of French diplomacy,", "title", "warning", "French Foreign Minister", 1),
    (
        "the heads of diplomacy of the two countries",
        "title",
        "warning",
        "the foreign ministers of the two countries",
        1,
    ),
    ("suggest to conclude", "grammar", "warning", "", 1),
    ("“advances”", "false-friend", "warning", "“progress”", 1),
    ("Mr Blinken", "consistency", "warning", "Mr. Blinken", 1),
    ("ago. .", "punctuation", "error", "ago.", 1),
    ("the only axis linking", "false-friend", "warning", "the only road linking", 1),
    ("a blockade of several months", "calque", "suggestion", "a months-long blockade", 1),
    ("The two Caucasian countries", "false-friend", "warning", "The two Caucasus countries", 1),
    ("the Armenian Ararat Mirzoyan", "calque", "warning", "Armenia’s Ararat Mirzoyan", 1),
    (
        "the Azerbaijani Djeyhoun Baïramov",
        "calque",
        "warning",
        "Azerbaijan’s Djeyhoun Baïramov",
        1,
    ),
    ("Djeyhoun Baïramov", "name", "error", "Jeyhun Bayramov", 1),
    (
        "particularly active on this file",
        "false-friend",
        "warning",
        "particularly active on this issue",
        1,
    ),
    ("under American mediation", "calque", "suggestion", "with US mediation", 1),
    ("Russia, for its part,", "calque", "suggestion", "", 1),
    ("with reserve", "calque", "warning", "cautiously", 1),
    ("assuring on Tuesday that", "calque", "warning", "saying on Tuesday that", 1),
    ("their inefficiency", "false-friend", "suggestion", "their ineffectiveness", 1),
    ("ceasefire promoted by", "calque", "suggestion", "ceasefire brokered by", 1),
]
# True as well, and only advice: wording that shows the French in a text known to be translated.
ALSO = {
    *("object", "at the end of", "filtered through", "indicating", "redoubled"),
    "the belligerents",
}
OTHER = [
    ("quotes", "suggestion", "proposed to “ministers to return"),
    ("date", "warning", "04/05/2023 23:09:30"),
]


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    return tuple(run(Job((str(SEED),)), Settings()).findings)


@pytest.mark.parametrize(
    ("text", "kind", "severity", "suggestion", "times"), EXPECTED, ids=[row[0] for row in EXPECTED]
)
def test_row(
    findings: tuple[Finding, ...], text: str, kind: str, severity: str, suggestion: str, times: int
) -> None:
    found = [item for item in findings if item.text == text and item.kind == kind]
    assert len(found) == times
    assert {item.severity for item in found} == {severity}
    applicable = [item.suggestions[0].text for item in found if item.suggestions and suggestion]
    assert [text.replace("'", "’") for text in applicable] == [suggestion] * (
        times if suggestion else 0
    )


@pytest.mark.parametrize(("kind", "severity", "text"), OTHER)
def test_advice(findings: tuple[Finding, ...], kind: str, severity: str, text: str) -> None:
    (found,) = [item for item in findings if item.text == text]
    assert (found.kind, found.severity) == (kind, severity)
    assert all(suggestion.safety == "display" for suggestion in found.suggestions)


def test_nothing_false_beside_them(findings: tuple[Finding, ...]) -> None:
    listed = {row[0] for row in EXPECTED} | {row[2] for row in OTHER} | ALSO
    rest = Counter(item.kind for item in findings if item.text not in listed)
    assert set(rest) <= {"typography", "consistency"}
    assert {item.severity for item in findings if item.text not in listed} == {"suggestion"}


def test_what_else_is_found_is_advice(findings: tuple[Finding, ...]) -> None:
    assert {item.severity for item in findings if item.text in ALSO} == {"suggestion"}


def test_runs_of_spaces_are_safe_fixes(findings: tuple[Finding, ...]) -> None:
    runs = [item for item in findings if item.rule == "repeated-spaces"]
    assert len(runs) == 2
    assert {suggestion.safety for item in runs for suggestion in item.suggestions} == {"safe"}


def test_spans_are_exact(findings: tuple[Finding, ...]) -> None:
    source = SEED.read_text("utf-8")
    assert all(item.span.of(source) == item.text for item in findings)


def test_unsafe_fixes_read_well_and_settle() -> None:
    checker = Checker(Settings())
    source = SEED.read_text("utf-8")

    def check(text: str) -> tuple[Finding, ...]:
        return checker.check(read("seed.txt", text.encode())).findings

    fixed = fix_text(source, check, unsafe=True).text
    for wanted in (
        "said US Secretary of State Antony Blinken, after the discussions",
        "Armenia’s Ararat Mirzoyan and Azerbaijan’s Jeyhun Bayramov",
        "by French Foreign Minister Catherine Colonna, who",
        "the foreign ministers of the two countries",
        "more than three decades ago.\n",
        "United States",
    ):
        assert wanted in fixed.replace("'", "’")
    assert fix_text(fixed, check, unsafe=True).text == fixed
