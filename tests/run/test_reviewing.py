"""A review of a store: asked, answered, undone, settled, told."""

from pathlib import Path

import pytest

from dragoman import api
from dragoman.errors import UsageError
from dragoman.model.ids import make_id
from dragoman.model.judgement import SENTENCE
from dragoman.present.review.command import find_words
from dragoman.present.review.deciding import add, decide
from dragoman.present.review.item import Item
from dragoman.run.check import find_problems
from dragoman.run.intake import rebuild_record
from dragoman.run.pending import find_pending
from dragoman.run.reviewing import (
    Desk,
    count_store_waiting,
    find_event_anchor,
    find_item,
    find_subject_anchor,
    lay_desk,
    next_items,
    put_answer,
    put_answers,
    review_store,
    settle_store,
    undo,
)
from dragoman.run.session import Settings
from dragoman.store.file import open_for_reading, open_for_writing
from tests.run.talks import make_store, talk_steps


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_store(tmp_path)


@pytest.fixture
def desk(store: Path) -> Desk:
    return lay_desk(store)


def items_of(store: Path, desk: Desk, by: str = "mk", kind: str | None = None) -> list[Item]:
    found = next_items(store, desk, by, limit=100)
    return [item for item in found if kind in (None, item.kind)]


def settle(store: Path) -> int:
    return settle_store(store, steps=talk_steps)


def estimate(store: Path, name: str, tier: str | None = None) -> tuple[float | None, int, int]:
    found = review_store(store, lay_desk(store)).estimates
    (one,) = (one for one in found if (one.name, one.tier) == (name, tier))
    return one.value, one.judged, one.of


def test_every_event_and_every_quiet_sentence_is_asked_about_once(store: Path, desk: Desk) -> None:
    items = items_of(store, desk)
    assert len({item.id for item in items}) == len(items)
    events = {event.id for event in api.load(store).events}
    assert {item.id for item in items if item.kind == "event"} == events
    quiet = [item.passages[0].text for item in items if item.kind == SENTENCE]
    assert sorted(text[:10] for text in quiet) == ["It rained,", "The weathe", "The weathe"]


def test_an_item_shows_its_fields_its_words_and_why_it_is_asked(store: Path, desk: Desk) -> None:
    item = next(item for item in items_of(store, desk) if "Putin" in item.title)
    fields = {field.name: field.says for field in item.fields}
    assert fields["type"] == "CONSULT"
    assert "Putin" in fields["participants"]
    (first, *_) = item.passages
    assert first.anchor.quote == "Putin Aliyev"
    assert first.text in (first.before + first.text + first.after)
    assert item.confidence is not None
    assert item.tier in ("publish", "check")


def test_what_was_answered_is_not_asked_again_though_the_record_waits(
    store: Path, desk: Desk
) -> None:
    (item,) = next_items(store, desk, "mk")
    put_answer(store, decide(item, "accept", by="mk"))
    assert count_store_waiting(store) == 1
    assert item.id not in {other.id for other in items_of(store, desk)}
    assert settle(store) == 1
    assert count_store_waiting(store) == 0
    assert item.id not in {other.id for other in items_of(store, lay_desk(store))}


def test_claims_and_figures_are_asked_about_with_their_fields(store: Path, desk: Desk) -> None:
    record = api.load(store)
    claims, figures = items_of(store, desk, kind="claim"), items_of(store, desk, kind="figure")
    assert {item.id for item in claims} == {claim.id for claim in record.claims}
    assert {item.id for item in figures} == {figure.id for figure in record.figures}
    said = {field.name: field.says for field in claims[0].fields}
    assert (said["speaker"], said["stance"], said["directness"]) == ("x", "states", "reported")
    assert "CONSULT" in said["about"]
    counted = {field.name: field.written for field in figures[0].fields}
    assert (counted["measure"], counted["low"], counted["by"]) == ("killed", "1", "")
    assert "event" in {field.name for field in figures[0].fields}


