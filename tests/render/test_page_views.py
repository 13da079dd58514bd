"""Consistency, overview and what is taken away."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import chdir
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.render.articles import PACK, TEXTS, check, report_on, write
from tqa.glossary.load import load_glossary
from tqa.render.options import Past, RenderOptions
from tqa.settings import Settings

Show = Any


def test_forms_stand_with_counts_and_lines_aligned_on_the_hit(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.click("Consistency")
    page.page.locator("nav.list button", has_text="Nagorno-Karabakh").click()
    assert "Nagorny Karabakh 4 3 1" in page.text(".forms tbody tr:nth-child(2)")
    hits = page.page.locator(".lines .link").all()
    assert len({round(hit.bounding_box()["x"]) for hit in hits}) == 1
    hits[-1].click()
    assert page.text(".textbar h2") == "b/visit.txt"
    assert page.text(".what") == "Found: Nagorny Karabakh"


def choose(page: Any, concept: str, form: str) -> str:
    """Choose a house form; return what the dialog said."""
    page.click("Consistency")
    page.page.locator("nav.list button", has_text=concept).click()
    page.click(f"Use everywhere: {form}")
    said: str = page.text("dialog")
    page.page.locator("dialog button.main").click()
    return said


def test_choosing_the_house_form_changes_every_place_outside_quotations(show: Show) -> None:
    page = show(report_on(TEXTS))
    said = choose(page, "Mr / Mr.", "Mr")
    assert "3 places will change" in said
    assert 'write honorifics = "no-dot" under [style]' in said
    changed = {item["replacement"] for item in page.decisions() if item["state"] != "rejected"}
    assert changed == {"Mr Lemaire", "Mr Aliyev"}
    page.key("u")
    assert page.text(".progress").startswith("0 of")


def test_a_house_form_against_the_glossary_becomes_an_entry_of_its_own(
    show: Show, tmp_path: Path
) -> None:
    texts = {"x.txt": "The road to Nagorno-Karabakh was shut.\n\nNagorny Karabakh slept.\n"}
    write(tmp_path, {**texts, "base/small.yaml": PACK})
    base = Settings(shipped=False, extends=(str(tmp_path / "base"),), cache=False)
    page = show(check(tmp_path, base))
    said = choose(page, "Nagorno-Karabakh", "Nagorny Karabakh")
    assert "A glossary entry is proposed: Nagorny Karabakh, not Nagorno-Karabakh" in said
    page.click("Take away")
    write(tmp_path, {"glossaries/house.yaml": page.download("Download YAML")})
    write(tmp_path, {"x.txt": page.download("Download text")})
    assert (tmp_path / "x.txt").read_text("utf-8").count("Nagorny Karabakh") == 2
    house = replace(base, glossaries=(str(tmp_path / "glossaries"),))
    assert check(tmp_path, house).findings == ()


def test_a_house_form_that_the_glossary_prefers_needs_no_entry(show: Show) -> None:
    page = show(report_on(TEXTS))
    said = choose(page, "Nagorno-Karabakh", "Nagorno-Karabakh")
    assert "3 places will change; 1 in quotations stay. The glossary prefers it already" in said
    page.click("Review")
    assert "over Nagorno-Karabakh, said" in page.text("#text")
    assert "speak of Nagorny Karabakh again" in page.text("#text")
    page.click("Take away")
    assert page.page.get_by_text("None yet: choose a house form").is_visible()


def test_a_wording_of_the_editors_own_can_be_proposed(show: Show, tmp_path: Path) -> None:
    page = show(report_on({"b/visit.txt": TEXTS["b/visit.txt"]}))
    page.key("j", "e", "Control+a")
    page.page.keyboard.type('the "States"')
    page.page.get_by_label("Propose it for the glossary").check()
    page.click("Save")
    page.click("Take away")
    folder = tmp_path / "glossaries"
    write(folder, {"house.yaml": page.download("Download YAML")})
    ((_, entry),) = load_glossary(Settings(shipped=False, glossaries=(str(folder),))).entries
    assert entry.preferred == 'the "States"'


def test_the_diff_makes_the_corrected_text(show: Show, tmp_path: Path) -> None:
    texts = {"a/treaty.txt": TEXTS["a/treaty.txt"], "b/end.txt": "Two weeks ago. ."}
    folder = tmp_path / "project"
    write(folder, texts)
    page = show(check(folder))
    page.key("a", "a", "a", "r", "a", "r", "a", "a")
    page.click("Take away")
    diff = page.download("Download diff")
    assert "\\ No newline at end of file" in diff
    if shutil.which("git"):
        with chdir(folder):
            subprocess.run(["git", "apply", "-"], input=diff.encode(), check=True)
        after = (folder / "a/treaty.txt").read_text("utf-8")
        assert "over Nagorno-Karabakh, said French Foreign Minister Anne Moreau" in after
        assert (folder / "b/end.txt").read_bytes() == b"Two weeks ago."
    with page.page.expect_download() as waiting:
        page.click("Download 2 changed documents (ZIP)")
    with ZipFile(waiting.value.path()) as archive:
        assert archive.testzip() is None
        assert archive.read("b/end.txt") == b"Two weeks ago."


def test_offsets_hold_beyond_the_basic_plane(show: Show) -> None:
    page = show(report_on({"x.txt": "😀 é 𝒳: the war for Nagorny Karabakh 😀 ended. .\n"}))
    assert page.page.locator(".mark").first.inner_text() == "Nagorny Karabakh"
    page.key("a", "a")
    page.click("Take away")
    assert page.download("Download text") == "😀 é 𝒳: the war for Nagorno-Karabakh 😀 ended.\n"


def test_decisions_can_be_loaded_again(show: Show, tmp_path: Path) -> None:
    page = show(report_on(TEXTS))
    page.key("a", "r")
    page.click("Take away")
    file = tmp_path / "mine.json"
    file.write_text(page.download("Download decisions"), encoding="utf-8")
    page.key("u", "u")
    assert page.text(".progress").startswith("0 of")
    with page.page.expect_file_chooser() as waiting:
        page.click("Load decisions…")
    waiting.value.set_files(file)
    page.page.get_by_text("2 decisions loaded from mine.json").wait_for()
    assert page.text(".progress").startswith("2 of")


def test_decisions_given_with_the_report_are_shown(show: Show) -> None:
    report = report_on(TEXTS)
    page = show(report)
    page.key("a", "r")
    page.click("Take away")
    text = page.download("Download decisions")
    other = show(report, RenderOptions(version="0", decisions=text))
    assert other.text(".progress").startswith("2 of")


def test_the_overview_counts_and_leads_on(show: Show) -> None:
    report = report_on(TEXTS)
    page = show(report)
    page.click("Overview")
    assert page.text(".tile b") == str(len(report.findings))
    errors = sum(finding.severity == "error" for finding in report.findings)
    assert page.text("section.chart tbody tr").split()[-1] == str(errors)
    page.page.locator(".chart").get_by_role("button", name="with-reserve").click()
    assert page.text(".what") == "Found: with reserve"
    page.click("Overview")
    page.click("Accept them")
    assert "Accepted" in page.text("#status")


def test_the_overview_shows_earlier_runs_and_scores(show: Show) -> None:
    report = report_on(TEXTS)
    scored = tuple(
        replace(file, translationese=64, reasons=("heads of diplomacy: 1",))
        for file in report.files
    )
    history = (Past("monday", (9, 4, 2), 500), Past("tuesday", (7, 4, 2), 500))
    options = RenderOptions(version="0", history=history)
    page = show(replace(report, files=scored), options)
    page.click("Overview")
    assert page.count(".trend circle") == 3
    page.page.locator("summary", has_text="Figures").click()
    assert "monday 9 4 2 30" in page.text(".wide table tbody tr")
    page.page.locator("summary", has_text="a/treaty.txt").click()
    assert "heads of diplomacy: 1" in page.text(".charts details ul")


def test_the_comparison_shows_both_texts(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.key("a", "t", "t")
    row = page.page.locator(".compare tr.changed").first
    assert row.locator("del").inner_text().endswith("Nagorny Karabakh")
    assert row.locator("ins").inner_text().endswith("Nagorno-Karabakh")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_appearance_can_be_chosen(show: Show, scheme: Any) -> None:
    page = show(report_on(TEXTS))
    page.key("?")
    page.page.get_by_label("Dark" if scheme == "dark" else "Light", exact=True).check()
    colour = page.page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert (sum(map(int, colour[4:-1].split(","))) < 100) is (scheme == "dark")
