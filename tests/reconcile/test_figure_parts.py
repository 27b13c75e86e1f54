"""A part keeps the figure of the record that it is part of."""

from dataclasses import replace

from dragoman.model.figure import Figure
from dragoman.model.when import UNKNOWN
from dragoman.reconcile.figures import refer_figures, unite_figures
from dragoman.reconcile.references import References


def figure(id: str, low: float, **more: object) -> Figure:
    row = Figure(
        id=id,
        report="rp_1",
        start=0,
        end=2,
        measure="killed",
        low=low,
        high=low,
        exactness="exact",
        unit="people",
        of=None,
        as_of=UNKNOWN,
        place=None,
        claim=None,
        event=None,
        cumulative=None,
        legible=True,
        text=str(low),
        evidence=(),
    )
    return replace(row, **more)  # type: ignore[arg-type]  # fields of Figure


def united(*figures: Figure) -> list[Figure]:
    kept, stands = unite_figures(
        figures, events={}, published={"rp_1": None}, sources={"rp_1": "rp_1"}
    )
    return refer_figures(kept, References(events={}, claims={}, figures=stands))


def test_a_part_of_a_repeated_number_is_part_of_the_one_that_is_kept() -> None:
    first, again = figure("fg_1", 20), figure("fg_2", 20, start=40, end=42)
    kept = united(first, again, figure("fg_3", 5, start=60, end=61, part_of="fg_2"))
    assert [(one.id, one.part_of) for one in kept] == [("fg_1", None), ("fg_3", "fg_1")]


def test_a_part_whose_whole_was_rejected_is_part_of_none() -> None:
    (kept,) = united(figure("fg_3", 5, part_of="fg_2"))
    assert kept.part_of is None


def test_the_two_figures_of_an_exchange_stay_two() -> None:
    kept = united(
        figure("fg_1", 103, measure="exchanged"),
        figure("fg_2", 103, measure="exchanged", text="each", start=9),
    )
    assert len(kept) == 2
