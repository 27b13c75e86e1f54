"""Tracks, agreements, commitments, positions, situations, claims and figures."""

from dragoman.model.actor import Participant
from dragoman.model.record import Record
from tests.reconcile.rows import Writer, before, day, meeting, place, record_of, taking_part

MICHEL = taking_part("michel", role="mediator")
PUTIN = taking_part("putin", role="mediator", stated=False)
EU_HOST = taking_part("org:european-union", role="host")


def two_reports() -> Record:
    """The lines of mediation that two real reports of 2023 tell of, in short."""
    autumn = Writer(published="2023-09-26")
    autumn.event("Both meet in Granada.", "meet", "aliyev", "pashinyan",
                 status="planned", when=day("2023-10-05"), place=place("Granada"))  # fmt: skip
    autumn.event("The EU will receive both.", "receive", "hajiyev", "grigoryan", *EU_HOST,
                 status="planned", when=day("2023-09-26"), place=place("Brussels"),
                 links=(("prepares", 0),))  # fmt: skip
    autumn.event("Brussels saw a meeting in May.", "meeting", "aliyev", "pashinyan", *MICHEL,
                 when=day("2023-05-14"), place=place("Brussels"))  # fmt: skip
    autumn.event("Five met in June.", "met", "aliyev", "pashinyan", "macron", "scholz", "michel",
                 when=day("2023-06-01"))  # fmt: skip
    autumn.event("Power met Pashinyan.", "met", "power", "pashinyan", place=place("Yerevan"))
    autumn.event("Erdogan visited Azerbaijan.", "visited", "erdogan", "AZE", mode="visit")
    summer = Writer(published="2023-07-15")
    summer.event("They met in Brussels.", "met", "aliyev", "pashinyan", *MICHEL,
                 when=before("2023-07-15"), place=place("Brussels"))  # fmt: skip
    summer.event("They met Putin late in May.", "met", "aliyev", "pashinyan", *PUTIN,
                 when=day("2023-05-21", "2023-05-31", precision="part_of_month"))  # fmt: skip
    summer.event("Moscow offered a summit.", "summit", "AZE", "ARM",
                 *taking_part("RUS", role="host"), status="offered",
                 place=place("Moscow"))  # fmt: skip
    summer.event("Washington poses as mediator.", "mediator",
                 *taking_part("USA", role="mediator"), "AZE", "ARM", type="SUPPORT")  # fmt: skip
    summer.event("Armenia and Turkey held talks.", "talks", "ARM", "TUR")
    return record_of(autumn.reading(), summer.reading())


def meetings_by_track(record: Record) -> dict[str, list[tuple[str, str | None]]]:
    return {
        track.name: [(met.status, met.when.start or met.when.end) for met in track.meetings]
        for track in record.tracks
    }


def test_tracks_go_by_whole_mediators_and_hold_the_meetings_of_the_parties():
    assert meetings_by_track(two_reports()) == {
        "European Union": [
            ("occurred", "2023-05-14"),
            ("occurred", "2023-06-01"),
            ("occurred", "2023-07-15"),
            ("planned", "2023-09-26"),
            ("planned", "2023-10-05"),
        ],
        "Russia": [("occurred", "2023-05-21"), ("offered", None)],
        "United States": [],
        "Armenia–Turkey": [("occurred", None)],
    }


def test_every_track_of_mediation_names_its_parties():
    parties = {
        track.name: [party.name for party in track.parties] for track in two_reports().tracks
    }
    assert parties["European Union"] == parties["Russia"] == ["Armenia", "Azerbaijan"]


def test_a_meeting_of_which_only_the_mediator_is_told_is_on_his_only_track():
    told = meeting("2023-05-14", "aliyev", "pashinyan", *MICHEL, when=day("2023-05-14"))
    bare = meeting("2023-06-20", *MICHEL, when=day("2023-06-20"), place=place("Brussels"))
    assert meetings_by_track(record_of(told, bare)) == {
        "European Union": [("occurred", "2023-05-14"), ("occurred", "2023-06-20")]
    }


def test_a_meeting_names_its_track():
    record = two_reports()
    eu = next(track for track in record.tracks if track.name == "European Union")
    on_it = {e.id for e in record.events if e.meeting and e.meeting.track == eu.id}
    assert on_it == {met.event for met in eu.meetings}


def agreed(*who: str | Participant, status: str = "occurred") -> Record:
    writer = Writer().event("They agreed to free detainees.", "agreed", *who, type="AGREE",
                            status=status)  # fmt: skip
    return record_of(writer.reading())


def test_what_two_agree_is_an_agreement_and_what_one_promises_a_commitment():
    both = agreed("AZE", "ARM")
    assert [a.state for a in both.agreements] == ["agreed"]
    assert both.commitments == ()
    one = agreed("AZE", *taking_part("ARM", role="recipient"))
    assert [a.state for a in one.agreements] == ["agreed"]
    alone = agreed("AZE")
    assert alone.agreements == ()
    assert [(c.by[0].name, c.state) for c in alone.commitments] == [("Azerbaijan", "open")]


def test_a_promise_is_kept_by_what_fulfils_it():
    writer = Writer().event("Baku promised to open the road if asked.", "promised", "AZE",
                            type="CONCEDE")  # fmt: skip
    writer.claim("Baku promised to open the road if asked", "AZE", act=0, stance="promises")
    writer.event("It opened the road.", "opened", "AZE", type="AID", links=(("fulfils", 0),))
    (promise,) = record_of(writer.reading()).commitments
    assert (promise.state, promise.condition) == ("kept", "if asked")


