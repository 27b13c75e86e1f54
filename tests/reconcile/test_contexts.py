"""Whom and where each report speaks of most."""

from dragoman.reconcile.contexts import MOST, with_contexts
from tests.reconcile.accounts import account, accounts_of
from tests.reconcile.rows import COUNTRIES, Writer, place, taking_part


def context_of(writer: Writer) -> tuple[str, ...]:
    accounts = with_contexts(accounts_of(writer.reading()))
    (context,) = {one.context for one in accounts}
    return context


def test_all_of_a_report_share_what_it_speaks_of() -> None:
    writer = Writer()
    writer.event("Shells hit Sotk.", "hit", "AZE", type="ASSAULT", place=place("Sotk"))
    writer.event("They met.", "met", "ARM")
    assert context_of(writer) == ("@sotk", "state:ARM", "state:AZE")


def test_only_what_it_speaks_of_most_is_kept() -> None:
    writer = Writer()
    for name in COUNTRIES:
        writer.event(f"They met {name}.", "met", name)
    writer.event("They met Turkey again.", "met", "TUR")
    writer.event("They met Russia again.", "met", "RUS")
    context = context_of(writer)
    assert len(context) == MOST
    assert {"state:RUS", "state:TUR"} < set(context)


def test_leaders_count_for_their_state() -> None:
    assert context_of(Writer().event("They met.", "met", "aliyev", "pashinyan")) == (
        "state:ARM",
        "state:AZE",
    )


def test_a_crowd_without_a_name_counts_for_nobody() -> None:
    crowd = taking_part("crowd:protesters")
    assert context_of(Writer().event("They met.", "met", "AZE", *crowd)) == ("state:AZE",)


def test_each_report_has_its_own() -> None:
    one, other = with_contexts([account("AZE"), account("ARM")])
    assert (one.context, other.context) == (("state:AZE",), ("state:ARM",))
