from __future__ import annotations

import pytest

from tqa.glossary.linting.unquoted import unquoted


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("No", "'No'"),
        ("2020-01-01", "'2020-01-01'"),
        ("12:30", "'12:30'"),
        ("1e3", "'1e3'"),
        ("on", "'on'"),
    ],
)
def test_bare_values_get_quotes(value: str, written: str) -> None:
    (found,) = unquoted(f"a: x\nentries:\n  - b: [{value}, x]\n")
    assert (found.line, found.column, found.edit.text) == (3, 9, written)


@pytest.mark.parametrize("text", ["enabled: false", "a: 'No'", "a: x", "a:", "a: [", "", "a: ~"])
def test_the_rest_stays(text: str) -> None:
    assert unquoted(text) == ()
