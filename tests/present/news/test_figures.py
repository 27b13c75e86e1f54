"""Numbers that are others than one knew."""

from dataclasses import replace
from typing import Any

from dragoman.model.figure import Figure
from dragoman.present.news.figures import RevisedFigure, find_revised_figures
from tests.present.news.records import NEW, OLD, after, before, change, event
from tests.present.sample import CLAIM, EARLY, FIGURE, REPORT

BLAST = event(status="occurred")


def killed(id: str, number: float, report: Any = REPORT, **fields: Any) -> Figure:
    made = {"measure": "killed", "of": "people", "event": BLAST.id, "claim": None}
    made |= {"low": number, "high": number, "exactness": "exact", "report": report.id}
    made |= {"evidence": OLD if report is EARLY else NEW, "id": id}
    return replace(FIGURE, **(made | fields))


def revised(known: tuple[Figure, ...], *new: Figure) -> tuple[RevisedFigure, ...]:
    old = before(events=(BLAST,), figures=known)
    claims = (replace(CLAIM, id="cl_1"),)
    return find_revised_figures(
        change(old, after(events=(BLAST,), figures=(*known, *new), claims=claims))
    )


def test_a_new_number_says_the_last_one_before_it_and_who_gave_each() -> None:
    (told,) = revised((killed("fg_1", 20, EARLY),), killed("fg_2", 125))
    assert told.said.startswith("killed, people: 20 (AFP) → 125 (Caucasus Wire); CONSULT")
    assert (told.before_id, told.before_claimant, told.low) == ("fg_1", "AFP", 125)
    assert [cited.id for cited in told.reports] == [REPORT.id]


def test_the_number_before_is_that_of_the_same_claimant_where_he_gave_one() -> None:
    known = (killed("fg_1", 20, EARLY, claim="cl_1"), killed("fg_2", 30, EARLY))
    (told,) = revised(known, killed("fg_3", 25, claim="cl_1"))
    assert (told.before, told.after, told.claimant) == ("20", "25", "Ilham Aliyev")
    assert "20 → 25 (Ilham Aliyev)" in told.said


def test_the_first_number_on_an_event_says_that_there_was_none() -> None:
    (told,) = revised((), killed("fg_2", 125))
    assert (told.before, told.before_id) == ("", None)
    assert "no earlier number → 125" in told.said


def test_numbers_that_cannot_be_compared_are_no_revision() -> None:
    known = (killed("fg_1", 20, EARLY),)
    assert revised(known, killed("fg_2", 20)) == ()
    assert revised(known, killed("fg_2", 5, cumulative=False)) == ()
    assert revised(known, killed("fg_2", 5, event=None)) == ()
    assert [one.before_id for one in revised(known, killed("fg_2", 5, of="soldiers"))] == [None]
    assert [one.before_id for one in revised(known, killed("fg_2", 5, measure="wounded"))] == [None]


def test_a_number_of_a_new_event_is_told_with_the_event_and_not_here() -> None:
    new = after(events=(BLAST,), figures=(killed("fg_1", 20),))
    assert find_revised_figures(change(before(), new)) == ()
