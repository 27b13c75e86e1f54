"""Tracks of which one did not know, and what sides newly say of them."""

from dataclasses import replace

from dragoman.model.diplomacy import Rivalry, Track
from dragoman.present.news.tracks import find_changed_tracks
from tests.present.news.records import NEW, OLD, after, before, change
from tests.present.sample import make_record


def track(**fields: object) -> Track:
    first = next(one for one in make_record().tracks if one.meetings)
    return replace(first, meetings=(), evidence=OLD, **fields)  # type: ignore[arg-type]  # any field


def refused() -> Rivalry:
    side = track().parties[0]
    return Rivalry(kind="refuses", side=side, other=None, since="2023-07-15", evidence=NEW)


def test_a_track_of_which_one_did_not_know_is_news() -> None:
    (told,) = find_changed_tracks(change(before(), after(tracks=(track(),))))
    assert (told.change, told.said.startswith("new track: European Union")) == ("new", True)


def test_a_known_track_that_is_refused_since_is_news_with_the_new_report() -> None:
    old, new = track(), track(rivalries=(refused(),))
    (told,) = find_changed_tracks(change(before(tracks=(old,)), after(tracks=(new,))))
    assert told.change == "refuses"
    assert f"refused by {old.parties[0].name}" in told.said
    assert [one.id for one in told.reports] == [NEW[0].report]


def test_what_one_knew_is_no_news() -> None:
    rows = {"tracks": (track(rivalries=(refused(),)),)}
    assert find_changed_tracks(change(before(**rows), after(**rows))) == ()


def test_that_a_new_track_lies_beside_another_is_told_by_its_being_new() -> None:
    beside = replace(refused(), kind="overlaps", side=None, other="tr_us")
    told = find_changed_tracks(change(before(), after(tracks=(track(rivalries=(beside,)),))))
    assert [one.change for one in told] == ["new"]
