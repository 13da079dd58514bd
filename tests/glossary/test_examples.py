from __future__ import annotations

import pytest

from tests.glossary.support import entry, glossary_of, matcher_of
from tqa.glossary.examples import run_examples

BODY = "preferred: issue\ndeprecated: [file]\nexamples:\n"


@pytest.mark.parametrize(
    ("example", "expected", "found"),
    [
        ("  - bad: this [[file]]\n    good: this [[issue]]", None, None),
        ("  - bad: this [[paper]]", "[[paper]]", "nothing"),
        ("  - bad: '[[this file]]'", "[[this file]]", "[[file]]"),
        ("  - bad: this [[file]]\n    good: this [[matter]]", "the suggestion “matter”", "“issue”"),
        (
            "  - bad: this [[file]]\n    good: that [[issue]]",
            "after the change: that issue",
            "this issue",
        ),
        ("  - pass: this file", "nothing", "r at [[file]]"),
        ("  - pass: this issue", None, None),
        ("  - false_alarm: a steel [[file]]", None, None),
        ("  - false_alarm: a steel [[rod]]", "the known false alarm", "nothing"),
    ],
)
def test_an_example_holds_or_says_what_was_found(
    example: str, expected: str | None, found: str | None
) -> None:
    text = entry(BODY + example)
    failures = run_examples(matcher_of(text), glossary_of(text))
    if expected is None:
        assert failures == ()
    else:
        (failure,) = failures
        assert failure.expected.startswith(expected)
        assert failure.found == found
        assert (failure.path, failure.line, failure.entry) == ("t.yaml", 5, "r")
