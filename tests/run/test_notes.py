"""What is added from a private note is in the record, as restricted as the note, and no source."""

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman import api
from dragoman.errors import UsageError
from dragoman.model.event import Event
from dragoman.model.judgement import SENTENCE, Anchor, make_judgement
from dragoman.model.note import Note
from dragoman.model.record import Record
from dragoman.present.naming import find_row
from dragoman.present.review.deciding import add, decide
from dragoman.present.review.item import Item
from dragoman.run.check import find_problems
from dragoman.run.handling import load_shown
from dragoman.run.intake import rebuild_record
from dragoman.run.narrowed import Showing, find_shown
from dragoman.run.notes import keep_note
from dragoman.run.purging import Why, purge
from dragoman.run.queue import find_asked, open_queue
from dragoman.run.reviewing import (
    count_store_waiting,
    find_event_anchor,
    lay_desk,
    put_answer,
    put_answers,
    review_store,
    settle_store,
    undo,
)
from dragoman.run.session import Settings
from dragoman.store.file import open_for_reading, open_for_writing
from tests.run.talks import make_store, talk_steps

TEXT = "K. says: they met again in Sofia, and 40 men were hurt there. Putin Aliyev, he says."


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_store(tmp_path)


@pytest.fixture
def note(store: Path) -> Note:
    return keep_note(store, TEXT, by="mk", date="2023-07-01", mark="AMBER")


def anchor(note: Note, words: str, kind: str = "event") -> Anchor:
    start = note.text.index(words)
    end = start + len(words)
    return Anchor(report=note.id, start=start, end=end, quote=words, kind=kind)


def take(store: Path, note: Note, words: str = "met again", **fields: str) -> None:
    given: dict[str, str | None] = {"type": "CONSULT", "participants": "Macron, Old Mill", **fields}
    put_answer(store, add(anchor(note, words), given, by="mk"))
    settle(store)


def settle(store: Path) -> None:
    settle_store(store, steps=talk_steps)


def noted(record: Record) -> list[Event]:
    return [e for e in record.events if any(p.report.startswith("nt_") for p in e.evidence)]


def within(store: Path, limit: str | None) -> Record:
    with open_for_reading(store) as con:
        return load_shown(con, limit, talk_steps).record


def problems(store: Path) -> tuple[str, ...]:
    with open_for_reading(store) as con:
        return find_problems(con, steps=talk_steps())


def test_an_event_from_a_note_has_the_note_as_its_evidence_and_its_mark(
    store: Path, note: Note
) -> None:
    take(store, note)
    (event,) = noted(api.load(store))
    assert (event.mark, event.review, event.decided_by) == ("AMBER", "added", "person mk")
    assert event.evidence[0].text == TEXT[event.evidence[0].start : event.evidence[0].end]
    assert problems(store) == ()


def test_a_note_counts_as_no_report_and_no_source(store: Path, note: Note) -> None:
    before = api.load(store)
    take(store, note)
    after = api.load(store)
    (event,) = noted(after)
    assert (event.reports, event.independent, event.tier) == (0, 0, "check")
    assert event.support is not None
    assert (event.support.outlets, event.support.distance) == ((), "other")
    assert after.reports == before.reports
    assert after.sources == before.sources


def test_what_a_report_tells_too_is_one_event_that_the_report_founds(
    store: Path, note: Note
) -> None:
    told = next(e for e in api.load(store).events if e.trigger == "Putin Aliyev")
    take(store, note, "Putin Aliyev", participants="Putin, Aliyev")
    there = find_event_anchor(store, told.id)
    put_answer(store, make_judgement("merge", there, other=anchor(note, "Putin Aliyev"), by="mk"))
    settle(store)
    (event,) = noted(api.load(store))
    assert event.id == told.id
    assert (event.reports, event.independent) == (told.reports, told.independent)
    assert (event.confidence, event.tier) == (told.confidence, told.tier)
    assert (event.mark, told.mark) == ("AMBER", "CLEAR")


def test_a_claim_and_a_figure_come_from_a_note_as_well(store: Path, note: Note) -> None:
    claim = add(anchor(note, "K. says", "claim"), {"speaker": "K.", "content": "they met"}, by="mk")
    figure = {"measure": "wounded", "low": "40", "by": "K."}
    put_answers(store, [claim, add(anchor(note, "40 men", "figure"), figure, by="mk")])
    settle(store)
    record = api.load(store)
    (figured,) = (row for row in record.figures if row.report == note.id)
    said = {row.id: row for row in record.claims if row.report == note.id}
    assert (figured.low, figured.mark) == (40.0, "AMBER")
    assert {row.mark for row in said.values()} == {"AMBER"}
    assert figured.claim in said
    assert problems(store) == ()


def test_up_to_a_lower_mark_the_record_is_that_without_the_note(store: Path, note: Note) -> None:
    before = within(store, "GREEN")
    take(store, note)
    assert within(store, "GREEN") == before
    assert len(noted(within(store, "AMBER"))) == 1
    assert {actor.name: actor.mark for actor in api.load(store).actors}["Old Mill"] == "AMBER"


