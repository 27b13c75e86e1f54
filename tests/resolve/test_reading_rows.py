"""Drafts to rows: what a reading keeps of each draft, and how rows point to one another."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from dragoman.model.actor import OfficeSeen
from dragoman.model.draft import (
    ActorDraft,
    ClaimDraft,
    Drafts,
    EventDraft,
    FigureDraft,
    LinkDraft,
    PlaceDraft,
    RoleDraft,
    SituationDraft,
    TimeDraft,
)
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.report import make_report
from dragoman.resolve.places import PlaceContext
from dragoman.resolve.reading import make_reading
from tests.resolve.telling import TABLES

TEXT = (
    "Davit Melkonian met Emin Tagiyev in Rivergate on 3 July. "
    "Melkonian said the next day that 40 miners had died."
)
REPORT = make_report(TEXT, file="talks.txt", published="2023-07-15")
SENTENCES = ((0, 56), (57, len(TEXT)))


@dataclass(slots=True)
class Places:
    """A gazetteer that knows Rivergate and keeps what it was asked."""

    asked: list[tuple[str, PlaceContext, str]] = field(default_factory=list)

    def resolve(self, text: str, context: PlaceContext, *, preposition: str = "") -> Place | None:
        self.asked.append((text, context, preposition))
        return self.find(text, context)

    def find(self, text: str, context: PlaceContext) -> Place | None:
        return Place(name="Rivergate", country="GEO", text=text) if text == "Rivergate" else None


def words(text: str, occurrence: int = 0) -> dict[str, int]:
    """Start and end of these words in the report."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(text, start + 1)
    return {"start": start, "end": start + len(text)}


def told(text: str, occurrence: int = 0, *, sentence: int = 0) -> dict[str, Any]:
    start, end = SENTENCES[sentence]
    return words(text, occurrence) | {"sentence_start": start, "sentence_end": end}


def person(index: int, text: str, occurrence: int = 0, **given: Any) -> ActorDraft:
    return ActorDraft(
        index=index, text=text, kind="person", name=text, **words(text, occurrence), **given
    )


def leader(index: int, text: str, country: str, title: str, occurrence: int = 0) -> ActorDraft:
    office = OfficeSeen(title=title, of=country)
    return person(index, text, occurrence, country=country, titles=(office,))


PEOPLE = (
    leader(0, "Davit Melkonian", "ARM", "prime minister"),
    leader(1, "Emin Tagiyev", "AZE", "president"),
    person(2, "Melkonian", 1, sentence=1, subject=True),
)


def timed(text: str) -> TimeDraft:
    return TimeDraft(text=text, tense="past", **words(text))


def placed(text: str, **given: Any) -> PlaceDraft:
    return PlaceDraft(text=text, preposition="in", **words(text), **given)


def event(index: int, trigger: str, type: str, **given: Any) -> EventDraft:
    sentence = given.pop("sentence", 0)
    row: dict[str, Any] = {
        "index": index,
        "trigger": trigger,
        "type": type,
        "mode": None,
        "contexts": (),
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "tense": "past",
        "roles": (),
        "time": None,
        "place": None,
        "format": None,
        "medium": None,
        "definite": False,
        "links": (),
        "confidence": 0.9,
        "decided_by": "rule",
        "sentence": sentence,
        "block": "body",
    }
    return EventDraft(**(row | told(trigger, sentence=sentence) | given))


MEETING = event(
    0,
    "met",
    "CONSULT",
    roles=(RoleDraft(role="actor", actor=0), RoleDraft(role="actor", actor=1)),
    time=timed("on 3 July"),
    place=placed("Rivergate"),
    is_meeting=True,
)
DEATHS = event(1, "died", "ASSAULT", sentence=1, time=timed("the next day"))


def claim(**given: Any) -> ClaimDraft:
    row: dict[str, Any] = {
        "speaker": 2,
        "via": (),
        "addressee": None,
        "stance": "states",
        "act": None,
        "about": None,
        "issue": None,
        "content": "that 40 miners had died",
        "directness": "reported",
        "time": None,
    }
    return ClaimDraft(**(row | told("said", sentence=1) | given))


