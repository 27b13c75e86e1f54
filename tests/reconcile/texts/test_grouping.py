"""Reports grouped by what they tell of."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.commonness import load_commonness
from dragoman.model.report import Report, make_report
from dragoman.reconcile.texts.copies import group_copies
from dragoman.reconcile.texts.grouping import group_reports

COMMON = load_commonness()
FERRY = (
    ("Ferry sinks off Zarnwick", "The ferry Maribel sank off Zarnwick in a storm on Monday."),
    ("Maribel: nine saved", "Nine of those on the ferry Maribel were saved near Zarnwick."),
    ("Zarnwick mourns", "The people of Zarnwick mourned the dead of the ferry Maribel."),
)
VOTE = (
    ("Quellmark votes", "Voters in Quellmark chose between Osterby and Lindqvar on Sunday."),
    ("Osterby wins", "Osterby won the vote in Quellmark, and Lindqvar conceded."),
)


def made(title: str, text: str, *, published: str | None = "2024-03-04") -> Report:
    return make_report(text, file="report.txt", title=title, published=published)


def group(*reports: Report) -> dict[str, str]:
    return group_reports(reports, sources=group_copies(reports), commonness=COMMON)


REPORTS = [made(*one) for one in (*FERRY, *VOTE)]


def test_reports_of_one_happening_are_one_story():
    stories = group(*REPORTS)
    assert len({stories[one.id] for one in REPORTS[:3]}) == 1
    assert len({stories[one.id] for one in REPORTS[3:]}) == 1
    assert len(set(stories.values())) == 2


def test_a_story_is_named_after_its_earliest_report():
    later = made(*FERRY[0], published="2024-03-06")
    first = made(*FERRY[1], published="2024-03-05")
    assert set(group(later, first).values()) == {first.id}


def test_common_words_make_no_story():
    one = made("Belmora talks", "The ministers of Belmora said on Monday that talks would go on.")
    other = made("Tirsk talks", "The ministers of Tirsk said on Monday that talks would go on.")
    assert len(set(group(one, other).values())) == 2


def test_a_copy_is_of_its_sources_story():
    words = " ".join(f"passage{number}" for number in range(80))
    wire = make_report(words, file="a", outlet="Wire", published="2024-03-04")
    copy = make_report("Elsewhere. " + words, file="b", outlet="Times", published="2024-03-09")
    assert set(group(copy, wire).values()) == {wire.id}


def test_undated_reports_are_grouped_too():
    undated = [made(*one, published=None) for one in FERRY]
    assert len(set(group(*undated).values())) == 1


def test_a_report_without_words_is_a_story_of_its_own():
    empty = made("", "")
    assert group(empty, *REPORTS)[empty.id] == empty.id


@given(st.permutations(REPORTS))
def test_stories_do_not_depend_on_the_order_of_reports(reports):
    assert group(*reports) == group(*REPORTS)


@given(st.sets(st.sampled_from(FERRY), min_size=2))
def test_other_reports_do_not_change_a_story(ferry):
    alone = [made(*one) for one in sorted(ferry)]
    among = group(*alone, *REPORTS[3:])
    assert {one.id: among[one.id] for one in alone} == group(*alone)
