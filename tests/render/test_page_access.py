"""Accessibility of every view, small screens, paper, and a browser without script."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from tests.render.articles import TEXTS, report_on
from tests.render.opened import Opened
from tqa.render.options import Past, RenderOptions
from tqa.report import Problem

Show = Any

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HISTORY = RenderOptions(version="0", history=(Past("monday", (9, 4, 2), 50),))


@cache
def axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def complaints(page: Opened) -> list[str]:
    """Return what axe-core finds, one line for each rule and element."""
    page.page.evaluate(axe())
    found = page.page.evaluate(
        "tags => axe.run({runOnly: {type: 'tag', values: tags}}).then(r => r.violations)", TAGS
    )
    return [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for rule in found
        for node in rule["nodes"]
    ]


def decided(page: Opened) -> None:
    page.key("a", "r", "c")
    page.page.keyboard.type("Ask")
    page.key("Enter", "j", "j", "a", "k", "k")


VIEWS: dict[str, Callable[[Opened], None]] = {
    "review": lambda page: page.key("j"),
    "decided": decided,
    "rejected": lambda page: page.key("r", "k"),
    "wording": lambda page: page.key("e"),
    "corrected": lambda page: page.key("a", "t"),
    "compare": lambda page: page.key("a", "t", "t"),
    "bulk": lambda page: page.key("Shift+A"),
    "help": lambda page: page.key("?"),
    "clean": lambda page: page.key("n", "n"),
    "consistency": lambda page: page.click("Consistency"),
    "overview": lambda page: page.press("a", "Overview"),
    "takeaway": lambda page: page.press("a", "Take away"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_view(show: Show, scheme: str) -> None:
    problems = (Problem("bad.bin", "bad.bin: binary file"),)
    page = show(replace(report_on(TEXTS), problems=problems), HISTORY, color_scheme=scheme)
    found = {}
    for name, reach in VIEWS.items():
        page.page.evaluate("localStorage.clear(); location.hash = ''")
        page.page.once("dialog", lambda dialog: dialog.accept())
        page.page.reload()
        reach(page)
        found[name] = complaints(page)
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("view", ["review", "overview", "consistency", "takeaway"])
def test_nothing_is_cut_off_on_a_narrow_screen(show: Show, view: str) -> None:
    page = show(report_on(TEXTS), HISTORY, viewport={"width": 360, "height": 700})
    page.page.goto(f"{page.file.as_uri()}#view={view}")
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.page.evaluate(wide) <= 0
    assert complaints(page) == []


def test_the_card_lies_below_the_text_on_a_narrow_screen(show: Show) -> None:
    page = show(report_on(TEXTS), viewport={"width": 360, "height": 700})
    page.key("j", "j", "j")
    mark = page.page.locator(".mark.on").first.bounding_box()
    card = page.page.locator("#card").bounding_box()
    assert card["y"] > 300
    assert mark["y"] + mark["height"] <= card["y"]


def test_targets_are_large_enough(show: Show) -> None:
    page = show(report_on(TEXTS))
    sizes = page.page.locator("button:visible").evaluate_all(
        "all => all.map(one => [one.textContent, one.offsetWidth, one.offsetHeight])"
    )
    assert [size for size in sizes if min(size[1:]) < 24] == []


def test_marks_show_where_colours_are_the_users(show: Show) -> None:
    page = show(report_on(TEXTS), forced_colors="active")
    border = "mark => getComputedStyle(mark).borderBottomStyle"
    assert page.page.locator(".mark.fix").first.evaluate(border) == "solid"


def test_on_paper_marks_have_numbers_and_notes_follow(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.key("a")
    page.page.emulate_media(media="print")
    assert not page.page.locator(".bar").is_visible()
    assert page.page.locator(".paper").is_visible()
    notes = page.text("#notes")
    assert "a/treaty.txt: 7 findings" in notes
    assert "Nagorny Karabakh → Nagorno-Karabakh (error, name; accepted)" in notes
    assert page.page.locator(".mark[data-n]").count() == 7
    assert page.page.pdf()[:4] == b"%PDF"
    page.page.emulate_media(media="screen")
    assert page.count("#notes") == 0


def test_without_script_the_whole_report_can_be_read(show: Show) -> None:
    report = report_on(TEXTS)
    page = show(report, java_script_enabled=False)
    assert page.page.locator(".static").is_visible()
    assert not page.page.locator(".blocked").is_visible()
    assert page.count(".static ol li[id]") == len(report.findings)
    assert "Nagorno-Karabakh" in page.text(".static")
    assert page.count(".static .mark") == len(report.findings)


def test_the_focus_is_never_lost(show: Show) -> None:
    page = show(report_on(TEXTS))
    focused = "document.activeElement.className"
    for _ in range(12):
        page.key("a")
        assert page.page.evaluate(focused) != ""
    page.page.locator("#card").get_by_role("button", name="Previous finding").click()
    assert page.page.evaluate("document.activeElement !== document.body")


def test_what_happened_is_announced(show: Show) -> None:
    page = show(report_on(TEXTS))
    assert page.page.locator("#status").get_attribute("aria-live") == "polite"
    page.key("a")
    assert page.text("#status") == "Accepted: Nagorny Karabakh → Nagorno-Karabakh"
