"""The queue kept beside a store asks what a desk asks, and counts what it counts."""

from pathlib import Path

import pytest

from dragoman.present.review.deciding import decide
from dragoman.present.review.item import Item
from dragoman.run.queue import SUFFIX, find_asked, find_next, open_queue, review_so_far
from dragoman.run.reviewing import (
    Desk,
    Review,
    find_said,
    lay_desk,
    next_items,
    put_answer,
    review_store,
    settle_store,
)
from dragoman.store.file import open_for_reading
from tests.run.talks import make_store, talk_steps


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_store(tmp_path)


def asked_by_queue(store: Path, by: str, skip: tuple[str, ...] = ()) -> Item | None:
    with open_queue(store) as queue, open_for_reading(store) as con:
        return find_next(con, queue, find_said(con, queue.rows_at), by, skip=skip)


def review_by_queue(store: Path) -> Review:
    with open_queue(store) as queue, open_for_reading(store) as con:
        return review_so_far(con, queue, find_said(con, queue.rows_at))


def asked_at_desk(store: Path, desk: Desk, by: str) -> Item | None:
    return next(iter(next_items(store, desk, by)), None)


def test_the_same_is_asked_in_the_same_order_until_nothing_is_left(store: Path) -> None:
    desk = lay_desk(store)
    answers = ("accept", "reject", "accept")
    for number in range(100):
        item = asked_by_queue(store, "mk")
        assert item == asked_at_desk(store, desk, "mk")
        if item is None:
            assert number > len(answers)
            return
        put_answer(store, decide(item, answers[number % 3], by="mk"))
        assert review_by_queue(store) == review_store(store, desk)
    raise AssertionError("the queue does not end")


def test_what_was_put_off_is_not_asked(store: Path) -> None:
    first = asked_by_queue(store, "mk")
    assert first is not None
    second = asked_by_queue(store, "mk", skip=(first.id,))
    assert second is not None
    assert second.id != first.id


def test_it_is_made_anew_when_the_record_has_changed_and_not_when_an_answer_waits(
    store: Path,
) -> None:
    item = asked_by_queue(store, "mk")
    assert item is not None
    kept = store.with_name(store.name + SUFFIX)
    made = kept.stat().st_ino
    put_answer(store, decide(item, "reject", by="mk"))
    asked_by_queue(store, "mk")
    assert kept.stat().st_ino == made
    settle_store(store, steps=talk_steps)
    asked_by_queue(store, "mk")
    assert kept.stat().st_ino != made
    assert review_by_queue(store) == review_store(store, lay_desk(store))


def test_an_item_that_is_gone_is_none(store: Path) -> None:
    with open_queue(store) as queue, open_for_reading(store) as con:
        assert find_asked(con, queue, "ev_ffff") is None
