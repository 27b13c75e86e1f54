"""Updates: an outlet's own later version of a report, written mostly anew."""

from dragoman.reconcile.texts.updates import is_update
from tests.reconcile.rows import report

WORDS = [f"word{number}" for number in range(400)]


def text(start: int, stop: int) -> str:
    return " ".join(WORDS[start:stop])


FIRST = report(text(0, 120), published="2023-05-14")
# Three passages of the first, a third of it, between new ones.
MENDED = " ".join([text(0, 16), text(200, 240), text(40, 56), text(250, 290), text(80, 96)])


def test_passages_kept_here_and_there_make_an_update():
    assert is_update(report(MENDED, published="2023-05-15"), FIRST)
    assert is_update(FIRST, report(MENDED, published="2023-05-15"))


def test_one_stretch_in_common_is_no_update():
    stretch = text(200, 290) + " " + text(70, 120)
    assert not is_update(report(stretch, published="2023-05-15"), FIRST)


def test_another_outlet_makes_no_update():
    assert not is_update(report(MENDED, published="2023-05-15", outlet="Times"), FIRST)


def test_what_comes_a_week_later_is_no_update():
    assert not is_update(report(MENDED, published="2023-05-21"), FIRST)


def test_an_undated_report_is_no_update():
    assert not is_update(report(MENDED, published=None), FIRST)
