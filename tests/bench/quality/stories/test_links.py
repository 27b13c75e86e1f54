"""Ties between events."""

from bench.quality.stories.links import score_links
from bench.quality.stories.sheet import Sheet
from dragoman.model.event import Event, Link
from tests.bench.quality.stories.toy import event, mention, story, told

LINE = "L: e1 | responds_to | e2 | 02 | t=-"
TALKS, SHELLS = mention("02", "talks"), mention("01", "Shells", type="ASSAULT")
SHELLING = event("ev_2", SHELLS)


def _talks(*links: tuple[str, str]) -> Event:
    return event("ev_1", TALKS, links=tuple(Link(type=type, event=id) for type, id in links))


def _score(*events: Event) -> Sheet:
    sheet = Sheet()
    score_links(told(story(LINE), *events, mentions=(TALKS, SHELLS)), sheet)
    return sheet


def test_a_tie_of_the_type_that_way_round_is_it() -> None:
    sheet = _score(_talks(("responds_to", "ev_2")), SHELLING)
    assert (sheet.value("link_recall"), sheet.value("link_precision")) == (1, 1)


def test_another_type_is_false_and_the_noted_one_missed() -> None:
    sheet = _score(_talks(("violates", "ev_2")), SHELLING)
    assert (sheet.value("link_recall"), sheet.value("link_precision")) == (0, 0)
    assert sheet.wrong == [
        "missed link: e1 responds_to e2",
        "false link: 'talks' violates 'Shells'",
    ]


def test_a_tie_whose_end_is_not_found_is_missed_among_all_only() -> None:
    sheet = _score(_talks())
    assert (sheet.value("link_recall"), sheet.value("link_recall_all")) == (None, 0)
