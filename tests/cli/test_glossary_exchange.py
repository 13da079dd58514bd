from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.process import project
from tests.cli.support import Result, tqa
from tests.exchange.sample import GLOSSARY


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = project(tmp_path / "project")
    (here / "glossaries" / "house.yaml").write_text(GLOSSARY, encoding="utf-8")
    monkeypatch.chdir(here)
    return here


def exported(capfd: pytest.CaptureFixture[str], *arguments: str) -> Result:
    return tqa(capfd, "glossary", "export", *arguments)


def imported(capfd: pytest.CaptureFixture[str], *arguments: str) -> Result:
    return tqa(capfd, "glossary", "import", *arguments)


def test_a_table_goes_out_and_comes_back(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    out = exported(capfd, "--to", "xlsx", "terms.xlsx", "--strict")
    assert (out.code, out.out) == (0, "")
    assert out.err == "6 entries, 0 losses; wrote 1 file to terms.xlsx\n"
    back = imported(capfd, "--from", "xlsx", "terms.xlsx", "-o", "glossaries/back.yaml", "--strict")
    assert (back.code, back.err) == (0, "6 entries to glossaries/back.yaml, 0 losses\n")
    (folder / "glossaries" / "house.yaml").unlink()
    again = exported(capfd, "--to", "csv", "-")
    assert "Nagorno-Karabakh's parliament met." in again.out
    assert tqa(capfd, "glossary", "test", "glossaries/back.yaml").code == 0


def test_losses_are_named_and_strict_fails(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    result = exported(capfd, "--to", "deepl", "out.csv", "--strict")
    assert result.code == 1
    assert "nagorno-karabakh: severity: a pair of source and target has no room" in result.err
    assert "head-of-diplomacy: entry: a pair needs an original" in result.err
    assert (folder / "out.csv").read_text("utf-8").startswith("Haut-Karabakh,Nagorno-Karabakh")


def test_the_loss_report_can_be_a_file(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    result = exported(capfd, "--to", "tbx", "out.tbx", "--loss-report", "loss.json")
    assert (result.code, result.err.count("\n")) == (0, 1)
    losses = json.loads((folder / "loss.json").read_text("utf-8"))
    assert losses[0] == {
        "entry": "nagorno-karabakh",
        "field": "kind",
        "value": "name",
        "why": "TBX-Basic has no category for it",
    }


def test_vale_is_a_folder(capfd: pytest.CaptureFixture[str], folder: Path) -> None:
    assert "name a folder" in exported(capfd, "--to", "vale", "a.yml").err
    assert exported(capfd, "--to", "vale", "styles/House").code == 0
    assert len(list((folder / "styles" / "House").iterdir())) == 3
    result = imported(capfd, "--from", "vale", "styles/House")
    assert result.out.startswith("glossary: imported\nfrom: fr\nto: en\nentries:\n  - id: ")


def test_a_file_that_exists_is_only_added_to(
    capfd: pytest.CaptureFixture[str], folder: Path
) -> None:
    Path("more.csv").write_text("id,preferred\nroad,street\nkyiv,Kyiv\n", encoding="utf-8")
    told = ("--from", "csv", "more.csv", "-o", "glossaries/house.yaml")
    refused = imported(capfd, *told)
    assert refused.code == 2
    assert "exists already; add to it with --append" in refused.err
    added = imported(capfd, *told, "--append")
    assert "road: entry: glossaries/house.yaml has an entry of this id" in added.err
    text = (folder / "glossaries" / "house.yaml").read_text("utf-8")
    assert text == GLOSSARY + (
        "  - id: kyiv\n    preferred: Kyiv\n    kind: term\n    why: Imported from more.csv.\n"
    )
    assert imported(capfd, *told, "--append").err.endswith(
        "0 entries to glossaries/house.yaml, 1 loss\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--from", "csv", "no.csv"), "no.csv: cannot be read"),
        (("--from", "tbx", "tqa.toml"), "not well-formed XML"),
        (("--from", "csv", "a", "--append"), "name a glossary file that exists"),
        (("--from", "odt", "a"), "Invalid value"),
    ],
)
def test_mistakes_are_named(
    capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    Path("a").write_text("preferred\nx\n", encoding="utf-8")
    result = imported(capfd, *arguments)
    assert result.code == 2
    assert message in result.err


def test_a_pattern_whose_list_is_not_here_becomes_a_draft(
    capfd: pytest.CaptureFixture[str], folder: Path
) -> None:
    head = "id,pattern,suggest\nhead,the head of {country},boss\n"
    Path("more.csv").write_text(head, encoding="utf-8")
    alone = imported(capfd, "--from", "csv", "more.csv")
    assert (
        "head: pattern: made a draft: pattern cannot be used: unknown slot {country}" in alone.err
    )
    assert "status: draft" in alone.out
    house = folder / "glossaries" / "house.yaml"
    house.write_text(GLOSSARY.replace("entries:", "lists:\n  country: [Chad]\nentries:"), "utf-8")
    told = ("--from", "csv", "more.csv", "-o", "glossaries/house.yaml", "--append")
    assert imported(capfd, *told).err == "1 entry to glossaries/house.yaml, 0 losses\n"


def test_other_languages_have_no_glossary_here(capfd: pytest.CaptureFixture[str]) -> None:
    result = exported(capfd, "--to", "csv", "-", "--from-language", "de")
    assert result.code == 2
    assert "no glossary from de to en here" in result.err


def test_a_missing_extra_is_named(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    result = exported(capfd, "--to", "xlsx", "a.xlsx")
    assert result.code == 2
    assert "install it with pip install 'tqa[exchange]'" in result.err
