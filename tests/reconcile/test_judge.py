"""Judgements bind, hold, and can be taken back."""

from dragoman.model.judgement import Anchor, Judgement, make_judgement
from dragoman.model.reading import Reading
from dragoman.model.surroundings import with_around
from dragoman.reconcile import attach
from tests.reconcile.rows import Writer, day, judge, meeting, place, record_of

ONE = meeting("2023-05-14", "aliyev", "pashinyan", when=day("2023-05-14"))
SAME = meeting("2023-05-15", "AZE", "ARM", when=day("2023-05-14"))
OTHER = meeting("2023-06-01", "aliyev", "pashinyan", when=day("2023-06-01"))


def test_a_split_keeps_apart_what_compares_as_one():
    split = judge(1, "split", ONE.events[0], other=SAME.events[0])
    assert len(record_of(ONE, SAME).events) == 1
    assert len(record_of(ONE, SAME, judgements=[split]).events) == 2


def test_a_merge_joins_what_compares_as_two():
    merge = judge(1, "merge", ONE.events[0], other=OTHER.events[0])
    (event,) = record_of(ONE, OTHER, judgements=[merge]).events
    assert event.merges[0].reasons == ("merged by a person",)


def test_merging_is_symmetric():
    forth = judge(1, "merge", ONE.events[0], other=OTHER.events[0])
    back = judge(1, "merge", OTHER.events[0], other=ONE.events[0])
    first, second = (record_of(ONE, OTHER, judgements=[j]).events[0] for j in (forth, back))
    assert first == second


def test_the_later_of_two_judgements_counts():
    merge = judge(1, "merge", ONE.events[0], other=OTHER.events[0])
    split = judge(2, "split", OTHER.events[0], other=ONE.events[0])
    assert len(record_of(ONE, OTHER, judgements=[split, merge]).events) == 2


def test_a_split_undoes_what_a_report_refers_back_to():
    writer = Writer().event("Aliyev met Pashinyan.", "met", "aliyev", "pashinyan")
    reading = writer.event("The meeting was long.", "meeting", corefers=0).reading()
    split = judge(1, "split", reading.events[0], other=reading.events[1])
    assert len(record_of(reading, judgements=[split]).events) == 2


def test_a_rejected_event_leaves_the_record_and_nothing_refers_to_it():
    writer = Writer().event("Aliyev met Pashinyan.", "met", "aliyev", "pashinyan")
    reading = writer.claim("He praised the meeting.", "aliyev", about=0).reading()
    record = record_of(reading, judgements=[judge(1, "reject", reading.events[0])])
    assert record.events == ()
    assert record.claims[0].about is None


def test_an_accepted_event_says_so():
    record = record_of(ONE, judgements=[judge(1, "accept", ONE.events[0])])
    assert record.events[0].review == "accepted"


def test_a_correction_binds_whatever_reports_say():
    fix = judge(1, "correct", ONE.events[0], field="status", value="cancelled")
    (event,) = record_of(ONE, SAME, judgements=[fix]).events
    assert (event.status, event.review) == ("cancelled", "corrected")


def test_a_corrected_date_separates_what_it_no_longer_fits():
    value = '{"start": "2023-05-20", "end": "2023-05-20", "precision": "day", "basis": "explicit"}'
    fix = judge(1, "correct", ONE.events[0], field="when", value=value)
    assert len(record_of(ONE, SAME, judgements=[fix]).events) == 2


def test_a_correction_that_cannot_be_read_is_listed():
    broken = judge(1, "correct", ONE.events[0], field="when", value="yesterday")
    unknown = judge(2, "correct", ONE.events[0], field="weather", value="rain")
    assert attach([broken, unknown], [ONE]) == ((), (broken, unknown))


def test_what_no_longer_attaches_is_listed_never_dropped():
    lost = judge(1, "accept", OTHER.events[0])
    assert attach([lost], [ONE]) == ((), (lost,))
    assert record_of(ONE, judgements=[lost]) == record_of(ONE)


def test_an_anchor_holds_while_half_of_the_span_is_left():
    row = ONE.events[0]
    start, end = row.evidence[0].start, row.evidence[0].end
    near = moved(start, start + (end - start) * 2 // 3, quote="")
    far = moved(start, start + (end - start) // 3, quote="")
    assert [item.row for item in attach([near], [ONE])[0]] == [row.id]
    assert attach([far], [ONE])[1] == (far,)


def test_a_quote_finds_its_row_where_the_span_does_not():
    row = ONE.events[0]
    strayed = moved(9000, 9001, quote=row.evidence[0].text)
    assert [item.row for item in attach([strayed], [ONE])[0]] == [row.id]


def moved(start: int, end: int, *, quote: str) -> Judgement:
    return Judgement(
        id="jd_1", number=1, action="accept", other=None, field=None, value=None, before=None,
        by="analyst", note=None,
        anchor=Anchor(
            report=ONE.report.id, start=start, end=end, quote=quote, kind="event"
        ),
    )  # fmt: skip


def test_taking_a_judgement_back_gives_the_former_record():
    merge = judge(1, "merge", ONE.events[0], other=OTHER.events[0])
    record_of(ONE, OTHER, judgements=[merge])
    assert record_of(ONE, OTHER) == record_of(OTHER, ONE)
    assert len(record_of(ONE, OTHER).events) == 2


def test_a_rejected_figure_leaves_its_event():
    writer = Writer().event("Shells killed 4 men.", "killed", type="ASSAULT", place=place("Sotk"))
    reading = writer.figure("They were 4 men.", "4", event=0).reading()
    assert len(record_of(reading).events[0].figures) == 1
    record = record_of(reading, judgements=[judge(1, "reject", reading.figures[0], kind="figure")])
    assert record.figures == record.events[0].figures == ()


def told(published: str, sentence: str, *who: str) -> Reading:
    return Writer(published=published).event(sentence, "met", *who).reading()


def test_a_short_quote_is_found_in_another_report_only_with_what_stood_around_it():
    gone = told("2023-05-14", "In May Aliyev met Pashinyan.", "aliyev", "pashinyan")
    strange = told("2023-06-14", "Putin met Erdogan.", "putin", "erdogan")
    mention = gone.events[0]
    there = Anchor(
        report=gone.report.id, start=mention.start, end=mention.end, quote="met", kind="event"
    )
    bare = make_judgement("reject", there, by="mk")
    reject = with_around(bare, {gone.report.id: gone.report.text})
    assert len(record_of(strange, judgements=[reject]).events) == 1
    dated_anew = told("2023-05-16", "In May Aliyev met Pashinyan.", "aliyev", "pashinyan")
    (left,) = record_of(strange, dated_anew, judgements=[reject]).events
    assert left.mentions == (strange.events[0].id,)


def test_words_that_were_added_from_are_found_only_with_what_stood_around_them():
    text = "It rained. They spoke in Sofia, he said."
    first = Writer(published="2023-05-14", rest=text).reading()
    start = text.index("spoke")
    there = Anchor(report=first.report.id, start=start, end=start + 5, quote="spoke", kind="event")
    bare = make_judgement("add", there, by="mk", value='{"type": "CONSULT"}')
    added = with_around(bare, {first.report.id: text})
    elsewhere = Writer(published="2023-06-14", rest="Nobody spoke of it.").reading()
    assert record_of(elsewhere, judgements=[added]).events == ()
    again = Writer(published="2023-05-20", rest=text).reading()
    assert len(record_of(elsewhere, again, judgements=[added]).events) == 1