def test_a_corrected_claim_and_figure_hold_when_all_is_read_again(store: Path, desk: Desk) -> None:
    claim, figure = (items_of(store, desk, kind=kind)[0] for kind in ("claim", "figure"))
    stance = decide(claim, "correct", by="mk", change=("stance", "denies"))
    low = decide(figure, "correct", by="mk", change=("low", "1,250"))
    by = decide(figure, "correct", by="mk", change=("by", "Putin"))
    put_answers(store, [stance, low, by])
    settle(store)
    with open_for_writing(store) as con:
        rebuild_record(con, steps=talk_steps(), settings=Settings())
    record = api.load(store)
    claims = {row.id: row for row in record.claims}
    figures = {row.id: row for row in record.figures}
    assert (claims[claim.id].stance, claims[claim.id].review) == ("denies", "corrected")
    assert figures[figure.id].low == 1250.0
    speaker = claims[figures[figure.id].claim or ""].speaker
    assert speaker is not None
    assert (speaker.name, speaker.actor) == ("Putin", make_id("ac", "person:Putin"))
    with open_for_reading(store) as con:
        assert find_problems(con, steps=talk_steps()) == ()


def test_what_a_claim_is_about_is_corrected_by_an_id(store: Path, desk: Desk) -> None:
    claim = items_of(store, desk, kind="claim")[0]
    report = claim.passages[0].report
    others = items_of(store, desk, kind="event")
    other = next(one for one in others if report not in {told.report for told in one.passages})
    with pytest.raises(UsageError, match="names an event or a figure"):
        decide(claim, "correct", by="mk", change=("about", other.id))
    anchor = find_subject_anchor(store, other.id)
    put_answer(store, decide(claim, "correct", by="mk", change=("about", other.id), other=anchor))
    settle(store)
    found = next(row for row in api.load(store).claims if row.id == claim.id)
    assert found.about == other.id


def test_a_claim_is_neither_merged_nor_split(store: Path, desk: Desk) -> None:
    one, other = items_of(store, desk, kind="claim")[:2]
    with pytest.raises(UsageError, match="is no event"):
        decide(one, "merge", by="mk", other=other.passages[0].anchor)


def test_precision_of_claims_and_figures_is_told_apart(store: Path, desk: Desk) -> None:
    claims, figures = (items_of(store, desk, kind=kind) for kind in ("claim", "figure"))
    put_answers(store, [decide(item, "accept", by="mk") for item in (*claims[1:], *figures)])
    put_answer(store, decide(claims[0], "reject", by="mk"))
    expected = (len(claims) - 1) / len(claims)
    assert estimate(store, "precision, claims") == (expected, len(claims), len(claims))
    assert estimate(store, "precision, figures")[0] == 1.0
    assert estimate(store, "precision")[0] is None
    settle(store)
    assert estimate(store, "precision, claims") == (expected, len(claims), len(claims))


def test_what_waits_is_known_by_the_row_that_it_is_on(store: Path, desk: Desk) -> None:
    claim, event = (items_of(store, desk, kind=kind)[0] for kind in ("claim", "event"))
    put_answer(store, decide(claim, "reject", by="mk"))
    put_answer(store, decide(event, "accept", by="mk"))
    with open_for_reading(store) as con:
        found = {id: [one.action for one in rows] for id, rows in find_pending(con).items()}
    assert found == {claim.id: ["reject"], event.id: ["accept"]}
    settle(store)
    undo(store, "mk")
    with open_for_reading(store) as con:
        found = {id: [one.action for one in rows] for id, rows in find_pending(con).items()}
    assert found == {event.id: ["withdraw"]}


def test_undoing_asks_again_and_gives_back_the_former_record(store: Path, desk: Desk) -> None:
    before = api.load(store)
    event = items_of(store, desk, kind="event")[0]
    put_answer(store, decide(event, "reject", by="mk"))
    settle(store)
    assert event.id not in {one.id for one in api.load(store).events}
    undone = undo(store, "mk")
    assert undone is not None
    assert undone.action == "reject"
    settle(store)
    assert api.load(store) == before
    assert event.id in {item.id for item in items_of(store, lay_desk(store))}
    assert undo(store, "mk") is None


def test_one_undoes_only_what_one_has_said(store: Path, desk: Desk) -> None:
    put_answer(store, decide(items_of(store, desk, kind="event")[0], "accept", by="ab"))
    assert undo(store, "mk") is None


def test_a_desk_is_laid_again_only_when_the_record_changes(store: Path, desk: Desk) -> None:
    assert lay_desk(store, desk) is desk
    put_answer(store, decide(items_of(store, desk, kind="event")[0], "reject", by="mk"))
    assert lay_desk(store, desk) is desk
    settle(store)
    assert lay_desk(store, desk) is not desk


