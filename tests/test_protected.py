from __future__ import annotations

import pytest

from tqa.protected import protected_spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("See https://example.org/a,b?c=1. Then", ["https://example.org/a,b?c=1"]),
        ("Write to a.b+c@example.org, please", ["a.b+c@example.org"]),
        ("Run `tqa check` now", ["`tqa check`"]),
        ("@someone and #topic", ["@someone", "#topic"]),
        ("open report.pdf and lemonde.fr", ["report.pdf", "lemonde.fr"]),
        ("Nothing here. At all", []),
    ],
)
def test_protected(text: str, spans: list[str]) -> None:
    assert [span.of(text) for span in protected_spans(text)] == spans
