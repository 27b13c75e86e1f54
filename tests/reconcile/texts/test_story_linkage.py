"""Average linkage by the words of reports."""

from dragoman.reconcile.texts.profile import make_vectors
from dragoman.reconcile.texts.story_linkage import join_alike

DAY = "2024-03-04"


def joined(*profiles: dict[str, float], days: tuple[str | None, ...] = (), least: float = 0.5):
    vectors = make_vectors(profiles)
    return join_alike(vectors, days or (DAY,) * len(profiles), least=least)


def test_the_most_alike_are_joined_first():
    one, near, far = {"a": 1.0}, {"a": 0.8, "b": 0.6}, {"a": 0.9, "c": 0.44}
    assert joined(one, near, far) == [(0, 2), (0, 1)]


def test_the_mean_decides_and_not_the_nearest():
    # The third is like the second (0.6), not like the first (0): 0.3 in the mean.
    one, two, three = {"a": 1.0}, {"a": 0.8, "b": 0.6}, {"b": 1.0}
    assert joined(one, two, three, least=0.4) == [(0, 1)]
    assert joined(one, two, three, least=0.3) == [(0, 1), (0, 2)]


def test_reports_weeks_apart_must_be_more_alike():
    one, two = {"a": 1.0}, {"a": 0.55, "b": 0.83}
    assert joined(one, two, days=(DAY, "2024-03-10")) == [(0, 1)]
    assert joined(one, two, days=(DAY, "2024-05-10")) == []


def test_an_undated_report_is_far_from_none():
    assert joined({"a": 1.0}, {"a": 0.55, "b": 0.83}, days=(DAY, None)) == [(0, 1)]


def test_reports_without_words_join_nothing():
    assert joined({}, {}, {"a": 1.0}) == []