def test_precision_counts_what_was_rejected_and_is_gone(store: Path, desk: Desk) -> None:
    events = items_of(store, desk, kind="event")
    first, *others = events
    answers = [decide(item, "accept", by="mk") for item in others]
    put_answers(store, [decide(first, "reject", by="mk"), *answers])
    expected = (len(events) - 1) / len(events)
    assert estimate(store, "precision") == (expected, len(events), len(events))
    settle(store)
    assert estimate(store, "precision") == (expected, len(events), len(events))


def test_a_corrected_line_is_there_and_not_right_in_every_field(store: Path, desk: Desk) -> None:
    events = items_of(store, desk, kind="event")
    answers = [decide(item, "accept", by="mk") for item in events]
    fix = decide(events[0], "correct", by="mk", change=("place", "Granada, ESP"))
    put_answers(store, [fix, *answers])
    assert estimate(store, "precision")[0] == 1.0
    assert estimate(store, "every field right")[0] == (len(events) - 1) / len(events)
    settle(store)
    now = api.resolve_id(store, events[0].id)
    found = {event.id: event for event in api.load(store).events}[now]
    assert found.place is not None
    assert found.place.name == "Granada"


def test_what_is_missed_in_quiet_sentences_lowers_recall(store: Path, desk: Desk) -> None:
    events, quiet = items_of(store, desk, kind="event"), items_of(store, desk, kind=SENTENCE)
    put_answers(store, [decide(item, "accept", by="mk") for item in events])
    missed = next(item for item in quiet if "ministers" in item.passages[0].text)
    others = [decide(item, "accept", by="mk") for item in quiet if item is not missed]
    anchor = find_words("said to talk", missed.passages[0], kind="event")
    assert anchor is not None
    added = add(anchor, {"type": "CONSULT", "participants": "Mirzoyan"}, by="mk")
    put_answers(store, [added, decide(missed, "reject", by="mk"), *others])
    assert estimate(store, "sentences with something missed") == (1 / 3, 3, 3)
    recall = estimate(store, "recall")[0]
    assert recall == desk.accounts / (desk.accounts + 1)
    settle(store)
    assert estimate(store, "sentences with something missed") == (1 / 3, 3, 3)
    assert "added" in {event.review for event in api.load(store).events}
    with open_for_reading(store) as con:
        assert find_problems(con, steps=talk_steps()) == ()


def test_two_persons_disagree_and_the_later_holds(store: Path, desk: Desk) -> None:
    event = items_of(store, desk, kind="event")[0]
    put_answer(store, decide(event, "reject", by="mk"))
    put_answer(store, decide(event, "accept", by="ab"))
    (row,) = review_store(store, desk).disagreements
    assert row.said == (("ab", "accept"), ("mk", "reject"))
    settle(store)
    assert event.id in {one.id for one in api.load(store).events}


def test_a_merge_names_another_event_by_its_id(store: Path, desk: Desk) -> None:
    one, other = (item for item in items_of(store, desk, kind="event") if "Aliyev" in item.title)
    anchor = find_event_anchor(store, other.id[:9])
    put_answer(store, decide(one, "merge", by="mk", other=anchor))
    before = len(api.load(store).events)
    settle(store)
    assert len(api.load(store).events) == before - 1


def test_an_answer_that_the_field_cannot_have_is_refused(store: Path, desk: Desk) -> None:
    event = items_of(store, desk, kind="event")[0]
    with pytest.raises(UsageError, match="status 'soon' is none"):
        put_answer(store, decide(event, "correct", by="mk", change=("status", "soon")))
    with pytest.raises(UsageError, match="cannot be corrected here"):
        decide(event, "correct", by="mk", change=("confidence", "1"))
    with pytest.raises(UsageError, match="nothing to review"):
        find_item(store, desk, "ev_ffff")


def test_progress_counts_each_person_and_kind(store: Path, desk: Desk) -> None:
    event, quiet = items_of(store, desk, kind="event")[0], items_of(store, desk, kind=SENTENCE)[0]
    put_answer(store, decide(event, "accept", by="mk"))
    put_answer(store, decide(quiet, "accept", by="ab"))
    progress = review_store(store, desk).progress
    assert progress.by == (("ab", 1), ("mk", 1))
    assert progress.waiting == 2
    assert {one.kind: (one.judged, one.of) for one in progress.kinds}["sentence"] == (1, 3)
