"""Names withheld: of a list, of minors harmed, of victims of rape; in every field of every row."""

import json
from dataclasses import replace

import pytest

from dragoman.model.actor import Actor, Participant
from dragoman.model.ids import make_id
from dragoman.model.place import Place
from dragoman.model.record import Record
from dragoman.model.report import Report, make_report
from dragoman.present.exports import csv_files, json_lines, parquet_tables
from dragoman.present.withheld import find_victims, withhold_names
from tests.present.sample import ALIYEV, BRUSSELS, MAY, PASHINYAN, event, evidence, make_record

ZARIFA = make_id("ac", "person:zarifa al ali")


def harmed(sentence: str, *, mode: str | None = None, role: str = "victim") -> Record:
    """A record of one report, which says what was done to Zarifa al-Ali."""
    report: Report = make_report(
        sentence,
        file="zarifa-al-ali.txt",
        title="Zarifa al-Ali, 9",
        url="https://a.org/zarifa-al-ali",
    )
    actor = Actor(
        id=ZARIFA,
        key="person:zarifa al ali",
        name="Zarifa al-Ali",
        type="person",
        country=None,
        sector=None,
        aliases=("Zarifa", "the girl"),
    )
    victim = Participant(role=role, actor=ZARIFA, name="Zarifa al-Ali", text="Zarifa al-Ali")
    deed = replace(
        event("mn_zarifa", "occurred", MAY, BRUSSELS, "ASSAULT"),
        mode=mode,
        participants=(victim,),
        evidence=evidence(sentence, report),
    )
    empty = dict.fromkeys(Record.__dataclass_fields__, ())
    return Record(**{**empty, "reports": (report,), "actors": (actor,), "events": (deed,)})


def exported(record: Record) -> str:
    lines = "".join(json_lines(record))
    cells = "".join(f"{name}{text}" for name, text in csv_files(record))
    tables = "".join(str(table.to_pylist()) for _, table in parquet_tables(record))
    return lines + cells + tables


@pytest.mark.parametrize("name", ["Ilham Aliyev", "aliyev", "ILHAM ALIYEV"])
def test_a_listed_name_and_the_others_of_the_same_person_are_in_no_field(name: str) -> None:
    whole = make_record()
    withheld = withhold_names(whole, [name], victims=False)
    assert "Aliyev" in exported(whole)
    assert "aliyev" not in exported(withheld).casefold()
    assert ALIYEV not in exported(withheld)
    assert "Nikol Pashinyan" in exported(withheld)


def test_ids_that_are_made_from_names_become_numbers_everywhere() -> None:
    withheld = withhold_names(make_record(), ["Ilham Aliyev"], victims=False)
    (position,) = withheld.positions
    assert position.actor == "ac_withheld_1"
    assert position.id.startswith("po_withheld_")
    tracks = {track.id for track in withheld.tracks}
    assert {one.meeting.track for one in withheld.events if one.meeting} <= tracks


def test_rewritten_evidence_has_no_span_and_other_evidence_keeps_its_own() -> None:
    withheld = withhold_names(make_record(), ["Ilham Aliyev"], victims=False)
    pieces = {piece for row in withheld.events for piece in row.evidence}
    assert {(piece.start, piece.end) for piece in pieces} == {(0, 0)}
    assert all("[name withheld]" in piece.text for piece in pieces)
    (claim,) = withheld.claims
    assert claim.evidence[0].end > 0


def test_rows_stay_in_the_order_of_their_ids() -> None:
    withheld = withhold_names(make_record(), ["Ilham Aliyev"], victims=False)
    ids = [json.loads(line)["id"] for line in json_lines(withheld) if '"kind":"actor"' in line]
    assert ids == sorted(ids) == [actor.id for actor in withheld.actors]


def test_a_name_that_is_nobodys_is_still_taken_out_of_texts() -> None:
    assert "Stepanakert" not in exported(
        withhold_names(harmed("Shells hit Stepanakert."), ["Stepanakert"], victims=False)
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Zarifa al-Ali, 9, was killed.",
        "Nine-year-old girl Zarifa al-Ali was killed.",
        "The 17-year-old Zarifa al-Ali was killed.",
        "Zarifa al-Ali (9) was killed.",
        "A pupil, Zarifa al-Ali, was wounded.",
        "Zarifa al-Ali, aged 12, died.",
    ],
)
def test_minors_harmed_are_found_and_their_names_withheld(sentence: str) -> None:
    record = harmed(sentence)
    assert [actor.id for actor in find_victims(record)] == [ZARIFA]
    text = exported(withhold_names(record, (), victims=True))
    assert "zarifa" not in text.casefold()
    assert ZARIFA not in text
    assert "the girl" in text


@pytest.mark.parametrize(
    "sentence", ["Zarifa al-Ali, 39, was killed.", "Zarifa al-Ali was killed on May 9."]
)
def test_adults_are_not_withheld(sentence: str) -> None:
    record = harmed(sentence)
    assert find_victims(record) == []
    assert withhold_names(record, (), victims=True) == record


def test_a_child_that_does_something_is_not_taken_for_harmed() -> None:
    assert find_victims(harmed("Zarifa al-Ali, 9, met Biden.", role="actor")) == []


def test_victims_of_rape_are_withheld_at_any_age() -> None:
    record = harmed("Zarifa al-Ali, 39, was attacked.", mode="sexual")
    assert [actor.id for actor in find_victims(record)] == [ZARIFA]


def test_places_stay_where_names_go() -> None:
    record = withhold_names(make_record(), ["Ilham Aliyev"], victims=False)
    assert Place(**{f: getattr(BRUSSELS, f) for f in BRUSSELS.__slots__}) in {
        one.place for one in record.events
    }
    assert PASHINYAN in {actor.id for actor in record.actors}
