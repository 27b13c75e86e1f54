"""Contradictions as an analyst reads them."""

from dataclasses import replace

from dragoman.model.dispute import Voice
from dragoman.present.views.contradictions import contradiction_rows
from tests.present.sample import EARLY, FIGURE, evidence, make_record

(ROW,) = make_record().contradictions


def test_both_sides_stand_side_by_side_with_report_and_sentence() -> None:
    one, other = contradiction_rows(make_record(), None)
    assert one.id == other.id
    assert one.about.startswith("CONSULT “meeting”: Aliyev (AZE), Pashinyan (ARM); mediator")
    assert one.about.endswith("Brussels, BEL; 14 May 2023")
    assert one.kind == "account of place, since 15 Jul 2023"
    assert (one.who, one.words) == ("AFP (Caucasus Wire, 15 Jul 2023)", "in Brussels: “Brussels”")
    assert (other.who, other.words) == ("Ilham Aliyev", "in Granada")


def test_an_outlet_that_says_it_itself_is_named_once() -> None:
    side = Voice(name="AFP", actor=None, says="quiet", evidence=evidence("A quiet day", EARLY))
    record = replace(make_record(), contradictions=(replace(ROW, sides=(side,)),))
    assert contradiction_rows(record, None)[0].who == "AFP, 10 Jul 2023"


def test_a_contradiction_about_a_number_says_what_is_counted() -> None:
    about = replace(ROW, type="number", field=None, about=FIGURE.id)
    row = contradiction_rows(replace(make_record(), contradictions=(about,)), None)[0]
    assert row.about == "demonstrators, Armenians"


def test_what_is_said_at_length_is_not_said_again_beside_its_sentence() -> None:
    words = "About 6,000 Armenians gathered on Friday."
    side = Voice(name="AFP", actor=None, says=words, evidence=evidence(words))
    record = replace(make_record(), contradictions=(replace(ROW, sides=(side,)),))
    assert contradiction_rows(record, None)[0].words == f"“{words}”"


def test_a_contradiction_of_numbers_names_the_number_once() -> None:
    record = replace(
        make_record(), contradictions=(replace(ROW, type="number", field="number", since=None),)
    )
    assert contradiction_rows(record, None)[0].kind == "number"


def test_nothing_of_a_report_steers_the_terminal() -> None:
    side = Voice(name="A\x1b[31mB", actor=None, says="x\ny\u202e", evidence=())
    record = replace(make_record(), contradictions=(replace(ROW, sides=(side,)),))
    row = contradiction_rows(record, None)[0]
    assert (row.who, row.words) == ("AB", "x y")
