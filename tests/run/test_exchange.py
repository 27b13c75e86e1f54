"""Judgements from one store to another."""

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import UsageError
from dragoman.model.judgement import Anchor, Judgement, make_judgement, withdraw
from dragoman.present.exchange import judgement_lines, read_judgements
from dragoman.present.review.deciding import decide
from dragoman.run.exchange import adopt_judgements, export_judgements
from dragoman.run.reviewing import (
    lay_desk,
    next_items,
    put_answer,
    put_answers,
    settle_store,
    undo,
)
from dragoman.store.file import open_for_reading
from dragoman.store.judgements import load_judgements
from tests.run.talks import make_store, talk_steps


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    (tmp_path / "mine").mkdir()
    return make_store(tmp_path / "mine")


@pytest.fixture
def hers(tmp_path: Path) -> Path:
    (tmp_path / "hers").mkdir()
    return make_store(tmp_path / "hers")


def judged(store: Path) -> tuple[Judgement, ...]:
    with open_for_reading(store) as con:
        return load_judgements(con)


def answers(store: Path, by: str) -> list[Judgement]:
    items = next_items(store, lay_desk(store), by, limit=3)
    return [decide(item, "accept", by=by) for item in items]


def test_a_withdrawal_takes_back_the_same_in_the_other_store(
    mine: Path, hers: Path, tmp_path: Path
) -> None:
    put_answers(mine, answers(mine, "mk"))
    put_answers(hers, answers(hers, "ab")[:1])
    undo(hers, "ab")
    export_judgements(hers, tmp_path / "hers.jsonl")
    found = adopt_judgements(mine, tmp_path / "hers.jsonl")
    assert (found.taken, found.known, found.refused) == (2, 0, ())
    *_, accept, back = judged(mine)
    assert (accept.number, accept.by, back.value) == (4, "ab", accept.id)


def test_the_same_said_again_after_an_undo_is_another_judgement(
    mine: Path, hers: Path, tmp_path: Path
) -> None:
    (answer, *_) = answers(mine, "mk")
    put_answer(mine, answer)
    undo(mine, "mk")
    put_answer(mine, answer)
    export_judgements(mine, tmp_path / "mine.jsonl")
    assert adopt_judgements(hers, tmp_path / "mine.jsonl").taken == 3
    assert adopt_judgements(hers, tmp_path / "mine.jsonl").known == 3


def test_what_points_to_no_report_of_the_store_is_refused_and_the_others_go_on(
    mine: Path, tmp_path: Path
) -> None:
    good, bad, *_ = answers(mine, "ab")
    strange = replace(bad, id="jd_x", anchor=replace(bad.anchor, report="rp_none"))
    back = replace(withdraw(strange, by="ab"), number=3)
    file = tmp_path / "a.jsonl"
    file.write_text("".join(judgement_lines([good, strange, back])), encoding="utf-8")
    found = adopt_judgements(mine, file)
    assert (found.taken, len(found.refused)) == (1, 2)
    assert "no report rp_none" in found.refused[0]


def test_what_is_marked_is_not_handed_on_unless_asked_by_name(mine: Path, tmp_path: Path) -> None:
    items = next_items(mine, lay_desk(mine), "mk", limit=50)
    event = next(item for item in items if "Michel" in item.title)
    quiet = next(item for item in items if item.kind == "sentence")
    (accepted, _) = put_answers(mine, [decide(item, "accept", by="mk") for item in (event, quiet)])
    anchor = accepted.anchor
    undo(mine, "mk")
    red = make_judgement("correct", anchor, by="mk", field="mark", value="RED")
    put_answer(mine, red)
    whole = Anchor(report=quiet.passages[0].report, start=0, end=0, quote="", kind="report")
    put_answer(mine, make_judgement("correct", whole, by="mk", field="mark", value="AMBER"))
    settle_store(mine, steps=talk_steps)
    out = tmp_path / "out.jsonl"
    assert export_judgements(mine, out, make_steps=talk_steps) == 0
    assert export_judgements(mine, out, mark="RED", make_steps=talk_steps) == 5


@pytest.mark.parametrize(
    "line", ["{", "[]", "3", '{"kind": "event"}', '{"kind": "judgement", "id": "jd_1"}']
)
def test_a_line_that_is_no_judgement_is_named(line: str) -> None:
    with pytest.raises(UsageError, match="here, line 2 is no judgement"):
        read_judgements(["", line], file="here")


def test_what_is_written_is_read_again(mine: Path) -> None:
    put_answers(mine, answers(mine, "mk"))
    kept = judged(mine)
    assert tuple(read_judgements(judgement_lines(kept), file="x")) == kept
