"""Corrections of what is known of a report."""

from dataclasses import replace

from dragoman.model.judgement import Anchor, Judgement, make_judgement, number_judgement
from dragoman.run.correct import correct_reports
from tests.run.fakes import dated

REPORT = dated("Michel", None)
ANCHOR = Anchor(report=REPORT.id, start=0, end=6, quote="Michel", kind="report")


def correction(number: int, field: str, value: str | None) -> Judgement:
    judgement = make_judgement("correct", ANCHOR, by="mk", field=field, value=value)
    return number_judgement(judgement, number)


def test_a_correction_changes_its_field_and_not_the_id() -> None:
    found = correct_reports([REPORT], [correction(1, "published", "2023-07-15")])
    assert found == (replace(REPORT, published="2023-07-15"),)


def test_the_last_correction_holds_in_any_order() -> None:
    first, second = correction(1, "outlet", "A"), correction(2, "outlet", "B")
    for judgements in ([first, second], [second, first]):
        assert correct_reports([REPORT], judgements)[0].outlet == "B"


def test_text_and_id_cannot_be_corrected() -> None:
    judgements = [correction(1, field, "x") for field in ("text", "id", "sha256", "file")]
    assert correct_reports([REPORT], judgements) == (REPORT,)


def test_a_date_can_be_taken_away_and_a_language_cannot() -> None:
    report = replace(REPORT, published="2023-07-15")
    judgements = [correction(1, "published", None), correction(2, "language", None)]
    assert correct_reports([report], judgements) == (REPORT,)


def test_judgements_on_other_kinds_leave_reports_alone() -> None:
    anchor = replace(ANCHOR, kind="event")
    judgement = make_judgement("correct", anchor, by="mk", field="published", value="2023-07-15")
    assert correct_reports([REPORT], [judgement]) == (REPORT,)
