"""The score of the events that claims are and speak of."""

from typing import Any

from bench.quality.gold.claim_links import score_links
from tests.bench.quality.gold.detailing import claim, said

TEXT = "The mayor said the bridge fell."
EVENTS = {0: "mn_a", 2: "mn_c"}  # of the notes' events, the first and the third are found
KNOWN = ["mn_a", "mn_b", "mn_c"]


def numbers(name: str, noted: dict[str, Any], told: dict[str, Any]) -> tuple[int, int, int]:
    pairs = [(said(TEXT, "fell", **noted), claim(TEXT, "fell", **told))]
    tally = score_links(pairs, events=EVENTS, known=KNOWN).tallies[name]
    return tally.right, tally.asked, tally.given


def test_a_tie_is_right_to_the_event_that_is_paired_with_the_noted_one() -> None:
    assert numbers("claim_act", {"act": 0}, {"act": "mn_a"}) == (1, 1, 1)
    assert numbers("claim_act", {"act": 0}, {"act": "mn_b"}) == (0, 1, 1)
    assert numbers("claim_act", {"act": 0}, {}) == (0, 1, 0)


def test_a_tie_that_nobody_noted_is_a_fault() -> None:
    assert numbers("claim_act", {}, {"act": "mn_b"}) == (0, 0, 1)


def test_a_tie_to_an_event_that_is_not_found_counts_neither_way() -> None:
    assert numbers("claim_about", {"about": 1}, {"about": "mn_b"}) == (0, 0, 0)


def test_any_of_the_events_spoken_of_is_right() -> None:
    noted = {"about": 0, "also_about": (2,)}
    assert numbers("claim_about", noted, {"about": "mn_c"}) == (1, 1, 1)


def test_a_tie_to_a_figure_is_no_tie_to_an_event() -> None:
    assert numbers("claim_about", {}, {"about": "fg_a"}) == (0, 0, 0)


def test_an_optional_claim_has_no_ties() -> None:
    assert numbers("claim_act", {"act": 0, "optional": True}, {"act": "mn_a"}) == (0, 0, 0)
