"""The lot of an item: a number as good as drawn, the same for everybody and in every run."""

from dragoman.model.ids import make_id

SEED = "review 1"  # another seed draws another order
# Of so many items one is asked of everybody, so that agreement can be told. At one in seven, a
# hundred items judged by each of two give some fourteen judged by both.
SHARED_OF = 7


def lot_of(id: str) -> int:
    """Where the item stands in the order drawn.

    >>> lot_of("ev_1") == lot_of("ev_1") != lot_of("ev_2")
    True
    """
    return int(make_id("lot", SEED, id).removeprefix("lot_"), 16)


def is_shared(id: str) -> bool:
    """Whether everybody is asked about it."""
    return int(make_id("lot", "shared", SEED, id).removeprefix("lot_"), 16) % SHARED_OF == 0
