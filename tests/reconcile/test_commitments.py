"""Commitments: what came of what was promised."""

import pytest

from tests.reconcile.rows import Writer, record_of


def promised(status: str = "planned", **more: str) -> Writer:
    writer = Writer(published="2023-05-10")
    writer.event("Azerbaijan promised to send food.", "promised", "AZE", type="AGREE")
    writer.event("The food will come.", "come", "AZE", type="AID", status=status, **more)
    writer.claim("to send food", "AZE", stance="promises", act=0, about=1)
    return writer


def state_of(*writers: Writer) -> str:
    (commitment,) = record_of(*(writer.reading() for writer in writers)).commitments
    return commitment.state


def test_what_is_still_to_come_is_open():
    assert state_of(promised()) == "open"


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({"status": "cancelled"}, "broken"),
        ({"status": "planned", "factuality": "contested"}, "disputed"),
    ],
)
def test_what_became_of_the_deed_tells_what_became_of_the_promise(more: dict[str, str], state: str):
    assert state_of(promised(**more)) == state


def test_a_deed_to_come_that_was_agreed_is_a_commitment_of_those_who_will_do_it():
    writer = Writer().event(
        "Under the deal Azerbaijan will free ten men.", "free", "AZE",
        type="RETREAT", mode="release", status="planned",
    )  # fmt: skip
    (commitment,) = record_of(writer.reading()).commitments
    assert (commitment.by[0].name, commitment.state) == ("Azerbaijan", "open")
