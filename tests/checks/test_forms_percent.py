from __future__ import annotations

from tests.support import prose_of
from tqa.checks.forms_percent import CHECK


def test_forms_and_spans() -> None:
    prose = prose_of("It rose 3 per cent, then 4 percent.")
    found = [(item.form, item.span.of(prose.text)) for item in CHECK.run(prose)]
    assert found == [("per cent", "per cent"), ("percent", "percent")]


def test_is_silent_where_there_is_nothing_to_compare() -> None:
    assert list(CHECK.run(prose_of("They left early."))) == []
