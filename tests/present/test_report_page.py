"""A report with its mentions marked."""

from dragoman.present.marking import cut_text
from dragoman.present.views.report import report_page
from tests.present.sample import EVENTS, HELD, TEXT, make_readings, make_record

PAGE = report_page(make_readings()[0], make_record())


def test_each_mark_lies_on_the_words_that_it_marks() -> None:
    words = {(mark.kind, PAGE.text[mark.start : mark.end]) for mark in PAGE.marks}
    assert {
        ("actor", "Aliyev"),
        ("event", "meeting"),
        ("date", "May 14"),
        ("place", "Brussels"),
        ("place", "Granada"),
        ("figure", "About 6,000 Armenians"),
        ("claim", "About 6,000 Armenians gathered on Friday."),
    } == words


def test_an_event_says_what_decided_it_and_which_event_it_is_of() -> None:
    row = PAGE.found[0]
    assert (row.number, row.id, row.mention) == ("e1", EVENTS[0].id, HELD.id)
    assert (row.decided_by, row.confidence) == ("meeting.noun", 0.93)


def test_the_pieces_without_the_signs_are_the_text() -> None:
    assert "".join(piece.text for piece in cut_text(PAGE) if not piece.is_sign) == TEXT


def test_marks_are_seen_without_colours() -> None:
    text = "".join(piece.text for piece in cut_text(PAGE))
    assert "a trilateral [meeting]e1 on ~May 14~ between ‹Aliyev›" in text
    assert "{<About 6,000 Armenians>f1 gathered on Friday.}c1" in text
