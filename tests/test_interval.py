from __future__ import annotations

import pytest

from tqa.interval import Rate


@pytest.mark.parametrize(
    ("done", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (8, 10, 0.4902, 0.9433),
        (50, 100, 0.4038, 0.5962),
    ],
)
def test_intervals_are_those_of_wilson(done: int, of: int, low: float, high: float) -> None:
    rate = Rate(done, of)
    assert (round(rate.low, 4), round(rate.high, 4)) == (low, high)


def test_nothing_is_known_without_cases() -> None:
    rate = Rate(0, 0)
    assert (rate.share, rate.low, rate.high, str(rate)) == (None, 0.0, 1.0, "-")
    assert str(Rate(8, 10)) == "80% (49-94%)"
