"""Accounts of a story's mentions, as reconciling makes them before it joins any."""

from collections.abc import Mapping, Sequence

from dragoman.model.reading import Reading
from dragoman.model.tables import load_tables
from dragoman.reconcile.account import Account, counts_in, make_account
from dragoman.reconcile.cast import gather_cast
from dragoman.reconcile.contexts import with_contexts
from dragoman.reconcile.order import report_rank


def make_accounts(readings: Sequence[Reading], sources: Mapping[str, str]) -> list[Account]:
    """Accounts by rank; `sources` gives the group of copies that each report belongs to."""
    ordered = sorted(readings, key=lambda reading: report_rank(reading.report))
    cast = gather_cast(ordered, tables=load_tables())
    accounts = [
        make_account(
            mention,
            cast=cast,
            published=cast.published,
            sources=sources,
            counts=counts.get(mention.id, frozenset()),
        )
        for reading in ordered
        for counts in (counts_in(reading),)
        for mention in reading.events
    ]
    return with_contexts(sorted(accounts, key=lambda account: account.rank))
