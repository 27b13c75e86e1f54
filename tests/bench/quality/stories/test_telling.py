"""Which event of the record stands for a noted one."""

from bench.quality.stories.telling import make_standing
from tests.bench.quality.stories.toy import event, mention, said, story, told

FIRST, SECOND, COPY = mention("01", "Talks"), mention("02", "talks"), mention("03", "Talks")
ACCUSED = mention("01", "Talks", type="ACCUSE")


def test_the_one_with_most_of_its_mentions() -> None:
    events = event("ev_1", FIRST), event("ev_2", SECOND, COPY)
    assert told(story(), *events, mentions=(FIRST, SECOND, COPY)).whole.stands == {"e1": "ev_2"}


def test_of_as_many_the_one_of_the_right_type() -> None:
    events = event("ev_1", ACCUSED), event("ev_2", SECOND)
    assert told(story(), *events, mentions=(ACCUSED, SECOND)).whole.stands == {"e1": "ev_2"}


def test_a_mention_of_a_later_day_has_no_event_yet() -> None:
    telling = told(story(), event("ev_1", FIRST), mentions=(FIRST, SECOND))
    standing = make_standing(telling.whole.record, telling.pairs)
    assert [pair.told.id for pair in standing.pairs] == [FIRST.id]


def test_records_are_made_once_for_the_same_reports() -> None:
    telling = told(story(), event("ev_1", FIRST), mentions=(FIRST,))
    assert telling.at("2024-03-06") is telling.whole
    assert telling.at("2024-03-05") is telling.at("2024-03-04")
    assert telling.at("2024-03-03").record.events == ()


def test_words_are_in_evidence_that_overlaps_them_or_has_them_in_a_copy() -> None:
    telling = told(story())
    quote = telling.story.mentions[3].words  # "Shells killed" in 01
    assert telling.is_in(quote, [said("01", "killed five")])
    assert telling.is_in(quote, [said("03", "Shells killed five")])
    assert not telling.is_in(quote, [said("01", "Talks")])
    assert not telling.is_in(quote, [said("03", "five people")])
    assert not telling.is_in(quote, [said("02")])
