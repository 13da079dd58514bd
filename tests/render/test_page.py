"""The page in a real browser: what it shows, filters, the address, the card."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.render.articles import TEXTS, report_on
from tqa.report import Problem

Show = Any


def test_it_opens_from_a_file_and_its_script_runs(show: Show) -> None:
    report = report_on(TEXTS)
    page = show(report)
    assert page.text(".progress") == f"0 of {len(report.findings)} decided"
    assert page.text(".textbar h2") == "a/treaty.txt"
    here = [finding for finding in report.findings if finding.path == "a/treaty.txt"]
    assert page.count('.mark[role="button"]') == len(here)


def test_only_the_open_document_is_drawn(show: Show) -> None:
    page = show(report_on(TEXTS))
    assert "The parties met" in page.text("#text")
    page.key("n")
    assert "The parties met" not in page.text("#text")
    assert "The visit to" in page.text("#text")
    assert page.count(".paper") == 1


def test_a_clean_document_says_so_plainly(show: Show) -> None:
    report = report_on({"c/clean.txt": TEXTS["c/clean.txt"]})
    page = show(report)
    assert f"0 findings, {len(report.rules):,} rules checked" in page.text("#card")
    assert page.text(".progress") == f"0 findings, {len(report.rules):,} rules checked"


def test_marks_tell_by_their_shape_what_they_are(show: Show) -> None:
    page = show(report_on({"x.txt": "They suggest to leave Nagorny Karabakh now.\n"}))
    style = "element => getComputedStyle(element).textDecorationStyle"
    assert page.page.locator(".mark.fix").evaluate(style) == "solid"
    assert page.page.locator(".mark:not(.fix)").evaluate(style) == "dotted"
    page.key("j", "r")
    line = "element => getComputedStyle(element).textDecorationLine"
    assert page.page.locator(".mark.rejected").evaluate(line) == "none"


def test_marks_have_names_for_screen_readers(show: Show) -> None:
    page = show(report_on(TEXTS))
    mark = page.page.locator(".mark").first
    name = "Nagorny Karabakh, name, error, suggestion Nagorno-Karabakh"
    assert mark.get_attribute("aria-label") == name
    page.key("a")
    assert mark.get_attribute("aria-label") == "Nagorny Karabakh, name, error, accepted"


def test_the_card_says_what_why_and_where_else(show: Show) -> None:
    page = show(report_on(TEXTS))
    card = page.text("#card")
    for part in (
        "Nagorny Karabakh",
        "Nagorno-Karabakh",
        "English agencies",
        "Haut-Karabakh",
        "BBC",
    ):
        assert part in card
    assert "Same words: 2 more here, 1 in other documents" in card


def test_filters_count_and_stand_in_the_address(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.key("/")
    page.page.keyboard.type("zeppelin")
    assert "0 of" in page.text(".found")
    page.page.locator("#search").fill("reserve")
    assert page.text(".textbar h2") == "b/visit.txt"
    assert "text=reserve" in page.page.url
    page.page.reload()
    assert page.page.locator("#search").input_value() == "reserve"
    assert "1 of" in page.text(".found")
    page.click("Show all")
    page.page.locator("#side").get_by_role("button", name="warning").click()
    page.page.locator("#side").get_by_role("button", name="suggestion").click()
    assert "level=error" in page.page.url
    assert page.count(".mark.warning:not(.on)") == 0


def test_a_word_after_a_minus_sign_leaves_findings_out(show: Show) -> None:
    report = report_on(TEXTS)
    page = show(report)
    page.page.locator("#search").fill("nagorny -visit")
    assert "3 of 10" in page.text(".found")


def test_a_finding_has_a_stable_address(show: Show) -> None:
    report = report_on(TEXTS)
    page = show(report)
    wanted = next(finding for finding in report.findings if finding.rule == "with-reserve")
    anchor = wanted.fingerprint.replace(":", "-")
    page.page.goto("about:blank")
    page.page.goto(f"{page.file.as_uri()}#f-{anchor}")
    assert page.text(".what") == "Found: with reserve"


def test_back_leads_to_the_view_before(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.click("Overview")
    page.click("Consistency")
    page.page.go_back()
    assert page.page.locator("#page .tiles").is_visible()


def test_overlapping_marks_can_each_be_opened(show: Show) -> None:
    text = "Also there was the Azerbaijani Djeyhoun Baïramov, who spoke to AFP on Monday.\n"
    report = report_on({"x.txt": text})
    page = show(report)
    opened = set()
    for mark in page.page.locator(".mark").all():
        mark.click()
        opened.add(page.text(".what"))
    assert {f"Found: {finding.text}" for finding in report.findings} <= opened


def test_the_likely_original_is_marked_as_the_language_it_is_in(show: Show) -> None:
    page = show(report_on(TEXTS))
    assert page.page.locator("#card dd i").get_attribute("lang") == "fr"


def test_what_was_not_checked_is_said(show: Show) -> None:
    problem = Problem("bad.bin", "bad.bin: binary file, not text")
    page = show(replace(report_on(TEXTS), problems=(problem,)))
    page.click("1 file not checked")
    assert "bad.bin: binary file" in page.text(".problems")


def test_a_report_on_nothing_opens_too(show: Show) -> None:
    problem = Problem("bad.bin", "bad.bin: binary file, not text")
    nothing = replace(report_on(TEXTS), files=(), findings=(), consistency=(), problems=(problem,))
    page = show(nothing)
    assert "bad.bin: binary file" in page.text(".problems")
    for name in ("Review", "Consistency", "Take away", "Overview"):
        page.click(name)
    page.key("j", "a", "n", "t", "t", "u")
