"""Layer one of a report: a function of the report alone."""

import pytest

from dragoman.model.report import make_report
from dragoman.run.reading import Reader

TEXT = (
    "Envoys meet in Tbilisi\n\n"
    "Georgian Foreign Minister David Zalkaliani met Armenian Prime Minister Nikol Pashinyan in "
    "Tbilisi on 3 May 2021. He accused the Azerbaijani army of shelling a village."
)


@pytest.fixture(scope="module")
def reader(tables, codebook, language):
    """A reader that shares what the tests loaded."""
    reader = Reader()
    vars(reader).update(tables=tables, codebook=codebook, language=language)
    return reader


@pytest.fixture(scope="module")
def report():
    return make_report(TEXT, file="a.txt", published="2021-05-04")


def test_a_reader_loads_nothing_before_its_first_report():
    assert {name for name in vars(Reader()) if not name.startswith("_")} == set()


def test_a_reading_holds_who_did_what(reader, report):
    reading = reader.read(report)
    assert {"Nikol Pashinyan", "David Zalkaliani"} <= {actor.name for actor in reading.actors}
    assert reading.events


def test_all_that_a_reading_cites_stands_in_the_text(reader, report):
    reading = reader.read(report)
    cited = [*reading.actors, *(span for event in reading.events for span in event.evidence)]
    assert reading.events
    assert all(TEXT[span.start : span.end] == span.text for span in cited)


def test_a_reading_does_not_depend_on_what_was_read_before(reader, report):
    first = reader.read(report)
    reader.read(make_report("Turkey closed the border.", file="b.txt"))
    assert reader.read(report) == first


@pytest.mark.parametrize("text", ["", "\n\n", "...", "(((", '"'])
def test_a_text_that_tells_nothing_has_a_reading_without_events(reader, text):
    assert not reader.read(make_report(text, file="a.txt")).events
