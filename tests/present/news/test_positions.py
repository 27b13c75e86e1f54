"""What actors want that is new."""

from dataclasses import replace

from dragoman.present.news.positions import find_changed_positions
from tests.present.news.records import BOTH, NEW, NEW_DAY, OLD, OLD_DAY, after, before, change
from tests.present.sample import CLAIM, REPORT, make_record

(ROW,) = make_record().positions
DEMANDS = replace(ROW, id="po_1", stance="demands", since=OLD_DAY, evidence=OLD)
SUPPORTS = replace(ROW, id="po_2", stance="supports", since=NEW_DAY, evidence=NEW)


def test_another_stance_on_the_same_issue_says_what_it_was_and_until_when() -> None:
    old, new = before(positions=(DEMANDS,)), after(positions=(DEMANDS, SUPPORTS), claims=(CLAIM,))
    (told,) = find_changed_positions(change(old, new))
    assert told.said == "Ilham Aliyev on the road: demands until 10 Jul 2023 → supports"
    assert told.details == ("=6,000 gathered",)
    assert (told.was, told.was_until, told.since) == ("demands", OLD_DAY, NEW_DAY)
    assert [cited.id for cited in told.reports] == [REPORT.id]


def test_a_first_word_is_told_after_what_changed() -> None:
    other = replace(SUPPORTS, id="po_0", issue="talks")
    rows = (other, DEMANDS, SUPPORTS)
    told = find_changed_positions(change(before(positions=(DEMANDS,)), after(positions=rows)))
    assert [one.id for one in told] == ["po_2", "po_0"]
    assert told[1].said == "Ilham Aliyev on talks: first word, supports"


def test_a_position_held_as_before_is_not_new() -> None:
    held = replace(DEMANDS, evidence=BOTH)
    old, new = before(positions=(DEMANDS,)), after(positions=(held,))
    assert find_changed_positions(change(old, new)) == ()


def test_a_stance_that_goes_on_was_not_given_up_for_another() -> None:
    held = replace(DEMANDS, evidence=BOTH)
    old, new = before(positions=(DEMANDS,)), after(positions=(held, SUPPORTS))
    assert [one.was for one in find_changed_positions(change(old, new))] == [None]
