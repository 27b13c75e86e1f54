"""What was shown before stands in the address."""

from dragoman.web.page import Ask
from dragoman.web.walk import MOST, Walk, read_walk


def walk(**values: str) -> Walk:
    return read_walk(Ask(path={}, query={name: (value,) for name, value in values.items()}))


def test_next_and_previous_are_each_others_way_back() -> None:
    at = walk(item="ev_0003", trail="ev_0001.ev_0002")
    assert at.after("ev_0003") == "/review?trail=ev_0001.ev_0002.ev_0003"
    assert at.previous == "/review?item=ev_0002&trail=ev_0001"
    assert walk().previous is None


def test_undoing_goes_back_to_the_item_and_forgets_what_came_behind() -> None:
    at = walk(trail="ev_0001.ev_0002.ev_0003")
    assert at.back_to("ev_0002") == "/review?item=ev_0002&trail=ev_0001"
    assert at.back_to("ev_0009") == "/review?item=ev_0009&trail=ev_0001.ev_0002.ev_0003"


def test_what_is_no_id_is_left_out_and_the_trail_stays_short() -> None:
    assert walk(item="<b>", trail="../x.ev_0001", panel="drop").item is None
    assert walk(trail="../x.ev_0001").trail == ("ev_0001",)
    assert walk(panel="drop").panel is None
    long = Walk(trail=tuple(f"ev_{number:04}" for number in range(200)))
    assert long.after("ev_aaaa").count(".") == MOST - 1
