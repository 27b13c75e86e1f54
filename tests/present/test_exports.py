"""Exports: names, order, and cells that are safe."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from dragoman.model.arrow import from_table
from dragoman.present.exports import CLASSES, csv_files, json_lines, parquet_tables
from dragoman.present.flat import NAMES
from dragoman.present.lines import KINDS, lines_of
from tests.present.sample import make_record


def lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in json_lines(make_record())]


def first(kind: str) -> dict[str, Any]:
    return next(line for line in lines() if line["kind"] == kind)


def test_lines_stand_by_kind_and_id_with_every_kind_there() -> None:
    order = [(line["kind"], line["id"]) for line in lines()]
    assert order == sorted(order)
    assert {kind for kind, _ in order} == set(KINDS)


def test_the_order_of_rows_in_the_record_does_not_show() -> None:
    record = make_record()
    turned = replace(record, events=record.events[::-1], reports=record.reports[::-1])
    assert list(json_lines(turned)) == list(json_lines(record))


def test_a_report_line_has_no_text_and_the_agreed_keys() -> None:
    keys = "kind id outlet title published url language sha256 file mark"
    assert list(first("report")) == keys.split()


def test_an_event_line_has_the_agreed_keys_in_their_order() -> None:
    keys = (
        "kind id type mode contexts quad score cameo status factuality background trail when place"
        " participants meeting links figures claims confidence tier decided_by trigger reports"
        " independent evidence review support route mark"
    )
    assert list(first("event")) == keys.split()


def test_numbers_are_rounded_and_whole_ones_are_whole() -> None:
    event = next(line for line in lines() if line["kind"] == "event" and line["place"])
    assert event["confidence"] == 0.93
    assert event["place"]["latitude"] in (50.8505, 37.18)
    assert '"low":6000,' in "".join(json_lines(make_record()))


def test_what_is_not_known_is_empty_or_null_and_never_missing() -> None:
    claim, situation, figure = first("claim"), first("situation"), first("figure")
    assert claim["when"] == {}
    assert (situation["start"], situation["end"]) == ({}, None)
    assert (figure["as_of"], figure["place"]) == ({}, {})
    undated = [line for line in lines() if line["kind"] == "event" and line["place"] is None]
    assert {line["when"]["precision"] for line in undated} == {"day", "unknown"} or undated


def test_a_line_is_one_line_for_every_reader_of_lines() -> None:
    record = make_record()
    claim = replace(record.claims[0], content="a\u2028b\x85c\nd é")
    text = "".join(json_lines(replace(record, claims=(claim,))))
    assert len(text.splitlines()) == len(lines())
    assert "é" in text
    read = [json.loads(line) for line in text.splitlines()]
    assert claim.content in [line.get("content") for line in read]


def test_the_flat_columns_are_those_of_the_lines() -> None:
    for kind, made in lines_of(make_record()):
        assert NAMES[kind].split() == [key for key in made[0] if key != "kind"]


def test_csv_has_a_file_for_each_kind_with_nested_values_flat() -> None:
    files = dict(csv_files(make_record()))
    assert set(files) == {f"{name}.csv" for name in CLASSES}
    row = next(csv.DictReader(io.StringIO(files["situations.csv"])))
    assert (row["place_name"], row["end_start"]) == ("Lachin corridor", "")
    assert json.loads(row["parties"])[0]["name"] == "Azerbaijan"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_of_csv_is_never_a_formula(sign: str) -> None:
    record = make_record()
    claim = replace(record.claims[0], content=f"{sign}HYPERLINK()")
    text = dict(csv_files(replace(record, claims=(claim,))))["claims.csv"]
    row = next(csv.DictReader(io.StringIO(text, newline="")))
    assert row["content"] == f"'{sign}HYPERLINK()"


def test_a_negative_number_stays_a_number_in_csv() -> None:
    text = dict(csv_files(make_record()))["events.csv"]
    degrees = [row["place_longitude"] for row in csv.DictReader(io.StringIO(text))]
    assert "-3.6" in degrees


def test_parquet_tables_hold_the_whole_record() -> None:
    record = make_record()
    tables = dict(parquet_tables(record))
    for name, cls in CLASSES.items():
        assert tuple(from_table(cls, tables[f"{name}.parquet"])) == getattr(record, name)
