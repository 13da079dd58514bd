from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tqa.checker import Checker
from tqa.readers import read
from tqa.settings import Settings

GLOSSARY = """
glossary: house
from: fr
to: en
entries:
  - id: actors
    kind: false-friend
    why: acteurs are those concerned
    deprecated: [actors of the sector]
    preferred: companies
    only_in: translated
    severity: suggestion
  - id: first
    kind: calque
    why: a calque
    deprecated: [made a declaration]
    preferred: spoke
  - id: second
    kind: name
    why: a name
    deprecated: [Poutinov]
    preferred: Putinov
  - id: third
    kind: name
    why: a name in company
    deprecated: [Mr Poutinov, Dmitri Medvedev]
    preferred: Someone
    only_in: translated
"""


def rules(text: str, folder: Path) -> list[str]:
    path = folder / "house.yaml"
    path.write_text(GLOSSARY, "utf-8")
    checker = Checker(Settings(shipped=False, glossaries=(str(path),), cache=False))
    return [item.rule for item in checker.check(read("a.txt", text.encode())).findings]


def test_an_entry_that_needs_evidence_is_silent_without_it(tmp_path: Path) -> None:
    assert rules("The actors of the sector met. He made a declaration.", tmp_path) == ["first"]


def test_two_other_rules_are_evidence(tmp_path: Path) -> None:
    text = "The actors of the sector met. Mr Roe made a declaration on Poutinov."
    assert rules(text, tmp_path) == ["actors", "first", "second"]


def test_what_the_glossary_knows_is_not_reported_twice(tmp_path: Path) -> None:
    assert rules("Russia rang Poutinov.", tmp_path) == ["second"]


def test_what_lacks_evidence_hides_no_other_rule(tmp_path: Path) -> None:
    assert rules("Russia rang Mr Poutinov.", tmp_path) == ["second"]
    text = "The actors of the sector met Mr Poutinov in Russia. Mr Roe made a declaration. Poutinov"
    assert rules(text, tmp_path) == ["actors", "third", "first", "second"]


def test_each_pair_has_its_own_entries_in_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tqa.matching.cache_folder", lambda: tmp_path / "cache")
    path = tmp_path / "house.yaml"
    path.write_text(GLOSSARY, "utf-8")
    settings = Settings(shipped=False, glossaries=(str(path),))
    assert "first" in Checker(settings).names
    assert "first" not in Checker(replace(settings, from_lang="de")).names
