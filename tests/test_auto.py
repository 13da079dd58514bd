"""The language pair is chosen by what stands in the text."""

from __future__ import annotations

import pytest

from tqa.auto import AutoChecker, checker_for
from tqa.checker import Checked
from tqa.finding import TqaError
from tqa.readers import read
from tqa.settings import Settings

FRENCH = "The head of French diplomacy, Anne Roux, met Djeyhoun Baïramov in Bakou."
GERMAN = "The party chef met the SPD fraction in München before three years."


@pytest.fixture(scope="module")
def auto() -> AutoChecker:
    return AutoChecker(Settings(from_lang="auto"))


def check(auto: AutoChecker, text: str) -> Checked:
    return auto.check(read("a.txt", text.encode()))


def test_traces_of_french_and_of_german_choose_their_packs(auto: AutoChecker) -> None:
    french, german = check(auto, FRENCH), check(auto, GERMAN)
    assert {"head-of-diplomacy-named", "jeyhun-bayramov"} <= {f.rule for f in french.findings}
    assert {"de-chef", "de-faction", "de-munich"} <= {f.rule for f in german.findings}
    assert not any(finding.rule.startswith("de-") for finding in french.findings)


def test_checks_of_one_source_language_are_silent_for_another() -> None:
    text = "It starts at 20h30, said Mme Roux."
    rules = {
        source: {f.rule for f in checker_for(Settings(from_lang=source)).check(
            read("a.txt", text.encode())).findings}
        for source in ("fr", "de")
    }  # fmt: skip
    assert {"french-hour", "french-honorific"} <= rules["fr"]
    assert not {"french-hour", "french-honorific"} & rules["de"]


def test_a_text_without_traces_has_no_findings(auto: AutoChecker) -> None:
    assert check(auto, "The minister spoke in the evening, as he had said.").findings == ()


def test_rules_of_every_pair_can_be_named(auto: AutoChecker) -> None:
    ids = [rule.id for rule in auto.rules]
    assert {"de-chef", "nagorno-karabakh"} <= set(ids)
    assert len(ids) == len(set(ids))
    checker_for(Settings(from_lang="auto", ignore=("de-chef", "nagorno-karabakh")))
    with pytest.raises(TqaError, match="no rule or kind is called"):
        checker_for(Settings(from_lang="auto", ignore=("de-cheff",)))


def test_a_pair_without_any_glossary_is_an_error() -> None:
    with pytest.raises(TqaError, match="no glossary is for xx-en; shipped are de-en, fr-en"):
        checker_for(Settings(from_lang="xx"))


def test_a_target_language_without_packs_is_an_error() -> None:
    with pytest.raises(TqaError, match="no packs are shipped into"):
        checker_for(Settings(from_lang="auto", to_lang="xx"))
