"""Stretches that are left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tocsin.coding.stretches import Stretches

PLACE = st.integers(0, 60)
STRETCH = st.tuples(PLACE, PLACE).map(lambda pair: (min(pair), max(pair) + 1))


def test_those_that_overlap_are_one() -> None:
    assert Stretches([(5, 20), (0, 10), (30, 40)]).over(0, 50) == [(0, 20), (30, 40)]


def test_those_that_only_touch_an_edge_share_nothing() -> None:
    found = Stretches([(0, 10), (20, 30)])
    assert found.over(10, 20) == []
    assert found.over(9, 21) == [(0, 10), (20, 30)]


@given(st.lists(STRETCH), STRETCH)
def test_the_same_letters_are_left_out_as_by_looking_at_every_stretch(
    stretches: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    start, end = asked
    plain = {at for a, b in stretches if a < end and start < b for at in range(max(a, start), min(b, end))}
    found = {at for a, b in Stretches(stretches).over(start, end) for at in range(max(a, start), min(b, end))}
    assert found == plain
