"""Which times and places are asked about beside an event."""

from spacy.tokens import Doc

from dragoman.extract.judging.labels import PLACES, TIMES
from dragoman.extract.settings.around import BACK, LEAD, MOST, spans_around
from dragoman.extract.times import mark_times
from dragoman.resolve.dates import find_times
from tests.extract.conftest import Read


def texts(doc: Doc, word: str, kind: str) -> list[str]:
    mark_times(doc, find_times)
    token = next(token for token in doc if token.text == word)
    return [span.text for span in spans_around(kind, token)]


def test_names_of_the_sentence_and_of_those_near_it_are_asked_about(read: Read) -> None:
    doc = read("Rain fell in Kisumu. Troops entered Goma. They looted Bukavu on Monday.")
    assert texts(doc, "looted", PLACES) == ["Kisumu", "Goma", "Bukavu"]
    assert texts(doc, "looted", TIMES) == ["Monday"]


def test_the_lead_sets_the_scene_for_all_that_follows(read: Read) -> None:
    filler = " ".join("It rained hard." for _ in range(BACK + LEAD))
    doc = read(f"Troops entered Goma on Monday. {filler} They looted shops.")
    assert texts(doc, "looted", PLACES) == ["Goma"]
    assert texts(doc, "looted", TIMES) == ["Monday"]


def test_what_stands_between_lead_and_event_far_from_both_is_not_asked_about(read: Read) -> None:
    filler = " ".join("It rained hard." for _ in range(BACK))
    opening = " ".join("It was quiet." for _ in range(LEAD))
    doc = read(f"{opening} Troops entered Goma. {filler} They looted shops.")
    assert texts(doc, "looted", PLACES) == []


def test_no_more_are_asked_about_than_bounded(read: Read) -> None:
    many = " ".join(f"Rain fell on {day} May." for day in range(1, 31))
    doc = read(f"{many} They looted shops.")
    assert len(texts(doc, "looted", TIMES)) <= MOST


def test_a_name_with_a_hyphen_is_asked_about_whole(read: Read) -> None:
    doc = read("Gunmen looted the hillside suburb of Pétion-Ville.")
    assert texts(doc, "looted", PLACES) == ["Pétion-Ville"]
