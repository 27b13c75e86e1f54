"""Which mentions are one."""

from bench.quality.stories.match import match_report
from bench.quality.stories.story import NotedMention
from dragoman.model.event import EventMention
from tests.bench.quality.stories.toy import mention, story

TYPES = {"e1": ("CONSULT",), "e2": ("ASSAULT", "COERCE")}


def _noted(*lines: str, report: str = "01") -> list[NotedMention]:
    return [one for one in story(*lines).mentions if one.words.report == report]


def _matched(noted: list[NotedMention], *told: EventMention) -> list[tuple[str, str, bool]]:
    pairs = match_report(noted, told, TYPES)
    return sorted((pair.noted.event, pair.told.trigger, pair.is_typed) for pair in pairs)


def test_triggers_that_overlap_are_one_whatever_the_type() -> None:
    told = mention("01", "killed", type="ACCUSE")
    assert _matched(_noted(), told) == [("e2", "killed", False)]


def test_an_alternative_type_is_right() -> None:
    told = mention("01", "killed", type="COERCE")
    assert _matched(_noted(), told) == [("e2", "killed", True)]


def test_in_one_sentence_the_same_type_is_one_where_nothing_else_claims_either() -> None:
    assert _matched(_noted(), mention("01", "held")) == [("e1", "held", True)]
    both = mention("01", "held"), mention("01", "Talks")
    assert _matched(_noted(), *both) == [("e1", "Talks", True)]


def test_another_type_in_one_sentence_is_another() -> None:
    assert _matched(_noted(), mention("01", "held", type="ASSAULT")) == []


def test_the_same_type_in_another_sentence_is_another() -> None:
    assert _matched(_noted(), mention("01", "people", type="CONSULT")) == []


def test_of_two_that_overlap_the_one_of_the_right_type_is_taken() -> None:
    told = mention("01", "Shells killed", type="ACCUSE"), mention("01", "killed", type="ASSAULT")
    assert _matched(_noted(), *told) == [("e2", "killed", True)]


def test_each_serves_once() -> None:
    noted = _noted("M: 01 | e1 | t=Shells")
    assert len(_matched(noted, mention("01", "Shells killed", type="ASSAULT"))) == 1


def test_a_second_occurrence_is_matched_where_it_stands() -> None:
    noted = _noted("M: 02 | e2 | t=The#2", report="02")
    told = mention("02", "The army", type="ASSAULT")
    assert _matched(noted, told) == [("e2", "The army", True)]
    assert _matched(noted, mention("02", "The ", type="COERCE")) == []
