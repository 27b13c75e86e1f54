"""Acts told in either side's words, their readings made by hand."""

import json

import pytest

from bench.quality.swap.framing import ACTS, Act, share_alike
from corpus.item import MODES
from dragoman.model.reading import Reading
from tests.bench.quality.readings import event, figure, reading

HITS = reading(event("ASSAULT"), figures=(figure("killed", 3.0, 3.0),))


def act(one: Reading, other: Reading) -> Act:
    return Act(id="a1", type="ASSAULT", texts=("one", "other"), readings=(one, other))


def test_the_same_type_status_and_figures_are_alike() -> None:
    told_otherwise = reading(event("ASSAULT", start=30), figures=HITS.figures)
    assert act(HITS, told_otherwise).is_alike


@pytest.mark.parametrize(
    "other",
    [
        reading(event("COERCE"), figures=HITS.figures),
        reading(event("ASSAULT", status="planned"), figures=HITS.figures),
        reading(event("ASSAULT"), figures=(figure("killed", 4.0, 4.0),)),
        reading(event("ASSAULT")),
        reading(figures=HITS.figures),
    ],
    ids=["type", "status", "figure", "no figure", "no event"],
)
def test_what_comes_out_otherwise_in_one_telling_is_not_alike(other: Reading) -> None:
    assert not act(HITS, other).is_alike


def test_two_tellings_without_event_are_not_alike() -> None:
    assert not act(reading(), reading()).is_alike


def test_the_event_of_the_type_is_compared_wherever_it_stands() -> None:
    after_words = reading(event("ACCUSE", start=1), event("ASSAULT", start=30))
    assert act(reading(event("ASSAULT")), after_words).is_alike


def test_alike_and_wrong_is_not_right() -> None:
    wrong = act(reading(event("MOBILIZE")), reading(event("MOBILIZE")))
    assert wrong.is_alike
    assert not wrong.is_right


def test_right_in_one_telling_is_not_right() -> None:
    assert act(HITS, HITS).is_right
    assert not act(HITS, reading(event("MOBILIZE"))).is_right


def test_the_share_is_of_all_acts() -> None:
    assert share_alike([act(HITS, HITS), act(HITS, reading())]) == 0.5
    assert share_alike([]) == 0.0


def test_every_act_of_the_set_has_a_type_and_two_tellings() -> None:
    rows = [json.loads(line) for line in ACTS.read_text(encoding="utf-8").splitlines()]
    assert all(row["type"] in MODES and len(row["tellings"]) == 2 for row in rows)
    assert len({row["id"] for row in rows}) == len(rows)
