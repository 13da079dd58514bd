"""The scores of ``tqa score`` on the page."""

from __future__ import annotations

from typing import Any

import pytest

from tests.render.articles import TEXTS, report_on
from tests.render.test_page_access import complaints
from tqa.render.html import render
from tqa.render.options import RenderOptions, Table

Show = Any
EVIL = "</script><b>\u202e"
SCORE = (
    Table("Left to edit", ("After", "HTER"), (("draft", "12.00"), ("safe fixes", "8.50")), "Note."),
    Table(EVIL, (EVIL, "x"), ((EVIL, EVIL),), EVIL),
)
OPTIONS = RenderOptions(version="0", score=SCORE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_overview_shows_scores(show: Show, scheme: str) -> None:
    page = show(report_on(TEXTS), OPTIONS, color_scheme=scheme)
    page.click("Overview")
    tables = page.page.locator(".chart", has_text="Left to edit")
    assert " ".join(tables.inner_text().split()) == (
        "Left to edit After HTER draft 12.00 safe fixes 8.50 Note."
    )
    assert page.count("#app b:text('</script>')") == 0
    assert "⟨U+202E⟩" in page.text("body")
    assert complaints(page) == []


def test_scores_are_there_without_script_and_on_paper(show: Show) -> None:
    page = show(report_on(TEXTS), OPTIONS, java_script_enabled=False)
    assert "safe fixes 8.50" in page.text(".static main > section:last-of-type")
    assert complaints_free(render(report_on(TEXTS), OPTIONS))


def complaints_free(text: str) -> bool:
    """Whether a hostile title was written as text."""
    return EVIL not in text and "&lt;/script&gt;&lt;b&gt;" in text


def test_a_page_without_scores_has_no_such_section(show: Show) -> None:
    page = show(report_on(TEXTS))
    page.click("Overview")
    assert page.page.locator(".chart", has_text="Left to edit").count() == 0
