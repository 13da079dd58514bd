from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from tqa.alignment.guide import BAND, Guide, rising

ITEMS = [f"Lot {n} of the sale went for {n * 7} crowns to buyer {n * 3}." for n in range(400)]


def test_the_way_leads_round_what_was_taken_out_or_added() -> None:
    guide = Guide.of(ITEMS, [*ITEMS[:100], *ITEMS[350:]])
    assert guide.columns(50) == range(25, 76)
    assert guide.columns(370) == range(120 - BAND, 120 + BAND + 1)
    assert 100 in guide.columns(200)
    assert guide.columns(400).stop == 151


def test_without_anything_shared_the_way_is_straight() -> None:
    guide = Guide.of(["a"] * 100, ["b"] * 50)
    assert guide.points == ((0, 0), (100, 50))
    assert 25 in guide.columns(50)
    assert Guide.of([], []).columns(0) == range(1)


@given(st.permutations(range(8)))
def test_the_longest_rising_chain_is_found(order: list[int]) -> None:
    chain = rising(list(enumerate(order)))
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(chain))
    longest = max(
        len(part)
        for size in range(9)
        for part in combinations(order, size)
        if list(part) == sorted(part)
    )
    assert len(chain) == longest
