"""Which accounts are of one event, and which are not."""

from dragoman.model.event import Meeting
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from tests.reconcile.rows import Writer, before, day, meeting, place, record_of, taking_part

FIRST = "2023-05-14"


def count(*readings: Reading) -> int:
    return len(record_of(*readings).events)


def test_states_stand_for_their_leaders():
    one = meeting(FIRST, "aliyev", "pashinyan", when=day(FIRST))
    other = meeting(FIRST, "AZE", "ARM", when=day(FIRST), outlet="Times")
    assert count(one, other) == 1


def test_two_known_days_are_two_meetings():
    one = meeting(FIRST, "aliyev", "pashinyan", when=day(FIRST), place=place("Brussels"))
    other = meeting(
        "2023-05-15", "aliyev", "pashinyan", when=day("2023-05-15"), place=place("Brussels")
    )
    assert count(one, other) == 2


def test_two_places_are_two_meetings():
    one = meeting(FIRST, "aliyev", "pashinyan", when=day(FIRST), place=place("Brussels"))
    other = meeting(FIRST, "aliyev", "pashinyan", when=day(FIRST), place=place("Moscow"))
    assert count(one, other) == 2


def test_nobody_in_common_is_two_meetings():
    one = meeting(FIRST, "aliyev", "erdogan", when=day(FIRST), place=place("Brussels"))
    other = meeting(FIRST, "pashinyan", "putin", when=day(FIRST), place=place("Brussels"))
    assert count(one, other) == 2


def test_two_persons_of_one_side_are_two_meetings():
    one = meeting(FIRST, "pashinyan", "putin", when=day(FIRST))
    other = meeting(FIRST, "mirzoyan", "putin", when=day(FIRST), outlet="Times")
    assert count(one, other) == 2


def test_a_mediator_who_sees_each_side_alone_holds_two_meetings():
    one = meeting(FIRST, "aliyev", "michel", when=day(FIRST), place=place("Brussels"))
    other = meeting(FIRST, "pashinyan", "michel", when=day(FIRST), place=place("Brussels"))
    assert count(one, other) == 2


def test_undated_meetings_told_weeks_apart_without_a_place_are_two():
    one = meeting(FIRST, "aliyev", "pashinyan", when=before(FIRST))
    later = "2023-06-02"
    other = meeting(later, "aliyev", "pashinyan", when=before(later), outlet="Times")
    assert count(one, other) == 2


def test_undated_meetings_at_one_place_in_one_week_are_one():
    one = meeting(FIRST, "aliyev", "pashinyan", when=before(FIRST), place=place("Brussels"))
    other = meeting(
        "2023-05-15", "aliyev", "pashinyan", when=before("2023-05-15"), place=place("Brussels")
    )
    assert count(one, other) == 1


def test_undated_meetings_at_one_place_a_month_apart_are_two():
    one = meeting(FIRST, "aliyev", "pashinyan", when=before(FIRST), place=place("Brussels"))
    other = meeting(
        "2023-06-14", "aliyev", "pashinyan", when=before("2023-06-14"), place=place("Brussels")
    )
    assert count(one, other) == 2


def test_a_country_holds_its_cities():
    spain = Place(name="Spain", country="ESP", latitude=40.0, longitude=-4.0, precision="country")
    one = meeting(FIRST, "aliyev", "pashinyan", when=day(FIRST), place=spain)
    other = meeting(FIRST, "aliyev", "pashinyan", when=day(FIRST), place=place("Granada"))
    (event,) = record_of(one, other).events
    assert event.place
    assert event.place.name == "Granada"


def test_a_visit_and_a_reception_of_the_same_two_stay_apart():
    writer = Writer(published="2023-09-26")
    writer.event("Erdogan visited Azerbaijan.", "visited", "erdogan", "AZE", mode="visit")
    host = taking_part("erdogan", role="host")
    writer.event("Aliyev was received by Erdogan.", "received", "aliyev", *host)
    assert count(writer.reading()) == 2


def test_a_planned_meeting_is_the_one_held_that_day():
    one = meeting(
        "2023-05-10", "aliyev", "pashinyan", words="will meet", status="planned", when=day(FIRST)
    )
    other = meeting(
        FIRST, "aliyev", "pashinyan", "michel", when=day(FIRST), place=place("Brussels")
    )
    (event,) = record_of(one, other).events
    assert event.status == "occurred"
    assert [step.step for step in event.trail] == ["announced", "held"]
    assert event.place
    assert event.place.name == "Brussels"


def test_a_meeting_held_without_a_party_is_not_the_one_planned():
    planned = meeting(
        "2023-10-01", "aliyev", "pashinyan", words="will meet", status="planned",
        when=day("2023-10-05"), place=place("Granada"),
    )  # fmt: skip
    held = meeting(
        "2023-10-06", "pashinyan", "michel", "macron", "scholz",
        when=day("2023-10-05"), place=place("Granada"),
    )  # fmt: skip
    off = meeting(
        "2023-10-04", "aliyev", "pashinyan", words="will not meet", status="cancelled",
        when=day("2023-10-05"), place=place("Granada"), outlet="Times",
    )  # fmt: skip
    statuses = {event.status: event.reports for event in record_of(planned, off, held).events}
    assert statuses == {"cancelled": 2, "occurred": 1}


