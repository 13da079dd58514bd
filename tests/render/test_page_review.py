"""A whole review: by keyboard alone, by mouse alone, in bulk, and back into the files."""

from __future__ import annotations

import json
from contextlib import chdir
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.support import tqa
from tests.render.articles import TEXTS, TREATY, VISIT, check, report_on, write
from tqa.settings import Settings

Show = Any

CORRECTED = """\
Talks on Nagorno-Karabakh resume

The parties met on Monday over Nagorno-Karabakh, said French Foreign Minister Anne Moreau.

“We shall speak of Nagorny Karabakh again,” Mr. Lemaire said, adding that Mr. Aliyev was ready.

Mr. Lemaire is busy with the matter. The mission left two weeks ago.
"""


def validate(records: list[dict[str, Any]]) -> None:
    schema = json.loads((files("tqa") / "data" / "decisions.schema.json").read_text("utf-8"))
    tool = {"name": "tqa", "version": "0"}
    whole = {"schema_version": "1.0", "tool": tool, "decisions": records}
    jsonschema.validate(whole, schema)


def test_by_keyboard_alone(show: Show) -> None:
    report = report_on(TEXTS)
    page = show(report)
    page.key("a", "a", "a")
    page.key("r")
    page.key("a")
    page.key("e")
    page.key("Control+a")
    page.page.keyboard.type("busy with the matter")
    page.key("Enter", "a")
    assert page.text(".textbar h2") == "b/visit.txt"
    page.key("c")
    page.page.keyboard.type("Ask the desk")
    page.key("Enter")
    assert page.text(".remark") == "Comment Ask the desk"
    page.key("a", "a", "a")
    assert page.text(".progress") == f"{len(report.findings)} of {len(report.findings)} decided"
    assert "Everything is decided" in page.text("#card")
    # To the tabs and the buttons without a mouse.
    take_away = page.page.get_by_role("button", name="Take away")
    take_away.focus()
    page.key("Enter")
    page.page.get_by_role("button", name="Download decisions").focus()
    with page.page.expect_download() as waiting:
        page.key("Enter")
    records = json.loads(Path(waiting.value.path()).read_text("utf-8"))["decisions"]
    validate(records)
    assert [item["state"] for item in records] == [
        *("accepted", "accepted", "accepted", "rejected", "accepted", "changed", "accepted"),
        *("accepted", "accepted", "accepted"),
    ]
    assert records[7]["comment"] == "Ask the desk"
    assert records[0]["before"] == "Talks on"
    assert all(item["time"].endswith("Z") for item in records)


def test_by_mouse_alone(show: Show) -> None:
    page = show(report_on({"a/treaty.txt": TREATY}))
    page.page.locator(".mark", has_text="head of French").click()
    page.page.locator(".offer.main").click()
    page.page.locator(".mark", has_text="Nagorny").first.click()
    page.page.locator(".offer.main").click()
    page.page.locator(".mark", has_text="ago. .").click()
    page.page.locator("#card").get_by_role("button", name="Reject").click()
    page.page.locator(".mark", has_text="active on this file").click()
    page.page.locator("#card").get_by_role("button", name="Reword").click()
    page.page.locator("#writing").fill("in charge")
    page.click("Save")
    page.page.locator(".mark", has_text="ago. .").click()
    page.page.get_by_label("Reason").fill("the agency's own")
    page.page.get_by_label("Reason").blur()
    page.page.locator(".scope select").select_option("everywhere")
    records = page.decisions()
    validate(records)
    assert [(item["state"], item["replacement"]) for item in records] == [
        ("accepted", "Nagorno-Karabakh"),
        ("accepted", "French Foreign Minister"),
        ("changed", "in charge"),
        ("rejected", ""),
    ]
    assert (records[3]["reason"], records[3]["scope"]) == ("the agency's own", "everywhere")


