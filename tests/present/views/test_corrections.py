"""Corrections as an analyst reads them."""

from dataclasses import replace

from dragoman.present.views.corrections import correction_rows
from tests.present.sample import make_record

(ROW,) = make_record().corrections


def test_a_correction_says_which_report_put_what_right() -> None:
    (row,) = correction_rows(make_record(), None)
    assert row.by == "Caucasus Wire, 15 Jul 2023, correcting AFP, 10 Jul 2023"
    assert row.what.startswith("place of CONSULT “meeting”")
    assert row.change == "Granada → Brussels"


def test_what_is_only_taken_back_is_withdrawn() -> None:
    bare = replace(ROW, corrects=None, about=None, after="")
    (row,) = correction_rows(replace(make_record(), corrections=(bare,)), None)
    assert (row.by, row.what) == ("Caucasus Wire, 15 Jul 2023", "place")
    assert row.change == "Granada → withdrawn"
