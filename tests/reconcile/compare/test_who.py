"""How far two accounts agree on who did it, to whom, and with whom."""

from typing import Any

import pytest

from dragoman.reconcile.account import Account
from dragoman.reconcile.compare.who import compare, find_clash
from tests.reconcile.accounts import account, bars, deed, levels
from tests.reconcile.rows import day, taking_part

HOSTED = taking_part("european-union", role="mediator")


def told_of(kind: str, one: Account, other: Account) -> str:
    """The level of one kind: doers, done to, by name, together."""
    (level,) = (level for level in levels(compare, one, other) if level.startswith(f"{kind}: "))
    return level.removeprefix(f"{kind}: ")


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (("AZE",), ("AZE",), "the same"),
        (("AZE", "ARM"), ("AZE",), "most"),
        (("AZE", "ARM", "RUS"), ("AZE",), "some"),
        (("AZE",), ("ARM",), "others"),
        (("AZE",), (), "told once"),
        ((), (), "not told"),
    ],
)
def test_doers_agree_in_so_many_words(
    one: tuple[str, ...], other: tuple[str, ...], level: str
) -> None:
    assert told_of("doers", deed(*one), deed(*other)) == level


def test_those_it_was_done_to_agree_whatever_their_role() -> None:
    one = deed("AZE", *taking_part("ARM", role="victim"))
    other = deed("AZE", *taking_part("ARM", role="recipient"))
    assert told_of("done to", one, other) == "the same"


def test_a_state_stands_for_who_leads_it_but_has_another_name() -> None:
    one, other = account("AZE"), account("aliyev")
    assert told_of("doers", one, other) == "the same"
    assert told_of("by name", one, other) == "others"


def test_roles_may_change_between_those_who_meet() -> None:
    one = account("aliyev", *taking_part("pashinyan", role="recipient"))
    other = account("ARM", "AZE")
    assert told_of("together", one, other) == "the same"


def test_who_looks_on_is_no_party() -> None:
    one = account("AZE", "ARM", *taking_part("RUS", role="observer"))
    assert told_of("together", one, account("AZE", "ARM")) == "the same"


def test_only_those_who_do_it_together_are_compared_so() -> None:
    assert not any(level.startswith("together") for level in levels(compare, deed(), deed()))


def test_two_and_two_others_do_nothing_together() -> None:
    one, other = account("AZE", "TUR"), account("ARM", "RUS")
    assert "together: others" in bars(compare, one, other)
    assert not bars(compare, account("AZE"), account("ARM"))
    assert not bars(compare, deed("AZE"), deed("ARM"))


def test_who_sees_each_side_alone_holds_two_meetings() -> None:
    one, other = (account(side, *HOSTED) for side in ("AZE", "ARM"))
    assert "together: some" in bars(compare, one, other)


def test_other_days_and_mostly_other_people_are_another_meeting() -> None:
    one = account("AZE", "ARM", "RUS", "FRA", "DEU")
    others = ("AZE", "ARM")
    assert not bars(compare, one, account(*others))
    later = account(*others, when=day("2023-05-16"))
    assert bars(compare, one, later) == ["other days, and mostly other people"]
    assert not bars(compare, one, account(*others, when=day("2023-05-16"), step="moved"))


def test_each_may_have_a_party_that_the_other_lacks_where_they_share_two() -> None:
    lacking = "each has a party that the other lacks"
    one = account("AZE", "RUS", "FRA")
    other = account("ARM", "RUS", "FRA", when=day("2023-05-14", "2023-05-15"))
    assert lacking in levels(compare, one, other)
    assert not bars(compare, one, other)


def test_who_meets_one_and_then_another_holds_two_meetings() -> None:
    one, other = account("AZE", "RUS"), account("ARM", "RUS")
    assert bars(compare, one, other) == ["each has a party that the other lacks"]


def test_what_each_says_to_the_other_is_two_statements() -> None:
    one, other = (
        account(doer, *taking_part(told, role="recipient"), type="ACCUSE")
        for doer, told in (("AZE", "ARM"), ("ARM", "AZE"))
    )
    assert bars(compare, one, other) == ["said to each other"]


def test_two_who_share_a_day_and_two_sides_may_each_name_one_more() -> None:
    lacking = "each has a party that the other lacks"
    one, other = account("AZE", "ARM", "RUS"), account("AZE", "ARM", "FRA")
    assert lacking not in levels(compare, one, other)
    later = account("AZE", "ARM", "FRA", when=day("2023-05-14", "2023-05-15"))
    assert lacking in levels(compare, one, later)


def test_two_persons_of_one_side_are_two_meetings() -> None:
    one, other = account("pashinyan", "putin"), account("mirzoyan", "putin")
    assert bars(compare, one, other) == ["two different persons of one side"]


def test_two_doers_of_one_side_are_two_deeds() -> None:
    one, other = (account(who, type="ACCUSE") for who in ("pashinyan", "mirzoyan"))
    assert bars(compare, one, other) == ["two different persons of one side"]
    assert not bars(compare, one, account("ARM", type="ACCUSE"))


def test_a_clash_names_the_side() -> None:
    one, other = account("pashinyan"), account("mirzoyan")
    assert find_clash(one.parts, other.parts) == "two different persons for ARM"
    assert find_clash(one.parts, one.parts) is None


def hosted(guest: str, host: str, **more: Any) -> Account:
    return account(guest, *taking_part(host, role="host"), **more)


def test_who_is_host_here_and_guest_there_is_in_two_meetings() -> None:
    month = day("2023-05-01", "2023-05-31")
    assert bars(compare, hosted("ARM", "AZE"), hosted("AZE", "ARM", when=month)) == ["two hosts"]


def test_on_one_day_two_hosts_are_one_meeting_told_twice() -> None:
    assert not bars(compare, hosted("ARM", "AZE"), hosted("AZE", "ARM"))