def figure(**given: Any) -> FigureDraft:
    row: dict[str, Any] = {
        "text": "40 miners",
        "measure": "killed",
        "low": 40.0,
        "high": 40.0,
        "exactness": "exact",
        "unit": "miners",
        "of": None,
        "legible": True,
        "cumulative": None,
        "time": None,
        "place": None,
        "claim": None,
        "event": None,
    }
    return FigureDraft(**(row | told("40 miners", sentence=1) | given))


def situation(**given: Any) -> SituationDraft:
    row: dict[str, Any] = {
        "trigger": "miners",
        "type": "conflict",
        "roles": (),
        "place": None,
        "time": None,
        "state": "in_force",
        "event": None,
    }
    return SituationDraft(**(row | told("miners", sentence=1) | given))


def reading(places: Places | None = None, **given: Any) -> Reading:
    row: dict[str, Any] = {
        "actors": PEOPLE,
        "events": (),
        "claims": (),
        "figures": (),
        "situations": (),
    }
    drafts = Drafts(**(row | given))
    return make_reading(REPORT, (), drafts, tables=TABLES, gazetteer=places or Places())


# -- actors ----------------------------------------------------------------------------------


def test_each_mention_keeps_its_words_and_the_key_of_whom_it_means():
    rows = reading().actors
    assert [(row.text, row.key) for row in rows] == [
        ("Davit Melkonian", "person:davit melkonian"),
        ("Emin Tagiyev", "person:emin tagiyev"),
        ("Melkonian", "person:davit melkonian"),
    ]
    assert all(TEXT[row.start : row.end] == row.text for row in rows)


def test_a_mention_of_two_is_two_rows_and_marked_as_pronoun():
    they = ActorDraft(
        index=3,
        text="that",
        kind="members",
        name="leader",
        count=2,
        **words("that"),
    )
    rows = [row for row in reading(actors=(*PEOPLE, they)).actors if row.pronoun]
    assert {row.key for row in rows} == {"person:davit melkonian", "person:emin tagiyev"}
    assert len({row.id for row in rows}) == 2


def test_a_mention_of_nobody_makes_no_row():
    lonely = ActorDraft(index=0, text="that", kind="pronoun", name="it", **words("that"))
    assert reading(actors=(lonely,)).actors == ()


# -- events ----------------------------------------------------------------------------------


def test_an_event_comes_with_who_where_and_when():
    (row,) = reading(events=(MEETING,)).events
    assert [(one.role, one.name, one.text) for one in row.participants] == [
        ("actor", "Davit Melkonian", "Davit Melkonian"),
        ("actor", "Emin Tagiyev", "Emin Tagiyev"),
    ]
    assert row.place is not None
    assert row.place.country == "GEO"
    assert row.when.start == "2023-07-03"
    assert row.trigger == "met"
    assert row.evidence[0].text == TEXT[:56]


def test_a_meeting_has_a_format_and_the_level_of_its_highest_office():
    (row,) = reading(events=(MEETING,)).events
    assert row.meeting is not None
    assert (row.meeting.format, row.meeting.level) == ("bilateral", "leaders")


def test_what_is_no_meeting_has_no_format():
    (row,) = reading(events=(DEATHS,)).events
    assert row.meeting is None


@pytest.mark.parametrize(
    ("status", "step"),
    [("occurred", "held"), ("planned", "announced"), ("not_held", "cancelled")],
)
def test_a_status_says_which_step_the_report_takes(status: str, step: str) -> None:
    (row,) = reading(events=(event(0, "met", "CONSULT", status=status),)).events
    assert row.step == step


def test_an_actor_in_one_role_twice_takes_part_once():
    roles = tuple(RoleDraft(role="actor", actor=index) for index in (0, 2))
    (row,) = reading(events=(event(0, "met", "CONSULT", roles=roles),)).events
    assert [one.text for one in row.participants] == ["Davit Melkonian"]


def test_a_role_that_is_only_understood_stays_so():
    roles = (RoleDraft(role="actor", actor=0, stated=False),)
    (row,) = reading(events=(event(0, "met", "CONSULT", roles=roles),)).events
    assert not row.participants[0].stated


def test_a_later_date_counts_from_the_event_before():
    rows = reading(events=(MEETING, DEATHS)).events
    assert rows[1].when.start == "2023-07-04"
    assert rows[1].when.basis == "event"


def test_events_point_to_one_another_by_their_ids():
    again = event(
        1,
        "died",
        "CONSULT",
        sentence=1,
        corefers=0,
        links=(LinkDraft(type="responds_to", event=0, text="after"),),
    )
    first, second = reading(events=(MEETING, again)).events
    assert second.corefers == first.id
    assert [(link.type, link.event) for link in second.links] == [("responds_to", first.id)]


