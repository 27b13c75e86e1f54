"""The score of one report's details, over the pairs of events that the notes' score takes."""

from collections.abc import Sequence

from bench.quality.gold import whens, wheres
from bench.quality.gold.claim_links import score_links
from bench.quality.gold.claims import pair_claims, score_claims
from bench.quality.gold.detail_counts import DetailCounts
from bench.quality.gold.detail_notes import Details, EventDetail
from bench.quality.gold.figures import score_figures
from bench.quality.gold.match import match
from bench.quality.gold.notes import Noted
from bench.quality.gold.speakers import Heard
from bench.quality.gold.told import from_notes, from_program
from dragoman.model.event import EventMention
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.when import When


def score_details(
    noted: Noted, details: Details, reading: Reading, find: wheres.Find
) -> DetailCounts:
    """Counts of one report; `find` is the gazetteer's place for a name in a country."""
    heard = Heard(text=noted.report.text, actors=reading.actors)
    events = match(
        [from_notes(event) for event in noted.events],
        [from_program(event) for event in reading.events],
    )
    counted = [
        (details.events[row], reading.events[column])
        for row, column in events
        if not noted.events[row].optional and not details.events[row].optional
    ]
    counts = score_events(counted, find)
    claims = {claim.id: claim for claim in reading.claims}
    counts.add(score_figures(details.figures, reading.figures, claims=claims, heard=heard))
    said = pair_claims(details.claims, reading.claims, heard)
    counts.add(score_claims(details.claims, reading.claims, said, heard))
    told = {row: reading.events[column].id for row, column in events}
    known = [event.id for event in reading.events]
    counts.add(score_links(said, events=told, known=known))
    return counts


def score_events(
    pairs: Sequence[tuple[EventDetail, EventMention]], find: wheres.Find
) -> DetailCounts:
    """When and where of events in pairs."""
    counts = DetailCounts()
    for noted, told in pairs:
        _judge_when(noted, told.when, counts)
        _judge_place(noted, told.place, find, counts)
    return counts


def _judge_when(noted: EventDetail, when: When, counts: DetailCounts) -> None:
    is_right = whens.is_when(noted, when)
    counts.judge("when", is_right=is_right)
    counts.judge("when_overlap", is_right=whens.is_when_roughly(noted, when))
    if noted.start and noted.end:
        counts.judge("when_dated", is_right=is_right)
    counts.sort(f"when {whens.noted_as(noted)}", whens.told_as(noted, when))


def _judge_place(
    noted: EventDetail, place: Place | None, find: wheres.Find, counts: DetailCounts
) -> None:
    is_right = wheres.is_place(noted, place, find)
    counts.judge("place", is_right=is_right)
    sort = "place named" if noted.place else "place not told"
    counts.sort(sort, wheres.told_as(noted, place, find))
    if noted.place is None:
        return
    counts.judge("place_named", is_right=is_right)
    is_country = wheres.is_country(noted, place)
    if is_country is not None:
        counts.judge("country", is_right=is_country)
