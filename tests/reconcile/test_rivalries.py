"""Lines of talks beside and against one another, and the days between their meetings."""

import pytest

from dragoman.model.diplomacy import Track
from dragoman.model.record import Record
from tests.reconcile.rows import Writer, day, place, record_of, taking_part

PARTIES = ("aliyev", "pashinyan")
MICHEL = taking_part("michel", role="mediator")
PUTIN = taking_part("putin", role="mediator")


def two_lines(*, russian: str = "occurred") -> Writer:
    writer = Writer(published="2023-07-15")
    for date in ("2023-05-14", "2023-06-01", "2023-07-11"):
        writer.event(f"They met in Brussels on {date}.", "met", *PARTIES, *MICHEL, when=day(date),
                     place=place("Brussels"))  # fmt: skip
    return writer.event("They met in Moscow with Putin.", "met", *PARTIES, *PUTIN, status=russian,
                        when=day("2023-05-25"), place=place("Moscow"))  # fmt: skip


def track(record: Record, name: str) -> Track:
    (found,) = [track for track in record.tracks if track.name == name]
    return found


def said(record: Record, name: str) -> list[tuple[str, str, str]]:
    names = {track.id: track.name for track in record.tracks}
    return [
        (one.kind, one.side.name, names.get(one.other or "", ""))
        for one in track(record, name).rivalries
        if one.side
    ]


def test_the_days_between_meetings_that_were_held_are_counted() -> None:
    found = track(record_of(two_lines().reading()), "European Union")
    assert [meeting.gap_days for meeting in found.meetings] == [None, 18, 40]
    assert (found.longest_gap_days, found.last_held) == (40, "2023-07-11")


def test_what_was_not_held_makes_no_gap() -> None:
    writer = two_lines()
    writer.event("They meet in Brussels in August.", "meet", *PARTIES, *MICHEL, status="planned",
                 when=day("2023-08-20"), place=place("Brussels"))  # fmt: skip
    found = track(record_of(writer.reading()), "European Union")
    assert found.meetings[-1].gap_days is None
    assert found.longest_gap_days == 40


def test_a_meeting_names_the_parties_that_were_there() -> None:
    found = track(record_of(two_lines().reading()), "European Union")
    assert found.meetings[0].parties == ("Armenia", "Azerbaijan")


def test_two_lines_in_use_for_the_same_parties_overlap() -> None:
    record = record_of(two_lines().reading())
    kinds = {one.name: [r.kind for r in one.rivalries] for one in record.tracks}
    assert kinds == {"European Union": ["overlaps"], "Russia": ["overlaps"]}
    (overlap,) = track(record, "Russia").rivalries
    assert overlap.other == track(record, "European Union").id


def test_what_is_only_offered_overlaps_nothing() -> None:
    record = record_of(two_lines(russian="offered").reading())
    assert [one.rivalries for one in record.tracks] == [(), ()]


@pytest.mark.parametrize(
    ("sentence", "kind", "on", "expected"),
    [
        ("Baku rejected Moscow's mediation.", "REJECT", "Russia", ("refuses", "Azerbaijan", "")),
        ("Baku turned down an offer of Russia.", "REJECT", "Russia",
         ("refuses", "Azerbaijan", "")),
        ("Baku refused to accept Russia's mediation.", "REJECT", "Russia",
         ("refuses", "Azerbaijan", "")),
        ("Baku prefers the Brussels format.", "REQUEST", "European Union",
         ("prefers", "Azerbaijan", "")),
        ("Baku wants European Union mediation rather than the Moscow format.", "REQUEST",
         "European Union", ("prefers", "Azerbaijan", "Russia")),
        ("Baku will meet only under the auspices of Russia.", "REQUEST", "Russia",
         ("prefers", "Azerbaijan", "")),
        ("Baku welcomed the European Union's mediation.", "SUPPORT", "European Union",
         ("accepts", "Azerbaijan", "")),
    ],
)  # fmt: skip
def test_a_party_refuses_prefers_or_accepts_a_line(
    sentence: str, kind: str, on: str, expected: tuple[str, str, str]
) -> None:
    writer = two_lines()
    writer.event(sentence, sentence.split()[1], "AZE", type=kind)
    assert said(record_of(writer.reading()), on) == [expected]


def test_a_mediator_refuses_the_efforts_of_others() -> None:
    writer = two_lines()
    writer.event("Russia rejects the efforts of countries that have no possibility of mediation.",
                 "rejects", "RUS", type="REJECT")  # fmt: skip
    record = record_of(writer.reading())
    assert said(record, "European Union") == [("refuses", "Russia", "Russia")]
    assert said(record, "Russia") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Baku rejected the charge after talks in Moscow.",
        "Baku did not reject Russia's mediation.",
        "Baku rejected the border proposal, which the European Union's mediation had brought.",
    ],
)
def test_words_that_refuse_something_else_refuse_no_line(sentence: str) -> None:
    writer = two_lines()
    writer.event(sentence, "reject", "AZE", type="REJECT")
    record = record_of(writer.reading())
    assert said(record, "Russia") + said(record, "European Union") == []


def test_one_who_has_no_part_in_the_line_has_no_say_in_it() -> None:
    writer = two_lines()
    writer.event("Ankara rejected Moscow's mediation.", "rejected", "TUR", type="REJECT")
    assert said(record_of(writer.reading()), "Russia") == []


def test_a_claim_speaks_where_no_event_does() -> None:
    writer = two_lines()
    writer.claim("Armenia has lost confidence in Russia's mediation.", "ARM")
    assert said(record_of(writer.reading()), "Russia") == [("refuses", "Armenia", "")]


def test_a_bishop_mediates_for_himself_between_whoever_meets() -> None:
    writer = Writer(published="2028-09-05")
    writer.naming("Peter Chinula", "person:peter chinula", type="person", sector="REL",
                  country="ARM")  # fmt: skip
    bishop = taking_part("person:peter chinula", role="mediator")
    writer.event("The union and the ministry met.", "met", "org:nurses' union", "ARM", *bishop,
                 when=day("2028-09-04"))  # fmt: skip
    (found,) = record_of(writer.reading()).tracks
    assert found.mediator
    assert found.mediator.name == "Peter Chinula"
    assert {party.name for party in found.parties} == {"nurses' union", "Armenia"}


def test_an_official_of_no_known_state_makes_no_track() -> None:
    writer = Writer(published="2023-09-05")
    writer.naming("Peter Lado", "person:peter lado", type="person", sector="GOV", country="TUR")
    lado = taking_part("person:peter lado", role="mediator")
    writer.event("They met.", "met", *PARTIES, *lado, when=day("2023-09-04"))
    assert [one for one in record_of(writer.reading()).tracks if one.mediator] == []
