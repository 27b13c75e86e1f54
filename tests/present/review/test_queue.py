"""Who is asked what, in which order."""

import pytest

from dragoman.model.review import Candidate, Verdict
from dragoman.present.review.lot import SHARED_OF, is_shared
from dragoman.present.review.queue import WEAVE, arrange, next_candidates
from tests.present.review.rows import candidate, verdict

EVENTS = [candidate(f"ev_{n}", band=n % 6) for n in range(300)]
PAIRS = [candidate(f"pr_{n}", kind="pair") for n in range(40)]
SENTENCES = [candidate(f"sn_{n}", kind="sentence") for n in range(20)]
ALL = [*EVENTS, *PAIRS, *SENTENCES]
BY_ID = {one.id: one for one in ALL}


def ask(verdicts: list[Verdict], by: str = "mk", limit: int = 1000) -> list[Candidate]:
    return next_candidates(arrange(ALL), verdicts, by, limit=limit)


def test_everything_is_asked_once_and_in_any_order_of_candidates_alike() -> None:
    found = ask([])
    assert sorted(one.id for one in found) == sorted(BY_ID)
    assert next_candidates(arrange(reversed(ALL)), [], "mk", limit=1000) == found


def test_the_weave_gives_each_line_its_share() -> None:
    kinds = [one.kind for one in ask([], limit=len(WEAVE) * 4)]
    assert (kinds.count("pair"), kinds.count("sentence")) == (8, 4)


def test_most_events_come_from_the_first_band_and_some_from_each() -> None:
    bands = [one.band for one in ask([], limit=100) if one.kind == "event"]
    assert bands.count(0) > len(bands) / 2
    assert len(set(bands)) == 6


def test_the_queue_goes_on_where_it_was_when_answers_are_in() -> None:
    whole = [one.id for one in ask([], limit=60)]
    step: list[Verdict] = []
    for number in range(60):
        (one,) = ask(step, limit=1)
        assert one.id == whole[number]
        says = {"event": "right", "pair": "same", "sentence": "empty"}[one.kind]
        step.append(verdict(one.id, says, kind=one.kind, number=number))


def test_what_is_judged_of_a_band_are_the_first_by_lot() -> None:
    asked = {one.id for one in ask([], limit=120)}
    for band in range(6):
        ordered = sorted((e for e in EVENTS if e.band == band), key=lambda one: one.lot)
        taken = [one.id in asked for one in ordered]
        assert taken == sorted(taken, reverse=True)


def test_nobody_is_asked_twice_and_others_only_about_the_shared() -> None:
    done = [verdict(one.id, "right", by="ab") for one in EVENTS]
    assert not {one.id for one in ask(done, by="ab")} & {one.id for one in EVENTS}
    again = {one.id for one in ask(done, by="mk") if one.kind == "event"}
    assert again == {one.id for one in EVENTS if is_shared(one.id)}
    assert len(again) == pytest.approx(len(EVENTS) / SHARED_OF, rel=0.5)


def test_what_is_put_off_is_left_out() -> None:
    first = ask([], limit=1)[0]
    found = next_candidates(arrange(ALL), [], "mk", skip=[first.id], limit=1000)
    assert first.id not in {one.id for one in found}
    assert len(found) == len(ALL) - 1


def test_an_empty_record_asks_nothing() -> None:
    assert next_candidates(arrange([]), [], "mk", limit=5) == []
