"""The page in a real browser: opening, deciding by keyboard and by mouse, leaving with the work."""

from __future__ import annotations

from typing import Any

from tests.render.articles import TEXTS, report_on

Show = Any


def test_it_opens_from_a_file_and_its_script_runs(show: Show) -> None:
    report = report_on(TEXTS)
    page = show(report)
    total = len(report.findings)
    assert page.text(".progress") == f"0 of {total} decided"
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
