"""Situations: what opened, changed, broke and ended them, and their state on any day."""

import pytest

from dragoman.model.situation import Situation
from tests.reconcile.rows import Writer, day, place, record_of, taking_part


def one_situation(*writers: Writer) -> Situation:
    (situation,) = record_of(*(writer.reading() for writer in writers)).situations
    return situation


def closed(sentence: str = "Azerbaijan closed the road.", start: str = "2023-05-10") -> Writer:
    return Writer(published=start).event(
        sentence, "closed", "AZE", type="COERCE", mode="restrict", when=day(start),
        place=place("Stepanakert"),
    )  # fmt: skip


def opened(start: str = "2023-05-20") -> Writer:
    return Writer(published=start).event(
        "Azerbaijan let cars pass again.", "let", "AZE", type="RETREAT", mode="access",
        when=day(start), place=place("Stepanakert"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("on", "state"),
    [("2023-05-09", "not_begun"), ("2023-05-10", "in_force"), ("2023-05-21", "ended")],
)
def test_deeds_open_and_end_what_lasts(on: str, state: str):
    situation = one_situation(closed(), opened())
    assert (situation.type, situation.state) == ("closure", "ended")
    assert [turn.turn for turn in situation.turns] == ["opened", "ended"]
    assert situation.state_on(on) == state


def test_passage_let_where_nothing_was_closed_ends_nothing():
    assert record_of(opened().reading()).situations == ()


def test_what_is_only_planned_opens_nothing():
    planned = Writer().event(
        "Azerbaijan will close the road.", "close", "AZE", type="COERCE", mode="restrict",
        status="planned",
    )  # fmt: skip
    assert record_of(planned.reading()).situations == ()


def test_an_arrest_opens_a_detention_that_a_release_ends():
    held = taking_part("person:jan novak", role="recipient")
    arrest = Writer(published="2023-05-10").event(
        "Police arrested him.", "arrested", "AZE", *held, type="COERCE", mode="arrest",
        when=day("2023-05-10"),
    )  # fmt: skip
    release = Writer(published="2023-05-12").event(
        "He was freed.", "freed", "AZE", *held, type="RETREAT", mode="release",
        when=day("2023-05-12"),
    )  # fmt: skip
    situation = one_situation(arrest, release)
    assert (situation.type, situation.state) == ("detention", "ended")


def test_some_of_those_held_freed_leaves_the_rest_held():
    held = taking_part("ARM", role="recipient")
    taken = Writer(published="2023-05-10").event(
        "Gunmen seized them.", "seized", "AZE", *held, type="ASSAULT", mode="abduct",
        when=day("2023-05-10"),
    )  # fmt: skip
    freed = Writer(published="2023-05-12").event(
        "They freed 12 of the men.", "freed", "AZE", *held, type="RETREAT", mode="release",
        when=day("2023-05-12"),
    )  # fmt: skip
    situation = one_situation(taken, freed)
    assert situation.state == "in_force"
    assert [turn.turn for turn in situation.turns] == ["opened", "changed"]


def truce() -> Writer:
    return Writer(published="2023-05-10").event(
        "A truce began.", "truce", "ARM", "AZE", type="RETREAT", mode="ceasefire",
        when=day("2023-05-10", "2023-05-24"),
    )  # fmt: skip


def breach() -> Writer:
    return Writer(published="2023-05-13").event(
        "Azerbaijan shelled Armenia.", "shelled", "AZE", *taking_part("ARM", role="recipient"),
        type="ASSAULT", when=day("2023-05-12"),
    )  # fmt: skip


def test_a_truce_that_is_violated_is_broken_from_that_day_on():
    (situation,) = record_of(truce().reading(), breach().reading()).situations
    assert situation.state == "broken"
    assert [situation.state_on(on) for on in ("2023-05-11", "2023-05-12")] == ["in_force", "broken"]


def test_what_ended_years_ago_is_another_than_what_goes_on():
    former = Writer(published="2023-05-11").event(
        "The road was closed in 2020.", "closed", "AZE", type="COERCE", mode="restrict",
        when=day("2020-05-10"), place=place("Stepanakert"),
    )  # fmt: skip
    assert len(record_of(closed().reading(), former.reading()).situations) == 2


def test_situations_do_not_depend_on_the_order_of_reports():
    readings = [closed().reading(), opened().reading(), truce().reading(), breach().reading()]
    assert record_of(*readings).situations == record_of(*reversed(readings)).situations


def test_before_the_first_word_of_what_began_nobody_knows_when_its_state_is_unknown():
    going = Writer(published="2023-05-10").situation("The blockade holds.", "blockade",
                                                     type="blockade")  # fmt: skip
    situation = one_situation(going)
    assert [situation.state_on(on) for on in ("2023-05-01", "2023-05-10")] == [
        "unknown",
        "in_force",
    ]
