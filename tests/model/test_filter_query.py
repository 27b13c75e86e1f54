"""A filter stands in an address and comes back from it; what is no value is told."""

import string
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.actor import ROLES
from dragoman.model.event import FACTUALITIES, STATUSES
from dragoman.model.filter import EVERYTHING, Box, Filter
from dragoman.model.filter_query import from_query, to_address, to_query
from dragoman.model.report import MARKS

names = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20).filter(
    lambda text: text == text.strip()
)
days = st.dates().map(lambda day: day.isoformat())


def some_of(values: Any) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=4).map(tuple)


def degrees(most: float) -> st.SearchStrategy[float]:
    return st.floats(-most, most, allow_nan=False)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    south, north = sorted((draw(degrees(90)), draw(degrees(90))))
    return Box(south=south, north=north, west=draw(degrees(180)), east=draw(degrees(180)))


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    since, until = sorted((draw(days), draw(days)))
    free = ("types", "actors", "between", "places", "countries", "tracks", "outlets")
    return Filter(
        **{name: draw(some_of(names)) for name in free},
        roles=draw(some_of(st.sampled_from(ROLES))),
        statuses=draw(some_of(st.sampled_from(STATUSES))),
        factualities=draw(some_of(st.sampled_from(FACTUALITIES))),
        marks=draw(some_of(st.sampled_from(MARKS))),
        tier=draw(st.sampled_from((None, "publish", "check"))),
        confidence=draw(st.none() | st.floats(0, 1)),
        since=draw(st.sampled_from((None, since))),
        until=draw(st.sampled_from((None, until))),
        background=draw(st.none() | st.booleans()),
        box=draw(st.none() | boxes()),
        text=draw(st.just("") | names),
    )


@given(filters())
def test_a_filter_comes_back_from_its_parameters(filter: Filter) -> None:
    asked = from_query(to_query(filter))
    assert asked.filter == filter
    assert asked.faults == ()


@given(filters())
def test_a_filter_comes_back_from_its_address(filter: Filter) -> None:
    address = to_address(filter, page="3")
    assert from_query(parse_qsl(address)).filter == filter


@given(st.lists(st.tuples(st.sampled_from(["q", "since", "box", "type", "x"]), st.text())))
def test_no_address_raises(params: list[tuple[str, str]]) -> None:
    asked = from_query(params)
    assert from_query(to_query(asked.filter)).filter == asked.filter


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("role", "captain"),
        ("status", "maybe"),
        ("factuality", "true"),
        ("mark", "BLUE"),
        ("tier", "best"),
        ("confidence", "high"),
        ("confidence", "nan"),
        ("confidence", "1.2"),
        ("since", "20230715"),
        ("until", "2023-02-30"),
        ("background", "perhaps"),
        ("box", "1,2,3"),
        ("box", "10,0,-10,0"),
        ("box", "a,b,c,d"),
        ("actor", "x" * 301),
    ],
)
def test_each_wrong_value_is_kept_out_with_one_line_that_names_its_field(
    name: str, value: str
) -> None:
    asked = from_query([(name, value)])
    assert asked.filter == EVERYTHING
    assert len(asked.faults) == 1
    assert asked.faults[0].startswith(f"{name}: ")
    assert "\n" not in asked.faults[0]


def test_a_wrong_value_leaves_the_others_of_its_field() -> None:
    asked = from_query([("status", "maybe"), ("status", "Not held")])
    assert asked.filter.statuses == ("not_held",)
    assert len(asked.faults) == 1


def test_a_view_that_ends_before_it_begins_keeps_its_beginning() -> None:
    asked = from_query([("since", "2023-05-02"), ("until", "2023-05-01")])
    assert (asked.filter.since, asked.filter.until) == ("2023-05-02", None)
    assert asked.faults == ("until: 2023-05-01 is before 2023-05-02, where the view begins",)


def test_more_values_than_a_page_would_write_are_cut_and_told() -> None:
    asked = from_query([("type", letter) for letter in string.ascii_letters])
    assert len(asked.filter.types) == 40
    assert asked.faults == ("type: only the first 40 of 52 values are taken",)


def test_typed_words_name_fields() -> None:
    asked = from_query([("q", 'actor:"Ilham Aliyev" type:CONSULT "joint statement" gas status:x')])
    assert asked.filter == Filter(
        actors=("Ilham Aliyev",), types=("CONSULT",), text='"joint statement" gas'
    )
    assert asked.faults[0].startswith("status: 'x' is none")


def test_what_stands_in_quotes_names_no_field_and_nor_do_other_words_with_colons() -> None:
    asked = from_query([("q", '"he said type:CONSULT" note: 12:30 http://x')])
    assert asked.filter == Filter(text='"he said type:CONSULT" note: 12:30 http://x')


def test_typed_words_stand_beside_the_fields_of_the_address() -> None:
    asked = from_query([("type", "ACCUSE"), ("q", "type:REJECT talks")])
    assert asked.filter == Filter(types=("ACCUSE", "REJECT"), text="talks")