def test_a_later_meeting_to_come_is_not_the_one_just_held():
    writer = Writer(published="2023-05-15")
    writer.event("Aliyev met Pashinyan.", "met", "aliyev", "pashinyan", when=before("2023-05-15"))
    writer.event("They will meet again.", "meet", "aliyev", "pashinyan", status="planned")
    assert count(writer.reading()) == 2


def test_ministers_and_leaders_do_not_meet_as_one():
    one = meeting(FIRST, "AZE", "ARM", when=day(FIRST), meeting=Meeting(level="leaders"))
    other = meeting(FIRST, "AZE", "ARM", when=day(FIRST), meeting=Meeting(level="ministers"))
    assert count(one, other) == 2


def test_what_a_report_refers_back_to_is_one_event():
    writer = Writer()
    writer.event("Aliyev met Pashinyan in Brussels.", "met", "aliyev", "pashinyan")
    writer.event("The meeting took three hours.", "meeting", corefers=0)
    (event,) = record_of(writer.reading()).events
    assert event.merges[0].reasons == ("“meeting” refers back to it",)


def test_two_accusations_of_one_day_are_two_where_they_say_different_things():
    writer = Writer(published=FIRST)
    common = {"type": "ACCUSE", "when": day(FIRST)}
    russia = taking_part("RUS", role="recipient")
    writer.event("Pashinyan blamed Moscow for refusing to step in.", "blamed", "pashinyan",
                 *russia, **common)  # fmt: skip
    writer.event("Pashinyan blamed peacekeepers who let weapons through.", "blamed", "pashinyan",
                 *russia, **common)  # fmt: skip
    assert count(writer.reading()) == 2


def test_one_accusation_said_twice_is_one():
    writer = Writer(published="2023-07-15")
    against = taking_part("AZE", role="recipient")
    writer.event(
        "Armenian Prime Minister Nikol Pashinyan called for international unity on Thursday "
        'against Azerbaijan\'s "illegal blockade" of the region of Nagorno-Karabakh and further '
        "announced the launch of new EU-mediated peace talks with Azerbaijan.",
        "blockade", "pashinyan", *against, type="ACCUSE", when=day("2023-07-13"),
    )  # fmt: skip
    writer.event(
        'Pashinyan denounced what he called an "illegal blockade" of Nagorno-Karabakh, claiming '
        "that it contradicts an International Court of Justice ruling.",
        "denounced", "pashinyan", *against, type="ACCUSE", when=before("2023-07-15"),
    )  # fmt: skip
    assert count(writer.reading()) == 1


def test_accuser_and_accused_exchanged_is_another_accusation():
    words = "for firing first across the border near the village"
    one = Writer(published=FIRST).event(
        f"Armenia blamed Azerbaijan {words}.", "blamed", "ARM",
        *taking_part("AZE", role="recipient"), type="ACCUSE", when=day(FIRST),
    )  # fmt: skip
    other = Writer(published=FIRST).event(
        f"Azerbaijan blamed Armenia {words}.", "blamed", "AZE",
        *taking_part("ARM", role="recipient"), type="ACCUSE", when=day(FIRST),
    )  # fmt: skip
    assert count(one.reading(), other.reading()) == 2


def test_daily_shelling_of_unknown_dates_stays_apart():
    def shelled(published: str, sentence: str) -> Reading:
        return Writer(published=published, outlet=published).event(
            sentence, sentence.split()[-1], "AZE", type="ASSAULT",
            when=before(published), place=place("Sotk"),
        ).reading()  # fmt: skip

    one = shelled("2023-05-11", "Four servicemen of the garrison were wounded by shelling")
    other = shelled("2023-05-19", "Farmers left their fields after mortars were fired")
    assert count(one, other) == 2
    same = shelled("2023-05-12", "Four servicemen of the garrison were hurt by shelling")
    assert count(one, same) == 1


def test_a_copy_of_a_report_adds_no_source():
    rest = " ".join(f"word{number}" for number in range(80))
    parts = [
        Writer(published=published, outlet=outlet, rest=rest)
        .event("Aliyev met Pashinyan.", "met", "aliyev", "pashinyan", when=before(published))
        .reading()
        for published, outlet in ((FIRST, "Wire"), ("2023-05-15", "Times"))
    ]
    (event,) = record_of(*parts).events
    assert (event.reports, event.independent) == (2, 1)
    assert event.confidence == 0.85


def test_two_sources_are_surer_than_one():
    one = meeting(FIRST, "aliyev", "pashinyan", when=day(FIRST), confidence=0.7)
    other = meeting(FIRST, "AZE", "ARM", when=day(FIRST), outlet="Times", confidence=0.7)
    (event,) = record_of(one, other).events
    assert (event.independent, event.confidence, event.tier) == (2, 0.91, "publish")
    assert record_of(one).events[0].tier == "check"


def test_every_merge_says_why():
    one = meeting(FIRST, "aliyev", "pashinyan", when=day(FIRST))
    other = meeting(FIRST, "AZE", "ARM", when=day(FIRST), outlet="Times")
    (merge,) = record_of(one, other).events[0].merges
    assert merge.mention != merge.into
    assert "the same day" in merge.reasons
    assert "ARM, AZE in both" in merge.reasons
