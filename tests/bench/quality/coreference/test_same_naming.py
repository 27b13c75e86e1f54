"""Words that tell events: which of them are said to tell one."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.quality.coreference.naming import Naming, agreements
from bench.quality.coreference.same_naming import LEARNT, chance, gather
from dragoman.reconcile.days import Span

SALE, BUY, RAIN = np.eye(3, dtype=np.float32)
STORIES = {"a": "a", "b": "a", "c": "c"}


def naming(id_: str, report: str = "a", **given: Any) -> Naming:
    values: dict[str, Any] = {
        "sentence": int(id_.encode().hex(), 16) % 1000,
        "vector": SALE,
        "near": {"bank": 0.8, "ada": 0.6},
        "names": frozenset({"ada"}),
        "type": None,
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "span": None,
        "place": None,
        **given,
    }
    return Naming(id=id_, report=report, **values)


def ids(*namings: Naming) -> list[list[str]]:
    return [[one.id for one in group] for group in gather(namings, STORIES)]


def test_one_word_with_the_same_words_around_it_tells_one_event_in_two_reports() -> None:
    assert ids(naming("1"), naming("2", "b")) == [["1", "2"]]


def test_no_two_stories_tell_one_event() -> None:
    assert ids(naming("1"), naming("2", "c")) == [["1"], ["2"]]


def test_another_word_tells_another_event() -> None:
    assert ids(naming("1"), naming("2", "b", vector=RAIN)) == [["1"], ["2"]]


def test_a_sentence_seldom_tells_one_event_twice() -> None:
    apart = chance(naming("1", sentence=0), naming("2", sentence=9))
    assert chance(naming("1", sentence=0), naming("2", sentence=0)) < apart


def test_days_that_do_not_meet_speak_against_one_event_and_days_that_do_for_it() -> None:
    days = [naming(str(day), span=Span(first=day, last=day, is_known=True)) for day in (1, 2)]
    same = naming("x", span=Span(first=1, last=1, is_known=True))
    assert chance(days[0], days[1]) < chance(naming("1"), naming("2")) < chance(days[0], same)


def test_places_and_types_count_only_where_both_are_told() -> None:
    told, silent = naming("1", place="Ghent", type="AID"), naming("2")
    assert not {"one place", "two places", "one type", "two types"} & {
        name for name, value in agreements(told, silent).items() if value
    }


def test_each_respect_has_a_weight() -> None:
    assert agreements(naming("1"), naming("2")).keys() == LEARNT.respects.keys()


@pytest.mark.parametrize("other", [naming("2", "b"), naming("3", vector=BUY, names=frozenset())])
def test_a_pair_has_one_chance_either_way_round(other: Naming) -> None:
    assert chance(naming("1"), other) == chance(other, naming("1"))


@given(st.permutations(range(6)))
def test_the_order_of_namings_changes_nothing(order: list[int]) -> None:
    vectors = (SALE, SALE, BUY, BUY, RAIN, SALE)
    told = [naming(str(n), "ab"[n % 2], vector=vector) for n, vector in enumerate(vectors)]
    assert ids(*(told[n] for n in order)) == ids(*told)
