"""The scorer of the development set, on a report and events made by hand."""

from pathlib import Path
from typing import Any

import pytest

from bench.quality.dev.command import FOLDER
from bench.quality.dev.fields import found_roles, is_date
from bench.quality.dev.match import match_events
from bench.quality.dev.names import is_named
from bench.quality.dev.notes import NotedEvent, NotedRole, Notes, load_notes
from bench.quality.dev.reading import Case, DevSetError, load_all_notes, load_report
from bench.quality.dev.score import Score, score
from dragoman.model.actor import Participant
from dragoman.model.event import EventMention
from dragoman.model.span import Evidence
from dragoman.model.when import When

PUBLISHED = "2024-05-15"
NOTES = """
report = "a.txt"
published = "2024-05-15"
[[event]]
id = "e1"
type = "ACCUSE"
alt_type = "REJECT"
status = "occurred"
roles = [{role = "speaker", name = "Nabil Abdallah, spokesman (i)"}]
date = {end = "2024-05-15"}
trigger = "blamed"
trigger_start = 13
quote_start = 0
quote_end = 20
quote = "The spokesman blamed"
note = "weak: no more is said"
"""


def noted(id: str, **given: Any) -> NotedEvent:
    values: dict[str, Any] = {
        "start": 0,
        "end": 50,
        "types": ("ASSAULT",),
        "status": "occurred",
        "roles": (NotedRole(role="speaker", name="Sudanese army", inferred=False),),
        "date": (None, None),
        "trigger": "shelled",
        "trigger_start": 10,
        "quote": "",
        "weak": False,
    }
    return NotedEvent(id=id, **{**values, **given})


def told(id: str, *, type: str = "ASSAULT", start: int = 10, **given: Any) -> EventMention:
    values: dict[str, Any] = {
        "mode": None,
        "contexts": (),
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "participants": (),
        "when": When(),
        "place": None,
        "meeting": None,
        "links": (),
        "figures": (),
        "confidence": 1.0,
        "decided_by": "rule",
        "evidence": (Evidence(report="rp", start=0, end=50, text=""),),
    }
    values |= {"id": id, "type": type, "start": start, "end": start + 7, "trigger": "shelled"}
    return EventMention(report="rp", **{**values, **given})


def someone(role: str, name: str) -> tuple[Participant, ...]:
    return (Participant(role=role, actor="group:x", name=name),)


def pair(notes: list[NotedEvent], events: list[EventMention]) -> dict[str, str]:
    return {item.note.id: item.event.id for item in match_events(notes, events)}


def score_of(notes: list[NotedEvent], events: list[EventMention]) -> Score:
    given = Notes(report="a.txt", published=PUBLISHED, events=tuple(notes))
    return score([Case(notes=given, events=tuple(events))])


def test_one_mention_serves_one_noted_event() -> None:
    assert pair([noted("e1"), noted("e2")], [told("m1")]) == {"e1": "m1"}


def test_the_mention_with_the_right_people_and_status_is_taken_first() -> None:
    right = told("m2", start=40, participants=someone("actor", "army"))
    assert pair([noted("e1")], [told("m1", status="planned"), right]) == {"e1": "m2"}


def test_of_equals_the_nearest_trigger_is_taken() -> None:
    notes = [noted("e1", trigger_start=40), noted("e2")]
    assert pair(notes, [told("m1"), told("m2", start=40)]) == {"e1": "m2", "e2": "m1"}


def test_another_type_serves_only_where_it_is_noted_as_right_too() -> None:
    events = [told("m1", type="COERCE")]
    assert pair([noted("e1")], events) == {}
    assert pair([noted("e1", types=("ASSAULT", "COERCE"))], events) == {"e1": "m1"}


def test_a_mention_of_another_sentence_serves_nothing() -> None:
    assert pair([noted("e1", start=50, end=80)], [told("m1")]) == {}


def test_what_is_left_over_counts_against_recall_and_precision() -> None:
    notes = [noted("e1"), noted("e2", types=("AID",))]
    events = [told("m1", participants=someone("actor", "army")), told("m2", type="AGREE")]
    result = score_of(notes, [*events, told("m3"), told("m4")])
    assert (result.recall, result.precision) == (0.5, 0.25)
    assert [event.id for event in result.outcomes[0].repeated] == ["m3", "m4"]
    assert result.by_field()["status"] == (1, 1)


@pytest.mark.parametrize(
    ("given", "name", "same"),
    [
        ("Zelenskiy", "Volodymyr Zelenskiy, President of Ukraine", True),
        ("army spokesman", "Nabil Abdallah, army spokesman", True),
        ("Colombia", "Government of Colombia", True),
        ("Aleksandar Vucic", "Aleksandar Vučić", True),
        ("Niger", "Nigeria", False),
        ("China", "unknown", False),
        ("", "China", False),
    ],
)
def test_names_are_the_same_where_one_holds_the_other(given: str, name: str, same: bool) -> None:
    assert is_named(given, name) is same


def test_only_persons_are_known_by_the_last_word() -> None:
    person = Participant(role="actor", actor="person:v zelenskiy", name="V. Zelenskiy")
    army = Participant(role="actor", actor="group:rwandan army", name="Rwandan army")
    event = told("m1", participants=(person, army))
    names = ("Volodymyr Zelenskiy, President of Ukraine", "Congolese army")
    roles = tuple(NotedRole(role="speaker", name=name, inferred=False) for name in names)
    assert found_roles(noted("e1", roles=roles), event) == roles[:1]


def test_a_day_not_known_may_be_bounded_by_publication_only() -> None:
    bounded = told("m1", when=When(end=PUBLISHED))
    dated = told("m1", when=When(start=PUBLISHED, end=PUBLISHED))
    assert is_date(noted("e1"), bounded, PUBLISHED)
    assert not is_date(noted("e1"), dated, PUBLISHED)
    assert is_date(noted("e1", date=(PUBLISHED, PUBLISHED)), dated, PUBLISHED)


def test_notes_tell_other_types_inferred_names_and_weak_ones(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(NOTES, encoding="utf-8")
    (event,) = load_notes(tmp_path / "a.toml").events
    assert event.types == ("ACCUSE", "REJECT")
    assert event.roles == (
        NotedRole(role="speaker", name="Nabil Abdallah, spokesman", inferred=True),
    )
    assert event.date == (None, "2024-05-15")
    assert event.weak


def test_a_quote_that_does_not_stand_there_is_told(tmp_path: Path) -> None:
    for folder in ("reports", "notes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "notes" / "a.toml").write_text(NOTES, encoding="utf-8")
    (tmp_path / "reports" / "a.txt").write_text("A spokesman blamed them.", encoding="utf-8")
    (notes,) = load_all_notes(tmp_path)
    with pytest.raises(DevSetError, match=r"a\.txt, e1"):
        load_report(tmp_path, notes)


def test_every_noted_quote_of_the_set_stands_in_its_report() -> None:
    noted_in = load_all_notes(FOLDER)
    reports = {load_report(FOLDER, notes).file for notes in noted_in}
    assert reports == {file.name for file in (FOLDER / "reports").glob("*.txt")}
