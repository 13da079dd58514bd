from __future__ import annotations

from tests.support import prose_of
from tqa.checks.forms_closing_mark import CHECK


def test_forms_and_spans() -> None:
    prose = prose_of("A “start”, he said. A “word,” she said.")
    found = [(item.form, item.span.of(prose.text)) for item in CHECK.run(prose)]
    assert found == [("outside", "”,"), ("inside", ",”")]


def test_is_silent_where_there_is_nothing_to_compare() -> None:
    assert list(CHECK.run(prose_of("They left early."))) == []
