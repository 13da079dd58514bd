from __future__ import annotations

from tests.support import prose_of
from tqa.checks.forms_honorifics import CHECK


def test_forms_and_spans() -> None:
    prose = prose_of("Mr Smith met Mr. Jones.")
    found = [(item.form, item.span.of(prose.text)) for item in CHECK.run(prose)]
    assert found == [("Mr", "Mr Smith"), ("Mr.", "Mr. Jones")]


def test_is_silent_where_there_is_nothing_to_compare() -> None:
    assert list(CHECK.run(prose_of("They left early."))) == []
