"""The record of one tier: what is of another goes, and nothing that is left points to it."""

from dataclasses import asdict, replace

import pytest

from dragoman.model.event import Link
from dragoman.model.record import Record
from dragoman.present.tiers import TIERS, narrow_to_tier
from tests.present.sample import CLAIM, EVENTS, FIGURE, make_record

FIRST, AHEAD, JUNE, UNDATED, BOUNDED = (event.id for event in EVENTS)
SURE = frozenset((FIRST, UNDATED))  # the others are to be checked
KINDS = ("reports", "actors", "claims", "figures", "situations", "tracks", "positions")


def tier_of(id: str) -> str:
    return "publish" if id in SURE else "check"


@pytest.fixture
def record() -> Record:
    """A record in which whatever may point to an event points to one of either tier."""
    whole = make_record()
    links = tuple(Link(type="prepares", event=id, text="before") for id in (UNDATED, AHEAD))
    meetings, (agreement,), (commitment,) = (
        whole.tracks[0].meetings,
        whole.agreements,
        whole.commitments,
    )
    return replace(
        whole,
        events=tuple(replace(event, tier=tier_of(event.id), links=links) for event in whole.events),
        claims=(
            replace(CLAIM, id="cl_1", act=FIRST, about=AHEAD),
            replace(CLAIM, id="cl_2", act=AHEAD, about=FIRST),
            replace(CLAIM, id="cl_3", act=None, about=FIGURE.id),
        ),
        figures=(
            replace(FIGURE, id="fg_1", event=FIRST),
            replace(FIGURE, id="fg_2", event=AHEAD),
        ),
        situations=(replace(whole.situations[0], events=(FIRST, BOUNDED)),),
        tracks=(
            replace(whole.tracks[0], meetings=meetings, outcomes=(UNDATED, BOUNDED)),
            whole.tracks[1],
        ),
        agreements=(agreement, replace(agreement, id="ag_2", event=AHEAD)),
        commitments=(commitment, replace(commitment, id="co_2", event=JUNE)),
    )


def texts_in(value: object) -> set[str]:
    """All texts, however deep."""
    if isinstance(value, dict):
        return set().union(*map(texts_in, value.values()))
    if isinstance(value, (list, tuple)):
        return set().union(*map(texts_in, value))
    return {value} if isinstance(value, str) else set()


@pytest.mark.parametrize("tier", TIERS)
def test_only_events_of_the_tier_are_left_in_their_order(record: Record, tier: str) -> None:
    left = [event.id for event in narrow_to_tier(record, tier).events]
    assert left == [event.id for event in record.events if tier_of(event.id) == tier]
    assert left


@pytest.mark.parametrize("tier", TIERS)
def test_nothing_that_is_left_points_to_what_is_gone(record: Record, tier: str) -> None:
    gone = {event.id for event in EVENTS if tier_of(event.id) != tier}
    assert gone <= texts_in(asdict(record))
    assert gone & texts_in(asdict(narrow_to_tier(record, tier))) == set()


@pytest.mark.parametrize("tier", TIERS)
def test_what_stands_for_itself_stays(record: Record, tier: str) -> None:
    narrowed = narrow_to_tier(record, tier)
    for kind in KINDS:
        assert [row.id for row in getattr(narrowed, kind)] == [
            row.id for row in getattr(record, kind)
        ]


def test_what_points_to_an_event_that_is_left_still_does(record: Record) -> None:
    narrowed = narrow_to_tier(record, "publish")
    assert {link.event for event in narrowed.events for link in event.links} == {UNDATED}
    assert [(claim.act, claim.about) for claim in narrowed.claims] == [
        (FIRST, None),
        (None, FIRST),
        (None, FIGURE.id),
    ]
    assert [figure.event for figure in narrowed.figures] == [FIRST, None]
    assert narrowed.situations[0].events == (FIRST,)
    assert [meeting.event for meeting in narrowed.tracks[0].meetings] == [FIRST]
    assert narrowed.tracks[0].outcomes == (UNDATED,)


def test_what_was_agreed_or_promised_goes_with_its_event(record: Record) -> None:
    narrowed = narrow_to_tier(record, "publish")
    assert [row.id for row in narrowed.agreements] == ["ag_1"]
    assert [row.id for row in narrowed.commitments] == ["co_1"]


def test_a_record_of_one_tier_is_left_as_it_is() -> None:
    assert narrow_to_tier(make_record(), "publish") == make_record()


def test_of_a_tier_that_has_no_events_none_are_left() -> None:
    narrowed = narrow_to_tier(make_record(), "check")
    assert narrowed.events == narrowed.agreements == narrowed.commitments == ()
    assert narrowed.reports == make_record().reports