def test_bulk_shows_what_it_touches_and_leaves_quotations_alone(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.key("Shift+A")
    assert "3 places in 2 documents. Left out: 1 in quotations." in page.text(".preview")
    page.click("Accept 3")
    page.click("Compare")
    assert "“We shall speak of Nagorny Karabakh again,”" in page.text(
        ".compare td:nth-child(2) >> nth=2"
    )
    assert page.text(".progress").startswith("3 of")
    page.key("u")
    assert page.text(".progress").startswith("0 of")
    page.key("Shift+U")
    assert page.text(".progress").startswith("3 of")


def test_bulk_can_be_cancelled_and_narrowed(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.key("Shift+A")
    page.page.get_by_label("In this document").check()
    page.page.get_by_label("Reject: keep the text").check()
    assert page.page.get_by_role("button", name="Reject 2").is_visible()
    page.key("Escape")
    assert page.text(".progress").startswith("0 of")


def test_work_survives_a_reload_and_leaving_asks(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.key("a", "a")
    questions: list[str] = []

    def answer(dialog: Any) -> None:
        questions.append(dialog.type)
        dialog.accept()

    page.page.on("dialog", answer)
    page.page.reload()
    assert questions == ["beforeunload"]
    assert page.text(".progress").startswith("2 of")
    assert "restored" in page.text("#status")
    page.decisions()
    page.page.reload()
    assert questions == ["beforeunload"]


def test_single_keys_can_be_switched_off(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.key("?")
    page.page.get_by_label("Single-letter keys are on").uncheck()
    page.key("Escape")
    page.key("a", "r")
    assert page.text(".progress").startswith("0 of")
    page.page.reload()
    page.key("a")
    assert page.text(".progress").startswith("0 of")


def test_accepting_without_a_wording_changes_nothing(show: Show) -> None:
    page = show(report_on({"x.txt": "They suggest to leave the town now.\n"}))
    page.key("a")
    assert "No ready wording" in page.text("#status")
    assert page.text(".progress") == "0 of 1 decided"


def test_there_and_back_again(
    show: Show, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Decide, export, apply, check again: the texts are clean and nothing is left to find."""
    texts = {"a/treaty.txt": TREATY.replace("\n", "\r\n"), "b/visit.txt": VISIT}
    folder = tmp_path / "project"
    write(folder, texts)
    page = show(check(folder))
    page.key("a", "a", "a", "r", "a", "e", "Control+a")
    page.page.keyboard.type("busy with the matter")
    page.key("Enter", "a", "a", "a", "a")
    page.click("Take away")
    copied = page.download("Download text")
    (folder / "decisions.json").write_text(page.download("Download decisions"), encoding="utf-8")
    with chdir(folder):
        applied = tqa(capfd, "apply", "decisions.json", "--isolated")
        assert applied.code == 0, applied.out + applied.err
        again = tqa(
            capfd, "check", ".", "--decisions", "decisions.json", "--isolated", "--format", "json"
        )
    assert json.loads(again.out)["findings"] == []
    treaty = (folder / "a" / "treaty.txt").read_bytes().decode()
    assert treaty == CORRECTED.replace("\n", "\r\n")
    assert copied in (treaty, (folder / "b" / "visit.txt").read_bytes().decode())


def test_the_whole_seed_there_and_back(
    show: Show, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Take every suggestion there is: the page and tqa apply make the same bytes."""
    seed = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
    (tmp_path / "seed.txt").write_bytes(b"\xef\xbb\xbf" + seed.read_bytes())
    report = check(tmp_path, Settings())
    page = show(report)
    for finding in report.findings:
        usable = any(item.safety != "display" for item in finding.suggestions)
        page.key("a" if usable else "r")
    assert "Everything is decided" in page.text("#card")
    page.click("Take away")
    copied = page.download("Download text")
    (tmp_path / "d.json").write_text(page.download("Download decisions"), encoding="utf-8")
    with chdir(tmp_path):
        applied = tqa(capfd, "apply", "d.json", "--isolated")
        again = tqa(
            *(capfd, "check", "seed.txt", "--isolated", "--decisions", "d.json"),
            *("--format", "json"),
        )
    assert applied.code == 0, applied.out + applied.err
    assert (tmp_path / "seed.txt").read_bytes().decode() == copied
    left = json.loads(again.out)["findings"]
    assert [(item["rule"], item["text"]) for item in left] == []


def test_advice_is_a_beginning_for_a_wording_of_ones_own(show: Show) -> None:
    page = show(report_on({"x.txt": "Ministers spoke of “advances” in the peace talks.\n"}))
    page.page.locator(".advice button").click()
    assert page.page.locator("#writing").input_value() == "“progress”"
    page.click("Save")
    (record,) = page.decisions()
    assert (record["state"], record["replacement"]) == ("changed", "“progress”")


def test_the_focus_goes_on_when_its_button_is_gone(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.click("Overview")
    page.page.get_by_role("button", name="Accept them").focus()
    page.key("Enter")
    assert page.page.evaluate("document.activeElement.id") == "page"


def test_beginning_again_can_be_undone(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.key("a", "r")
    page.click("Take away")
    page.click("Start again")
    assert page.text(".progress").startswith("0 of")
    page.key("Control+z")
    assert page.text(".progress").startswith("2 of")


def test_enter_on_a_mark_leads_to_what_can_be_done(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.page.locator(".mark").nth(2).focus()
    page.key("Enter")
    assert page.text(".what") == "Found: the head of French diplomacy,"
    assert page.page.evaluate("document.activeElement.className") == "offer main"
    page.key("Enter")
    assert page.text(".progress").startswith("1 of")
