from __future__ import annotations

import pytest

from tqa.usage.advice import advice
from tqa.usage.model import Usage


def advised(severity: str, fix: str, *told: int, status: str = "live") -> list[str]:
    accepted, changed, rejected = told
    row = Usage(
        *("r", "name", severity, fix, status, "house", "house.yaml", 1, 2),
        accepted=accepted, changed=changed, rejected=rejected,
    )  # fmt: skip
    return [f"{item.action} {item.key} {item.new}".strip() for item in advice([row])]


@pytest.mark.parametrize(
    ("severity", "fix", "told", "expected"),
    [
        ("warning", "unsafe", (40, 0, 0), ["promote severity error", "promote fix safe"]),
        ("warning", "unsafe", (0, 40, 0), ["promote severity error"]),
        ("suggestion", "unsafe", (14, 0, 1), ["promote severity warning"]),
        ("error", "unsafe", (20, 0, 0), []),
        ("warning", "unsafe", (4, 0, 0), []),
        ("warning", "unsafe", (10, 0, 10), []),
        ("error", "safe", (3, 0, 17), ["demote severity warning", "demote fix unsafe"]),
        ("warning", "safe", (2, 3, 0), ["demote fix unsafe"]),
        ("warning", "unsafe", (0, 0, 8), ["retire"]),
        ("suggestion", "unsafe", (1, 0, 19), ["retire"]),
        ("warning", "display", (40, 0, 0), ["promote severity error"]),
    ],
)
def test_advice_follows_the_ends_of_the_interval(
    severity: str, fix: str, told: tuple[int, int, int], expected: list[str]
) -> None:
    assert advised(severity, fix, *told) == expected


def test_a_contested_entry_is_left_alone() -> None:
    assert advised("warning", "unsafe", 40, 0, 0, status="contested") == []
