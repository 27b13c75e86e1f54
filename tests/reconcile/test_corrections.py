from dragoman.model.reading import Reading
from tests.reconcile.rows import Writer, day, place, record_of

RAID = {"type": "ASSAULT", "when": day("2023-05-14"), "place": place("Sotk")}


def first(outlet: str = "Post") -> Reading:
    sentence = "Shells killed seven people at the market in Sotk."
    writer = Writer(published="2023-05-15", outlet=outlet).event(sentence, "killed", **RAID)
    return writer.figure(sentence, "seven", low=7.0, high=7.0, event=0).reading()


def mended(*, by: str = "own", outlet: str = "Post") -> Reading:
    sentence = "Five people were killed at the market in Sotk, not seven as we reported."
    writer = Writer(published="2023-05-16", outlet=outlet).event(sentence, "killed", **RAID)
    fields = {"before": "seven", "after": "Five", "before_amount": 7.0}
    return writer.correction(sentence, "as we reported", by=by, **fields).reading()


def test_a_correction_names_the_outlets_own_earlier_report() -> None:
    earlier = first()
    (found,) = record_of(earlier, mended()).corrections
    assert (found.corrects, found.before, found.after) == (earlier.report.id, "seven", "Five")


def test_a_correction_is_of_the_figure_that_was_wrong() -> None:
    earlier = first()
    (found,) = record_of(earlier, mended()).corrections
    assert found.about == earlier.figures[0].id


def test_an_outlet_that_speaks_of_itself_corrects_no_other() -> None:
    (found,) = record_of(first("Herald"), mended()).corrections
    assert found.corrects is None


def test_another_outlets_other_number_is_no_correction() -> None:
    assert record_of(first("Herald"), mended(by="contrast")).corrections == ()


def test_corrections_do_not_depend_on_the_order_of_reports() -> None:
    readings = (first(), mended())
    assert record_of(*readings).corrections == record_of(*readings[::-1]).corrections


def unsaid(published: str = "2023-05-16") -> Reading:
    sentence = "The toll that we gave for the market in Sotk was wrong: it is five."
    fields = {"before": "", "after": "five", "after_amount": 5.0}
    writer = Writer(published=published, outlet="Post")
    return writer.correction(sentence, "wrong", by="own", **fields).reading()


def test_what_a_note_does_not_repeat_is_taken_from_the_earlier_report() -> None:
    earlier = first()
    (found,) = record_of(earlier, unsaid()).corrections
    assert (found.corrects, found.before, found.after) == (earlier.report.id, "seven", "five")


def test_a_note_whose_mistake_no_earlier_report_gives_is_no_correction() -> None:
    assert record_of(first("Herald"), unsaid()).corrections == ()


def test_the_report_of_the_named_day_is_the_one_that_is_mended() -> None:
    again = Writer(published="2023-05-17", outlet="Post")
    later = again.event(
        "Seven people were killed at the market in Sotk.", "killed", **RAID
    ).reading()
    sentence = "Five people were killed at the market in Sotk, not seven as Monday's report said."
    fields = {"before": "seven", "after": "Five", "before_amount": 7.0}
    writer = Writer(published="2023-05-18", outlet="Post").event(sentence, "killed", **RAID)
    note = writer.correction(sentence, "report said", by="own", **fields).reading()
    (found,) = record_of(first(), later, note).corrections
    assert found.corrects == first().report.id


def test_words_that_mend_what_nobody_said_are_no_correction() -> None:
    assert record_of(mended(by="mended")).corrections == ()