def test_a_position_is_made_of_an_actors_claims_on_one_issue():
    demand = {"stance": "demands", "issue": "Lachin corridor"}
    first = Writer(published="2023-07-13").claim("Open it!", "pashinyan", **demand).reading()
    later = Writer(published="2023-07-20").claim("Open it now!", "ARM", **demand).reading()
    again = Writer(published="2023-07-21").claim("Do open it!", "pashinyan", **demand).reading()
    positions = record_of(later, again, first).positions
    assert {(p.name, p.since, len(p.claims)) for p in positions} == {
        ("Nikol Pashinyan", "2023-07-13", 2),
        ("Armenia", "2023-07-20", 1),
    }


def test_a_claim_said_twice_in_one_report_is_one():
    writer = Writer().claim("The road is closed.", "pashinyan")
    writer.claim("The road is closed.", "pashinyan")
    (claim,) = record_of(writer.reading()).claims
    assert len(claim.evidence) == 2


def test_a_number_told_twice_in_one_report_is_one_and_a_damaged_one_stays_its_own():
    writer = Writer().event("Shells killed 4 men.", "killed", type="ASSAULT", place=place("Sotk"))
    writer.figure("There were 4 dead.", "4", event=0).figure("The 4 dead lay there.", "4", event=0)
    damaged = {"low": None, "high": None, "legible": False}
    writer.figure("Some 7,24 crossed.", "7,24", **damaged)
    writer.figure("About 7,24 came.", "7,24", **damaged)
    record = record_of(writer.reading())
    assert sorted(figure.legible for figure in record.figures) == [False, False, True]
    assert len(record.events[0].figures) == 1


def test_two_reports_numbers_stay_apart():
    readings = [
        Writer(outlet=outlet).figure(f"There were {number} dead.", str(number), low=float(number))
        .reading() for outlet, number in (("Wire", 20), ("Times", 68))
    ]  # fmt: skip
    assert len(record_of(*readings).figures) == 2


def test_a_situation_runs_from_its_earliest_opening_to_the_report_that_ends_it():
    by_azerbaijan = taking_part("AZE")
    corridor = place("Stepanakert")
    opened = Writer(published="2023-07-11").situation(
        "The road was closed.", "closed", parties=by_azerbaijan, place=corridor,
        when=day("2023-07-11"),
    ).reading()  # fmt: skip
    going = Writer(published="2023-07-15").situation(
        "The road is still closed.", "closed", place=corridor, when=before("2023-07-15")
    ).reading()  # fmt: skip
    ended = Writer(published="2023-09-18").situation(
        "The road is open.", "open", parties=by_azerbaijan, place=corridor, state="ended",
        when=day("2023-09-18"),
    ).reading()  # fmt: skip
    (before_end,) = record_of(going, opened).situations
    assert (before_end.state, before_end.end, before_end.last_seen) == (
        "in_force", None, "2023-07-15",
    )  # fmt: skip
    (situation,) = record_of(ended, going, opened).situations
    assert situation.id == before_end.id
    assert (situation.start.start, situation.state, situation.reports) == ("2023-07-11", "ended", 3)
    assert situation.end
    assert situation.end.start == "2023-09-18"


def test_rows_of_a_meeting_alone_make_no_track():
    assert record_of(meeting("2023-05-14", "aliyev", "putin")).tracks == ()


def test_one_who_says_he_mediates_has_a_track_even_without_a_meeting():
    writer = Writer(published="2023-07-15")
    writer.event("They met in Brussels.", "met", "aliyev", "pashinyan", *MICHEL,
                 when=before("2023-07-15"), place=place("Brussels"))  # fmt: skip
    writer.event("Power met Pashinyan.", "met", "power", "pashinyan", place=place("Yerevan"))
    writer.claim("Washington poses as a mediator.", "USA", stance="offers", issue="mediation")
    record = record_of(writer.reading())
    assert meetings_by_track(record) == {
        "European Union": [("occurred", "2023-07-15")],
        "United States": [],
    }
    (track,) = [track for track in record.tracks if not track.meetings]
    assert [item.name for item in track.parties] == ["Armenia", "Azerbaijan"]
    assert [item.text for item in track.evidence] == ["Washington poses as a mediator."]


def test_what_one_promises_is_his_commitment_and_no_agreement():
    writer = Writer()
    writer.event("Baku promised Yerevan a safe road for all.", "promised", "AZE",
                 *taking_part("ARM", role="recipient"), type="AGREE",
                 status="planned")  # fmt: skip
    writer.claim("a safe road for all", "AZE", stance="promises", act=0)
    record = record_of(writer.reading())
    assert [row.content for row in record.commitments] == ["a safe road for all"]
    assert record.agreements == ()


def test_what_two_have_agreed_is_nobodys_promise_alone():
    writer = Writer()
    writer.event("Both agreed to a truce.", "agreed", "AZE", "ARM", type="AGREE")
    writer.claim("to a truce", "ARM", stance="offers", act=0)
    record = record_of(writer.reading())
    assert (len(record.agreements), record.commitments) == (1, ())


def test_a_figure_holds_at_the_latest_when_published_and_a_copy_counts_nothing_new():
    text = "The same long story is told by one agency and carried by another paper. "
    rest = " ".join(f"word{number}" for number in range(80))
    readings = []
    for outlet, published in (("Agency", "2023-07-15"), ("Paper", "2023-07-16")):
        writer = Writer(published=published, outlet=outlet, rest=text + rest)
        readings.append(writer.figure("Some 4 were killed.", "4").reading())
    record = record_of(*readings)
    (figure,) = record.figures
    assert (figure.as_of.end, figure.as_of.basis) == ("2023-07-15", "bounded")
    assert {item.report for item in figure.evidence} == {row.id for row in record.reports}
