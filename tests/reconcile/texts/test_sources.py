"""Sources: the groups of copies, and what an outlet changed in its own report."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.report import Report
from dragoman.model.source import Source
from dragoman.reconcile.texts.copies import group_copies
from dragoman.reconcile.texts.sources import find_sources
from tests.reconcile.rows import Writer, record_of, report

SENTENCES = [
    f"The {number}th of the lorries that wait at the bridge of Orsha carried flour and oil."
    for number in range(12)
]


def told(*sentences: int, head: str = "") -> str:
    return head + " ".join(SENTENCES[number] for number in sentences)


def sources_of(*reports: Report) -> list[Source]:
    return find_sources(reports, group_copies(reports))


FIRST = report(told(0, 1, 2, 3, 4, 5), published="2023-05-14")
UPDATE = report(told(0, 1, 2, 3, 6, 7, 8), published="2023-05-15")
COPY = report(told(0, 1, 2, 3, 4), published="2023-05-16", outlet="Times")


def test_a_report_that_nobody_copies_is_no_source():
    assert sources_of(FIRST) == []


def test_a_source_names_the_earliest_and_the_fullest():
    (source,) = sources_of(COPY, UPDATE, FIRST)
    assert source.reports == (FIRST.id, UPDATE.id, COPY.id)
    assert (source.earliest, source.fullest) == (FIRST.id, UPDATE.id)


def test_of_two_as_full_the_earlier_is_the_fullest():
    same = report(FIRST.text, published="2023-05-20", outlet="Times")
    (source,) = sources_of(same, FIRST)
    assert source.fullest == FIRST.id


def test_a_version_has_what_the_outlet_added_and_dropped():
    (source,) = sources_of(FIRST, UPDATE)
    (version,) = source.versions
    assert (version.report, version.of) == (UPDATE.id, FIRST.id)
    assert [one.text for one in version.added] == SENTENCES[6:9]
    assert [one.text for one in version.dropped] == SENTENCES[4:6]


def test_the_spans_of_a_version_are_those_of_its_texts():
    (source,) = sources_of(FIRST, UPDATE)
    texts = {one.id: one.text for one in (FIRST, UPDATE)}
    for one in (*source.versions[0].added, *source.versions[0].dropped):
        assert texts[one.report][one.start : one.end] == one.text


def test_another_outlets_copy_is_no_version():
    (source,) = sources_of(FIRST, COPY)
    assert source.versions == ()


def test_reports_without_an_outlet_are_no_versions():
    reports = [report(one.text, published=one.published, outlet=None) for one in (FIRST, UPDATE)]
    (source,) = sources_of(*reports)
    assert source.versions == ()


def test_a_version_is_compared_with_the_last_before_it():
    third = report(told(0, 1, 2, 6, 7, 8, 9), published="2023-05-16")
    (source,) = sources_of(third, FIRST, UPDATE)
    assert [version.of for version in source.versions] == [FIRST.id, UPDATE.id]
    assert [one.text for one in source.versions[1].added] == [SENTENCES[9]]


def test_another_dateline_and_other_line_ends_are_no_change():
    one = report(told(0, 1, 2, 3, head="ORSHA, May 14 (UW) - "), published="2023-05-14")
    text = told(0, 1, 2, 3, head="ORSHA, May 15 (UW) - ").replace(" bridge ", "\nbridge ")
    (source,) = sources_of(one, report(text, published="2023-05-15"))
    assert (source.versions[0].added, source.versions[0].dropped) == ((), ())


@given(st.permutations([FIRST, UPDATE, COPY]))
def test_sources_do_not_depend_on_the_order_of_reports(reports):
    assert sources_of(*reports) == sources_of(FIRST, UPDATE, COPY)


def test_the_record_has_its_sources():
    readings = [
        Writer(published=one.published, outlet=one.outlet, rest=one.text).reading()
        for one in (FIRST, COPY)
    ]
    (source,) = record_of(*readings).sources
    assert source.reports == tuple(reading.report.id for reading in readings)
