from __future__ import annotations

from tests.support import prose_of
from tqa.checks.generic_we import CHECK


def hits(text: str) -> list[str]:
    return [hit.span.of(text) for hit in CHECK.run(prose_of(text))]


def test_outside_quotations() -> None:
    assert hits("In May we saw a flood. We wait.") == ["we", "We"]


def test_spares_speakers_and_writers() -> None:
    assert hits("“We wait,” he said.") == []
    assert hits("We wait for our train.") == []
    assert hits('He said: "We wait and see') == []
    assert hits("We’ll see.") == []