def test_no_byte_of_it_is_in_what_others_may_see(store: Path, note: Note) -> None:
    take(store, note)
    copy = find_shown(store, Showing(limit="GREEN"), make_steps=talk_steps)
    assert copy != store
    assert b"Old Mill" not in copy.read_bytes()
    assert b"again in Sofia" not in copy.read_bytes()


def test_it_holds_when_all_is_read_again(store: Path, note: Note) -> None:
    take(store, note)
    before = api.load(store)
    with open_for_writing(store) as con:
        rebuild_record(con, steps=talk_steps(), settings=Settings())
    assert api.load(store) == before


def test_undoing_the_addition_gives_back_the_former_record(store: Path, note: Note) -> None:
    before = api.load(store)
    take(store, note)
    undo(store, "mk")
    settle(store)
    assert api.load(store) == before


def test_an_event_from_a_note_is_judged_like_any_other(store: Path, note: Note) -> None:
    take(store, note)
    fix = make_judgement(
        "correct", anchor(note, "met again"), by="ab", field="place", value='{"name": "Sofia"}'
    )
    put_answer(store, fix)
    settle(store)
    (event,) = noted(api.load(store))
    assert event.place is not None
    assert (event.place.name, event.review) == ("Sofia", "corrected")
    put_answer(store, make_judgement("reject", anchor(note, "met again"), by="ab"))
    settle(store)
    assert noted(api.load(store)) == []
    with pytest.raises(UsageError, match="is a note"):
        put_answer(store, make_judgement("accept", anchor(note, "K. says", SENTENCE), by="ab"))


def test_a_note_that_is_marked_anew_marks_what_was_taken_from_it(store: Path, note: Note) -> None:
    take(store, note)
    keep_note(store, TEXT, by="mk", date="2023-07-01", mark="RED")
    assert noted(within(store, "AMBER")) == []
    assert count_store_waiting(store) == 1
    settle(store)
    assert [event.mark for event in noted(api.load(store))] == ["RED"]


def test_what_was_taken_goes_with_a_note_that_is_purged(store: Path, note: Note) -> None:
    before = api.load(store)
    take(store, note)
    why = Why(reason="asked for", by="mk", on="2024-02-01")
    purge(store, note.id, why, make_steps=lambda codebook=None: talk_steps(), settings=Settings())
    assert api.load(store) == replace(before, notes=())
    assert b"Old Mill" not in store.read_bytes()


def test_words_of_a_note_are_never_found_in_a_report(store: Path, note: Note) -> None:
    events = len(api.load(store).events)
    put_answer(store, add(anchor(note, "Putin Aliyev"), {"type": "AGREE"}, by="mk"))
    settle(store)
    assert len(api.load(store).events) == events + 1
    assert all(e.type != "AGREE" for e in within(store, "GREEN").events)


def test_an_event_that_a_person_added_can_be_asked_for_corrected_and_split_off(
    store: Path, note: Note
) -> None:
    take(store, note)
    (event,) = noted(api.load(store))
    item = asked(store, event.id)
    assert [passage.text for passage in item.passages] == [event.evidence[0].text]
    assert item.why == ("added by mk",)
    put_answer(store, decide(item, "correct", by="ab", change=("status", "planned")))
    settle(store)
    assert [one.status for one in noted(api.load(store))] == ["planned"]
    assert review_store(store, lay_desk(store)).estimates[0].judged == 0
    told = next(e for e in api.load(store).events if e.trigger == "Putin Aliyev")
    there = find_event_anchor(store, event.id)
    put_answer(store, decide(asked(store, told.id), "merge", by="ab", other=there))
    settle(store)
    both = asked(store, told.id)
    assert both.passages[-1].report == note.id
    split = decide(both, "split", by="ab", other=both.passages[-1].anchor)
    put_answer(store, split)
    settle(store)
    assert len(noted(api.load(store))) == 1
    assert noted(api.load(store))[0].id == event.id


def test_a_claim_made_for_a_number_can_be_asked_for(store: Path, note: Note) -> None:
    figure: dict[str, str | None] = {"measure": "wounded", "low": "40", "by": "K."}
    put_answer(store, add(anchor(note, "40 men", "figure"), figure, by="mk"))
    settle(store)
    claim = next(one for one in api.load(store).claims if one.report == note.id)
    item = asked(store, claim.id)
    assert (item.kind, item.why) == ("claim", ("added by mk",))


def asked(store: Path, id: str) -> Item:
    with open_queue(store) as queue, open_for_reading(store) as con:
        item = find_asked(con, queue, id)
    assert item is not None
    return item


def test_what_was_added_is_named_by_its_id(store: Path, note: Note) -> None:
    take(store, note)
    (event,) = noted(api.load(store))
    found, row = find_row(event.id[:10], api.load_readings(store), api.load(store))
    assert (found, row) == (anchor(note, "met again"), event)
    with pytest.raises(UsageError, match="nothing has the id"):
        find_row("ev_0000000000", api.load_readings(store), api.load(store))