def test_one_event_found_twice_is_one_row_and_the_first_is_kept():
    twice = event(1, "met", "CONSULT", confidence=0.1)
    (row,) = reading(events=(MEETING, twice)).events
    assert row.confidence == MEETING.confidence


# -- places ----------------------------------------------------------------------------------


def test_a_place_that_nobody_knows_is_kept_as_written():
    (row,) = reading(events=(event(0, "met", "CONSULT", place=placed("July")),)).events
    assert row.place == Place(name="July", precision="settlement", text="July")


def test_the_gazetteer_learns_the_countries_of_the_report_and_the_words_around():
    places = Places()
    reading(places, events=(event(0, "met", "CONSULT", place=placed("Rivergate", country="TUR")),))
    ((text, context, preposition),) = places.asked
    assert (text, preposition) == ("Rivergate", "in")
    assert (context.countries, context.country) == (("ARM", "AZE"), "TUR")


# -- claims, figures, situations -------------------------------------------------------------


def test_a_claim_names_its_speaker_in_full_and_points_to_its_events():
    whole = reading(events=(MEETING, DEATHS), claims=(claim(act=0, about=1, via=(1,)),))
    (row,) = whole.claims
    assert row.speaker is not None
    assert row.speaker.name == "Davit Melkonian"
    assert [one.name for one in row.via] == ["Emin Tagiyev"]
    assert (row.act, row.about) == (whole.events[0].id, whole.events[1].id)


def test_a_claim_of_nobody_is_left_out_and_its_figure_stays():
    whole = reading(claims=(claim(speaker=None),), figures=(figure(claim=0),))
    assert whole.claims == ()
    assert whole.figures[0].claim is None


def test_who_cannot_be_resolved_speaks_in_the_words_of_the_report():
    where = words("miners")
    source = ((where["start"], where["end"]),)
    (row,) = reading(claims=(claim(speaker=None, source=source),)).claims
    assert row.speaker is not None
    assert (row.speaker.actor, row.speaker.name) == (None, "miners")


def test_nobody_is_told_through_himself():
    (row,) = reading(claims=(claim(via=(2, 1, 1)),)).claims
    assert [one.name for one in row.via] == ["Emin Tagiyev"]


def test_a_source_that_cannot_be_told_is_left_out_of_the_chain():
    unknown = ActorDraft(index=3, text="that", kind="pronoun", name="it", **words("in"))
    (row,) = reading(actors=(*PEOPLE, unknown), claims=(claim(via=(3, 1)),)).claims
    assert [one.name for one in row.via] == ["Emin Tagiyev"]


def test_a_figure_and_its_event_point_to_each_other():
    whole = reading(
        events=(MEETING, DEATHS), claims=(claim(),), figures=(figure(claim=0, event=1),)
    )
    (row,) = whole.figures
    assert row.text == "40 miners"
    assert row.claim == whole.claims[0].id
    assert row.event == whole.events[1].id
    assert [one.figures for one in whole.events] == [(), (row.id,)]


def test_a_situation_has_parties_a_place_and_its_event():
    roles = (RoleDraft(role="actor", actor=1),)
    draft = situation(roles=roles, place=placed("Rivergate"), event=0)
    whole = reading(events=(MEETING,), situations=(draft,))
    (row,) = whole.situations
    assert [one.name for one in row.parties] == ["Emin Tagiyev"]
    assert row.place is not None
    assert row.event == whole.events[0].id
    assert row.when.end == "2023-07-15"


# -- the whole -------------------------------------------------------------------------------


def test_rows_stand_in_the_order_of_the_text():
    rows = reading(events=(event(0, "died", "ASSAULT", sentence=1), event(1, "met", "CONSULT")))
    assert [row.trigger for row in rows.events] == ["met", "died"]


def test_the_same_drafts_give_the_same_reading():
    given = {"events": (MEETING, DEATHS), "claims": (claim(),), "figures": (figure(claim=0),)}
    assert reading(**given) == reading(**given)


def test_a_step_that_the_words_tell_goes_before_that_of_the_status():
    (row,) = reading(events=(event(0, "met", "CONSULT", status="planned", step="moved"),)).events
    assert row.step == "moved"
