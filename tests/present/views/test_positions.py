"""Positions as an analyst reads them."""

from dataclasses import replace

from dragoman.model.diplomacy import Position
from dragoman.present.views.positions import position_notes, position_rows
from tests.present.sample import EARLY, MICHEL, evidence, make_record

(NOW,) = make_record().positions
QUIET = evidence("A quiet day", EARLY)
BEFORE = replace(NOW, id="po_0", stance="rejects", since="2023-07-10", evidence=QUIET, claims=())


def stands(*positions: Position) -> list[str]:
    return [row.stands for row in position_rows(replace(make_record(), positions=positions), None)]


def test_a_changed_stance_says_what_it_was_and_what_it_came_to_be() -> None:
    assert stands(BEFORE, NOW) == [
        "rejects since 10 Jul 2023; later demands",
        "demands since 15 Jul 2023; was rejects until 10 Jul 2023",
    ]


def test_another_actor_or_issue_is_no_change() -> None:
    other, elsewhere = replace(BEFORE, actor=MICHEL), replace(BEFORE, issue="talks")
    assert "was" not in " ".join(stands(other, NOW))
    assert "was" not in " ".join(stands(elsewhere, NOW))


def test_two_stances_voiced_side_by_side_are_no_change() -> None:
    held = replace(BEFORE, evidence=(*QUIET, *NOW.evidence))
    assert "was" not in " ".join(stands(held, NOW))


def test_positions_stand_by_issue_and_then_by_actor() -> None:
    talks = replace(NOW, id="po_2", issue="talks")
    michel = replace(NOW, id="po_3", name="Charles Michel", actor=MICHEL)
    record = replace(make_record(), positions=(talks, NOW, michel))
    rows = [(row.issue, row.name) for row in position_rows(record, None)]
    assert rows == [
        ("talks", "Ilham Aliyev"),
        ("the road", "Charles Michel"),
        ("the road", "Ilham Aliyev"),
    ]


def test_the_words_are_those_of_the_last_claim() -> None:
    assert position_rows(make_record(), None)[0].words == "=6,000 gathered"


def test_how_many_have_changed_is_counted() -> None:
    record = replace(make_record(), positions=(BEFORE, NOW))
    assert position_notes(record, None)[0].startswith("1 changed.")
