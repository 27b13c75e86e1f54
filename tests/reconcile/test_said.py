"""What persons decided of claims and figures holds, for all tellings of each."""

import json
from dataclasses import replace

from dragoman.model.claim import Claim
from dragoman.model.event import EventMention
from dragoman.model.figure import Figure
from dragoman.model.judgement import Judgement, number_judgement, withdraw
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.run.integrity import record_problems
from tests.reconcile.rows import Writer, anchor, day, judge, record_of

TOLD = (
    Writer()
    .event(
        "Shells hit Sotk on Monday.", "hit", "AZE", "ARM", type="ASSAULT", when=day("2023-05-14")
    )
    .event("Putin met Michel in Moscow.", "met", "putin", "michel", when=day("2023-05-13"))
    .claim("Aliyev denies that shells fell.", "aliyev", stance="denies")
    .figure("Armenia says that 4 men died.", "4", event=0)
).reading()
SHELLS, TALKS = TOLD.events
(CLAIM,) = TOLD.claims
(FIGURE,) = TOLD.figures


def about(number: int, row: Claim | Figure, other: EventMention | Claim, *, kind: str) -> Judgement:
    """What the claim is about, or the figure is of, is another row of the reading."""
    field = {"claim": "about", "figure": "event"}[kind]
    fix = judge(number, "correct", row, kind=kind, field=field, value="as shown")
    return replace(fix, other=anchor(other, "claim" if isinstance(other, Claim) else "event"))


def said_by(number: int, name: str | None, row: Figure = FIGURE) -> Judgement:
    value = json.dumps({"name": name}) if name else None
    return judge(number, "correct", row, kind="figure", field="by", value=value)


def record(*judgements: Judgement, readings: tuple[Reading, ...] = (TOLD,)) -> Record:
    made = record_of(*readings, judgements=judgements)
    assert list(record_problems(made)) == []
    return made


def event_of(made: Record, mention: str) -> str:
    return next(event.id for event in made.events if mention in event.mentions)


def test_a_claim_is_about_the_event_that_a_person_says() -> None:
    fixed = record(about(1, CLAIM, SHELLS, kind="claim"))
    (claim,) = fixed.claims
    assert claim.about == event_of(fixed, SHELLS.id)
    assert claim.id in next(e for e in fixed.events if e.id == claim.about).claims
    assert claim.review == "corrected"


def test_a_claim_can_be_about_nothing_that_is_in_the_record() -> None:
    tied = about(1, CLAIM, SHELLS, kind="claim")
    loose = judge(2, "correct", CLAIM, kind="claim", field="about", value=None)
    assert record(tied, loose).claims[0].about is None


def test_what_is_spoken_of_is_found_again_where_events_are_merged() -> None:
    fix = about(1, CLAIM, TALKS, kind="claim")
    earlier = Writer(published="2023-05-14").event(
        "Michel met Putin in Moscow.", "met", "putin", "michel", when=day("2023-05-13")
    )
    made = record(fix, readings=(TOLD, earlier.reading()))
    assert made.claims[0].about == event_of(made, TALKS.id)


def test_a_correction_that_names_no_row_for_what_it_is_about_is_listed() -> None:
    bare = judge(1, "correct", CLAIM, kind="claim", field="about", value="ev_1a2b3c")
    wrong = about(2, FIGURE, CLAIM, kind="figure")
    assert [one.state for one in record(bare, wrong).attachments] == ["unattached", "unattached"]


def test_a_figure_counts_for_the_event_that_a_person_says() -> None:
    fixed = record(about(1, FIGURE, TALKS, kind="figure"))
    assert fixed.figures[0].event == event_of(fixed, TALKS.id)


def test_a_number_is_said_by_whom_a_person_names_through_a_claim_of_his() -> None:
    fixed = record(said_by(1, "Armenia"))
    (figure,) = fixed.figures
    claim = next(one for one in fixed.claims if one.id == figure.claim)
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.about, claim.stance) == ("Armenia", figure.id, "states")
    assert claim.evidence == figure.evidence
    assert (claim.decided_by, figure.review) == ("person analyst", "corrected")


def test_a_number_is_the_reports_own_where_a_person_names_nobody() -> None:
    assert record(said_by(1, "Armenia"), said_by(2, None)).figures[0].claim is None
    assert len(record(said_by(1, "Armenia"), said_by(2, None)).claims) == 1


def test_a_claim_that_there_is_in_the_sentence_is_taken_for_his() -> None:
    told = (
        Writer()
        .claim("Armenia says that 4 men died.", "ARM")
        .figure("Armenia says that 4 men died.", "4")
    ).reading()
    (claim,), (figure,) = told.claims, told.figures
    told = replace(told, figures=(replace(figure, evidence=claim.evidence),))
    fixed = record(said_by(1, "Armenia", told.figures[0]), readings=(told,))
    assert [one.id for one in fixed.claims] == [claim.id]
    assert fixed.figures[0].claim == claim.id


def test_a_claim_made_for_a_number_can_be_judged_too() -> None:
    made = record(said_by(1, "Armenia"))
    own = next(one for one in made.claims if one.id == made.figures[0].claim)
    doubt = judge(2, "correct", own, kind="claim", field="stance", value="doubts")
    found = {one.id: one for one in record(said_by(1, "Armenia"), doubt).claims}
    assert found[own.id].stance == "doubts"


REST = " ".join(f"word{number}" for number in range(60))  # shorter texts are no copies


def twice() -> tuple[Reading, Reading]:
    """One text in two reports: its figure and claim are told in the second again."""
    first, second = (
        Writer(published=day_of, outlet=outlet, rest=REST)
        .claim("Aliyev denies that shells fell.", "aliyev", stance="denies")
        .figure("It was told by many that 4 men died in the shelling of Sotk that night.", "4")
        .reading()
        for day_of, outlet in (("2023-05-15", "Wire"), ("2023-05-16", "Times"))
    )
    return first, second


def test_a_rejected_figure_does_not_come_back_by_a_copy_of_its_report() -> None:
    readings = twice()
    assert len(record(readings=readings).figures) == 1
    reject = judge(1, "reject", readings[0].figures[0], kind="figure")
    assert record(reject, readings=readings).figures == ()


def test_a_corrected_figure_is_one_with_what_copies_say() -> None:
    readings = twice()
    fix = judge(1, "correct", readings[0].figures[0], kind="figure", field="low", value="5")
    (figure,) = record(fix, readings=readings).figures
    assert (figure.low, len(figure.evidence)) == (5.0, 2)


def test_taking_every_judgement_back_gives_the_former_record() -> None:
    given = [
        about(1, CLAIM, SHELLS, kind="claim"),
        said_by(2, "Armenia"),
        judge(3, "reject", CLAIM, kind="claim"),
    ]
    back = [number_judgement(withdraw(one, by="mk"), 10 + one.number) for one in given]
    assert record(*given) != record()
    assert record(*given, *back) == record()
