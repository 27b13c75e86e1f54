"""The one gate between dataclasses and Arrow: schemas derived from the fields, rows both ways.

Deriving them keeps dataclass, Arrow and DuckDB columns one thing; `tests/model` asserts it.
"""

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

import pyarrow as pa

T = typing.TypeVar("T")
Convert = Callable[[typing.Any], typing.Any]
Columns = Mapping[str, pa.Array]

ROWS_AT_ONCE = 10_000  # made from columns; with fewer the calls for each column show

SCALARS: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}


def schema_of(cls: type) -> pa.Schema:
    """Arrow schema of a dataclass: its fields in order, nested ones as structs and lists."""
    return _schema(cls)


def to_table(cls: type, items: Iterable[object]) -> pa.Table:
    """Table of `items`, all of `cls`; raises ArrowInvalid where a value is not of its type."""
    schema = schema_of(cls)
    hints = _hints(cls)
    rows = list(items)
    columns = [
        pa.array([plain(getattr(row, name)) for row in rows], type=schema.field(name).type)
        for name, plain in ((name, _to_plain(hints[name])) for name in schema.names)
    ]
    return pa.table(columns, schema=schema).cast(schema)


def from_table(cls: type[T], table: pa.Table) -> Iterator[T]:
    """Items of `cls` from a table with exactly its columns (order is free)."""
    expected = set(schema_of(cls).names)
    if expected != set(table.column_names):
        raise ValueError(f"columns {sorted(table.column_names)} are not those of {cls.__name__}")
    make = _column_maker(typing.cast(typing.Any, cls))
    for batch in table.to_batches(max_chunksize=ROWS_AT_ONCE):
        yield from make({name: batch.column(name) for name in batch.schema.names})


def from_dict(cls: type[T], row: dict[str, typing.Any]) -> T:
    """Item of `cls` from plain values, nested ones too."""
    return typing.cast(T, _item_maker(typing.cast(typing.Any, cls))(row))


@cache
def _schema(cls: type) -> pa.Schema:
    return pa.schema(_fields(cls))


def _hints(cls: type) -> dict[str, typing.Any]:
    return _cached_hints(cls)


# Behind a plain function: a cached one would not take the class of a type variable.
@cache
def _cached_hints(cls: type) -> dict[str, typing.Any]:
    return typing.get_type_hints(cls)


def _fields(cls: type) -> list[pa.Field]:
    hints = _hints(cls)
    fields = []
    for field in dataclasses.fields(cls):
        hint, is_optional = _unwrap(hints[field.name])
        fields.append(pa.field(field.name, _type(hint), nullable=is_optional))
    return fields


def _type(hint: typing.Any) -> pa.DataType:
    if hint in SCALARS:
        return SCALARS[hint]
    if typing.get_origin(hint) is tuple:
        inner, _ = _unwrap(typing.get_args(hint)[0])
        return pa.list_(_type(inner))
    if dataclasses.is_dataclass(hint):
        return pa.struct([field.with_nullable(True) for field in _fields(typing.cast(type, hint))])
    raise TypeError(f"no Arrow type for {hint!r}")


def _unwrap(hint: typing.Any) -> tuple[typing.Any, bool]:
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        inner = [arg for arg in typing.get_args(hint) if arg is not type(None)]
        return inner[0], True
    return hint, False


def _as_it_is(value: typing.Any) -> typing.Any:
    return value


# What to do with a field is found once a type, not once a value: a store has millions.
@cache
def _to_plain(hint: typing.Any) -> Convert:
    """A function from values of the type to dicts, lists and scalars."""
    inner, _ = _unwrap(hint)
    if typing.get_origin(inner) is tuple:
        entry = _to_plain(typing.get_args(inner)[0])
        return lambda value: None if value is None else [entry(item) for item in value]
    if not dataclasses.is_dataclass(inner):
        return _as_it_is
    fields = [(name, _to_plain(hint)) for name, hint in _hints(typing.cast(type, inner)).items()]
    return lambda value: (
        None if value is None else {name: plain(getattr(value, name)) for name, plain in fields}
    )


@cache
def _from_plain(hint: typing.Any) -> Convert:
    """A function from dicts, lists and scalars to values of the type; no list is an empty one."""
    inner, _ = _unwrap(hint)
    if typing.get_origin(inner) is tuple:
        entry = _from_plain(typing.get_args(inner)[0])
        return lambda value: () if value is None else tuple([entry(item) for item in value])
    if not dataclasses.is_dataclass(inner):
        return _as_it_is
    make = _item_maker(typing.cast(type, inner))
    return lambda value: None if value is None else make(value)


@cache
def _item_maker(cls: type) -> Convert:
    fields = {name: _from_plain(hint) for name, hint in _hints(cls).items()}
    return lambda row: cls(**{name: fields[name](value) for name, value in row.items()})


# By column the values of a nested field are made all at once; by row each would be a dict first.
@cache
def _from_column(hint: typing.Any) -> Callable[[pa.Array], list[typing.Any]]:
    """A function from a column to values of the type; no list is an empty one."""
    inner, _ = _unwrap(hint)
    if typing.get_origin(inner) is tuple:
        entries = _from_column(typing.get_args(inner)[0])
        return lambda column: _tuples(column, entries)
    if dataclasses.is_dataclass(inner):
        make = _column_maker(typing.cast(typing.Any, inner))
        return lambda column: _structs(column, make)
    return _strings if inner is str else pa.Array.to_pylist


def _strings(column: pa.Array) -> list[typing.Any]:
    """Equal ones are one object: a store repeats the names of few reports and actors."""
    told = column.dictionary_encode()
    words = [*told.dictionary.to_numpy(zero_copy_only=False).tolist(), None]
    places = told.indices.fill_null(len(words) - 1).to_numpy()
    return [words[place] for place in places.tolist()]


def _tuples(column: pa.Array, entries: Callable[[pa.Array], list[typing.Any]]) -> list[typing.Any]:
    if not len(column):
        return []
    ends = column.offsets.to_pylist()
    values = entries(column.values.slice(ends[0], ends[-1] - ends[0]))
    first = ends[0]
    if not column.null_count:
        return [tuple(values[start - first : end - first]) for start, end in pairwise(ends)]
    return [
        tuple(values[start - first : end - first]) if is_known else ()
        for (start, end), is_known in zip(
            pairwise(ends), column.is_valid().to_pylist(), strict=True
        )
    ]


def _structs(column: pa.Array, make: Callable[[Columns], list[typing.Any]]) -> list[typing.Any]:
    """Structs that are there are made; a missing one is None."""
    if column.null_count == len(column):
        return [None] * len(column)
    there = column.drop_null() if column.null_count else column
    made = make({field.name: there.field(field.name) for field in there.type})
    if there is column:
        return made
    rest = iter(made)
    return [next(rest) if is_known else None for is_known in column.is_valid().to_pylist()]


@cache
def _column_maker(cls: type) -> Callable[[Columns], list[typing.Any]]:
    """A function from the columns of a dataclass's fields to its items."""
    makers = {name: _from_column(hint) for name, hint in _hints(cls).items()}

    def make(columns: Columns) -> list[typing.Any]:
        names = list(columns)
        rows = zip(*(makers[name](columns[name]) for name in names), strict=True)
        return [cls(**dict(zip(names, row, strict=True))) for row in rows]

    return make
