"""What in one record was what in another."""

from dataclasses import replace

from dragoman.present.news.change import pair_events, pair_rows
from tests.present.news.records import BOTH, NEW, OLD, event
from tests.present.sample import make_record

SITUATION = make_record().situations[0]


def test_an_event_is_the_same_if_it_shares_a_mention_whatever_its_id() -> None:
    old, new = event("mn_a"), event("mn_b", mentions=("mn_b", "mn_a"))
    assert pair_events([old], [new]) == {"ev_mn_b": old}


def test_an_event_without_a_shared_mention_is_new() -> None:
    assert pair_events([event("mn_a")], [event("mn_b")]) == {}


def test_of_two_events_made_one_that_counts_with_which_more_is_shared() -> None:
    small, large = event("mn_a"), event("mn_b", mentions=("mn_b", "mn_c"))
    whole = event("mn_a", mentions=("mn_a", "mn_b", "mn_c"))
    assert pair_events([small, large], [whole]) == {"ev_mn_a": large}


def test_both_parts_of_an_event_taken_apart_were_known() -> None:
    whole = event("mn_a", mentions=("mn_a", "mn_b"))
    parts = [event("mn_a"), event("mn_b")]
    assert pair_events([whole], parts) == {"ev_mn_a": whole, "ev_mn_b": whole}


def test_another_row_is_the_same_by_its_id_or_if_it_holds_all_the_evidence() -> None:
    old = replace(SITUATION, id="si_1", evidence=OLD)
    grown = replace(SITUATION, id="si_2", evidence=BOTH)
    other = replace(SITUATION, id="si_3", evidence=NEW)
    assert pair_rows([old], [replace(old, evidence=NEW)]) == {"si_1": old}
    assert pair_rows([old], [grown, other]) == {"si_2": old}
    assert pair_rows([grown], [other]) == {}
