"""Contradictions and corrections that are new."""

from dataclasses import replace

from dragoman.present.news.disputes import find_contradictions, find_corrections
from tests.present.news.records import BOTH, NEW, OLD, after, before, change
from tests.present.sample import EARLY, EVENTS, REPORT, evidence, make_record

(ROW,) = make_record().contradictions
AFP, ALIYEV = ROW.sides
SIDES = (replace(AFP, evidence=OLD), replace(ALIYEV, evidence=NEW))
DISPUTE = replace(ROW, sides=SIDES, evidence=BOTH)
(CORRECTION,) = make_record().corrections


def test_a_contradiction_is_told_with_both_sides_their_reports_and_sentences() -> None:
    (told,) = find_contradictions(change(before(), after(contradictions=(DISPUTE,), events=EVENTS)))
    assert told.said.startswith("account of place, since 15 Jul 2023: CONSULT “meeting”")
    assert told.details[0] == "AFP, 10 Jul 2023: in Brussels: “A quiet day”"
    assert told.details[1].startswith("Ilham Aliyev (Caucasus Wire, 15 Jul 2023): in Granada: “Bru")
    assert [cited.id for cited in told.reports] == [REPORT.id]
    assert told.evidence == BOTH


def test_a_contradiction_that_was_known_under_another_id_is_not_new() -> None:
    old = replace(DISPUTE, id="ct_0", evidence=OLD)
    new = after(contradictions=(DISPUTE,))
    assert find_contradictions(change(before(contradictions=(old,)), new)) == ()


def test_a_new_voice_against_an_old_sentence_is_a_new_contradiction() -> None:
    old = replace(DISPUTE, id="ct_0", evidence=(*OLD, *evidence("A quiet", EARLY)))
    new = after(contradictions=(old, DISPUTE))
    told = find_contradictions(change(before(contradictions=(old,)), new))
    assert [one.id for one in told] == ["ct_1"]


def test_a_correction_is_told_with_what_it_puts_right() -> None:
    (told,) = find_corrections(change(before(), after(corrections=(CORRECTION,), events=EVENTS)))
    assert told.said.startswith("place of CONSULT “meeting”")
    assert told.said.endswith("as told in AFP, 10 Jul 2023: Granada → Brussels")
    assert (told.corrects, [cited.id for cited in told.reports]) == (EARLY.id, [REPORT.id])


def test_a_correction_that_was_known_is_not_new() -> None:
    rows = {"corrections": (CORRECTION,)}
    assert find_corrections(change(before(**rows), after(**rows))) == ()
