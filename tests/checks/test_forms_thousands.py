from __future__ import annotations

from tests.support import prose_of
from tqa.checks.forms_thousands import CHECK
from tqa.settings import Style


def forms(text: str, style: Style) -> list[tuple[str, str]]:
    prose = prose_of(text, style)
    return [(item.form, item.rewrites[0][1]) for item in CHECK.run(prose)]


def test_spaces_are_asked_for_by_house_style_only() -> None:
    text = "It cost 12,500 then 3\u00a0400."
    spaced = [("comma", "12\u00a0500"), ("space", "3\u00a0400")]
    assert forms(text, Style(numbers="space")) == spaced
    assert forms(text, Style()) == []
