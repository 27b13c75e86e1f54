"""Dataclass, Arrow and DuckDB say the same of every kind of row."""

import dataclasses
import types
import typing
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.actor import Actor, ActorMention, OfficeSeen
from dragoman.model.arrow import from_table, schema_of, to_table
from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Agreement, Commitment, Position, Track
from dragoman.model.event import Event, EventMention
from dragoman.model.figure import Figure
from dragoman.model.judgement import Judgement
from dragoman.model.report import Block, Rejected, Report
from dragoman.model.situation import Situation, SituationMention

ROWS = (
    Actor,
    ActorMention,
    Agreement,
    Block,
    Claim,
    Commitment,
    Event,
    EventMention,
    Figure,
    Judgement,
    Position,
    Rejected,
    Report,
    Situation,
    SituationMention,
    Track,
)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=5),
    int: st.integers(min_value=-(2**63), max_value=2**63 - 1),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any values of a field's type, None and empty tuples among them."""
    if hint in SCALARS:
        return SCALARS[hint]
    if hint is type(None):
        return st.none()
    if isinstance(hint, types.UnionType):
        return st.one_of([values_of(arg) for arg in typing.get_args(hint)])
    if typing.get_origin(hint) is tuple:
        return st.lists(values_of(typing.get_args(hint)[0]), max_size=2).map(tuple)
    hints = typing.get_type_hints(hint)
    return st.builds(hint, **{name: values_of(inner) for name, inner in hints.items()})


def through_duckdb(table: pa.Table) -> pa.Table:
    with duckdb.connect() as connection:
        connection.register("rows", table)
        connection.execute("create table kept as select * from rows")
        return connection.execute("select * from kept").to_arrow_table()


@pytest.mark.parametrize("cls", ROWS)
def test_arrow_columns_are_the_fields_in_their_order(cls: type) -> None:
    assert schema_of(cls).names == [field.name for field in dataclasses.fields(cls)]


@pytest.mark.parametrize("cls", ROWS)
def test_only_a_field_that_may_be_none_is_nullable(cls: type) -> None:
    hints = typing.get_type_hints(cls)
    for field in schema_of(cls):
        assert field.nullable is (type(None) in typing.get_args(hints[field.name])), field.name


@pytest.mark.parametrize("cls", ROWS)
def test_duckdb_columns_are_those_of_arrow(cls: type) -> None:
    schema = schema_of(cls)
    kept = through_duckdb(to_table(cls, []))
    assert kept.column_names == schema.names
    assert kept.cast(schema).schema == schema


@pytest.mark.parametrize("cls", ROWS)
def test_items_come_back_from_arrow_as_they_were(cls: type) -> None:
    @settings(max_examples=15, deadline=None)
    @given(items=st.lists(values_of(cls), max_size=3))
    def check(items: list[Any]) -> None:
        table = to_table(cls, items)
        assert list(from_table(cls, table)) == items
        assert list(from_table(cls, table.slice(1))) == items[1:]

    check()


@pytest.mark.parametrize("cls", ROWS)
def test_items_come_back_from_duckdb_as_they_were(cls: type) -> None:
    @settings(max_examples=5, deadline=None)
    @given(items=st.lists(values_of(cls), min_size=1, max_size=2))
    def check(items: list[Any]) -> None:
        kept = through_duckdb(to_table(cls, items)).cast(schema_of(cls))
        assert list(from_table(cls, kept)) == items

    check()


def test_a_missing_column_is_refused() -> None:
    table = to_table(Block, []).drop_columns(["kind"])
    with pytest.raises(ValueError, match="are not those of Block"):
        list(from_table(Block, table))


def test_a_column_too_many_is_refused() -> None:
    table = to_table(Block, []).append_column("colour", pa.array([], pa.string()))
    with pytest.raises(ValueError, match="are not those of Block"):
        list(from_table(Block, table))


def test_a_value_of_another_type_is_refused() -> None:
    wrong = Block(start="nine", end=2, kind="body")  # type: ignore[arg-type]
    with pytest.raises((pa.ArrowInvalid, pa.ArrowTypeError)):
        to_table(Block, [wrong])


def test_none_where_a_value_must_be_is_refused() -> None:
    wrong = Block(start=None, end=2, kind="body")  # type: ignore[arg-type]
    with pytest.raises((pa.ArrowInvalid, ValueError)):
        to_table(Block, [wrong])


def test_no_office_and_an_empty_one_stay_two_things() -> None:
    empty = OfficeSeen(title="", of=None)
    mentions = [
        ActorMention(
            id="mn_1",
            report="rp_1",
            start=0,
            end=1,
            text="a",
            key="person:a",
            name="A",
            type="person",
            country=None,
            sector=None,
            office=office,
        )
        for office in (None, empty)
    ]
    kept = through_duckdb(to_table(ActorMention, mentions)).cast(schema_of(ActorMention))
    assert [mention.office for mention in from_table(ActorMention, kept)] == [None, empty]
