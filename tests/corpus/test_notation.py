"""The notation, on lines written by hand."""

from pathlib import Path

import pytest

from corpus.item import Role
from corpus.notation import NotationError, read_event
from tests.corpus.written import read

TEXT = "Norway met Chad in May, and Chad met Fiji in June."


def test_a_span_is_where_the_words_stand_first() -> None:
    event = read_event("CONSULT occurred asserted | t=met | a=Chad", TEXT)
    assert event.trigger == (7, 10)
    assert event.roles == (Role(role="actor", span=(11, 15), name="Chad"),)


def test_a_number_after_the_words_finds_that_occurrence() -> None:
    event = read_event("CONSULT occurred asserted | t=met #2 | a=Chad#2 & Fiji", TEXT)
    assert event.trigger == (33, 36)
    assert [role.span for role in event.roles] == [(28, 32), (37, 41)]
    assert [role.name for role in event.roles] == ["Chad", "Fiji"]


def test_who_is_inferred_has_a_name_and_no_span() -> None:
    event = read_event("CONSULT occurred asserted | t=met | h=(i) Malta", TEXT)
    assert event.roles == (Role(role="host", span=None, name="Malta"),)


def test_a_dash_and_an_absent_role_both_say_nobody() -> None:
    assert read_event("CONSULT occurred asserted | t=met | a=- | r=", TEXT).roles == ()


def test_mode_contexts_and_the_words_after_the_factuality_are_kept() -> None:
    line = "CONSULT/visit planned claimed background optional | t=met | c=health, legal | alt=AGREE"
    event = read_event(line, TEXT)
    assert (event.type, event.mode, event.alternative) == ("CONSULT", "visit", "AGREE")
    assert (event.status, event.factuality) == ("planned", "claimed")
    assert event.contexts == ("health", "legal")
    assert event.background
    assert event.optional


def test_what_a_line_does_not_say_is_not_assumed() -> None:
    event = read_event("CONSULT occurred asserted | t=met | c=-", TEXT)
    assert (event.mode, event.alternative, event.contexts) == (None, None, ())
    assert not event.background
    assert not event.optional


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("DANCE occurred asserted | t=met", "'DANCE' is no type"),
        ("CONSULT/riot occurred asserted | t=met", "'riot' is no mode of CONSULT"),
        ("CONSULT done asserted | t=met", "'done' is no status"),
        ("CONSULT occurred sure | t=met", "'sure' is no factuality"),
        ("CONSULT occurred asserted later | t=met", "'later' is no word after the factuality"),
        ("CONSULT occurred asserted | t=met | c=sport", "'sport' is no context"),
        ("CONSULT occurred asserted | t=met | alt=DANCE", "'DANCE' is no type"),
        ("CONSULT occurred | t=met", "needs TYPE status factuality"),
        ("CONSULT occurred asserted | a=Chad", "has no t="),
        ("CONSULT occurred asserted | t=met | z=Chad", "does not understand 'z=Chad'"),
        ("CONSULT occurred asserted | t=met | Chad", "does not understand 'Chad'"),
        ("CONSULT occurred asserted | t=parted", "'parted' does not stand in the text"),
        ("CONSULT occurred asserted | t=met #3", "'met #3' does not stand in the text"),
        ("CONSULT occurred asserted | t=met | a=chad", "'chad' does not stand in the text"),
        ("CONSULT occurred asserted | t=", "has an empty value"),
        ("CONSULT occurred asserted | t=met #0", "'met #0': occurrences count from #1"),
        ("CONSULT occurred asserted | t=met | a=Chad#0", "'Chad#0': occurrences count from #1"),
        ("CONSULT occurred asserted | t=met | a=Chad | a=Fiji", "has a= twice; join several with"),
        ("CONSULT occurred asserted | t=met | t=met #2", "has t= twice"),
    ],
)
def test_a_line_that_is_not_understood_says_what_it_names(line: str, says: str) -> None:
    with pytest.raises(NotationError) as raised:
        read_event(line, TEXT)
    assert says in str(raised.value)


def test_an_error_names_its_line_and_the_reading_goes_on(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "S: Malta thanked Fiji.",
        "E: SUPPORT occurred asserted | t=scolded",
        "",
        "X: what is this",
        "S: Fiji left.",
        "E: RETREAT/leave occurred asserted | t=left",
        "E: RETREAT/withdraw occurred asserted | t=left",
    )
    assert [error.split(": ")[0] for error in reading.errors] == [
        "hand.txt:2",
        "hand.txt:4",
        "hand.txt:6",
    ]
    assert [len(item.events) for item in reading.items] == [0, 1]


def test_an_event_before_any_text_is_an_error(tmp_path: Path) -> None:
    reading = read(tmp_path, "E: SUPPORT occurred asserted | t=thanked", "S: Malta thanked Fiji.")
    assert reading.errors == ["hand.txt:1: stands before any S: line"]
    assert [item.line for item in reading.items] == [2]


def test_tempting_words_are_kept_apart_from_events(tmp_path: Path) -> None:
    lines = ("S: A chess club met a siege of fans.", "N: siege | a=A chess club", "N: t=met")
    [item] = read(tmp_path, *lines).items
    assert item.events == ()
    assert [item.text[slice(*wrong.trigger)] for wrong in item.tempting] == ["siege", "met"]
    assert [role.name for role in item.tempting[0].roles] == ["A chess club"]


def test_a_template_is_that_of_the_next_item_only(tmp_path: Path) -> None:
    lines = ("T: thanks", "# a remark", "S: Malta thanked Fiji.", "S: Fiji thanked Malta.")
    assert [item.template for item in read(tmp_path, *lines).items] == ["thanks", None]


def test_a_colon_within_a_text_belongs_to_it(tmp_path: Path) -> None:
    [item] = read(tmp_path, "S: Malta had one wish: silence.").items
    assert (item.text, item.file, item.line) == ("Malta had one wish: silence.", "hand.txt", 1)
