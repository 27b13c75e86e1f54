"""Accounts by hand, as comparisons get them, and what a comparison says of two."""

from collections.abc import Callable, Iterator
from typing import Any

from dragoman.model.actor import Participant
from dragoman.model.reading import Reading
from dragoman.reconcile.account import Account, counts_in, make_account
from dragoman.reconcile.cast import gather_cast
from dragoman.reconcile.finding import Finding
from tests.reconcile.rows import TABLES, day, meeting

DAY = "2023-05-14"
Compare = Callable[[Account, Account], Iterator[Finding]]


def account(*who: str | Participant, published: str = DAY, **more: Any) -> Account:
    """The account of a report's only sentence; a meeting of that day unless told otherwise."""
    reading = meeting(published, *who, **{"when": day(DAY), **more})
    return accounts_of(reading)[0]


def deed(*who: str | Participant, **more: Any) -> Account:
    """The account of an attack."""
    return account(*who, type="ASSAULT", **more)


def accounts_of(*readings: Reading, source: str | None = None) -> list[Account]:
    """Accounts in the order of the readings, each report its own source unless one is given."""
    cast = gather_cast(readings, tables=TABLES)
    return [
        make_account(
            mention,
            cast=cast,
            published=cast.published,
            sources={reading.report.id: source or reading.report.id},
            counts=counts_in(reading).get(mention.id, frozenset()),
        )
        for reading in readings
        for mention in reading.events
    ]


def levels(compare: Compare, one: Account, other: Account) -> list[str]:
    """Levels that a comparison finds."""
    return [finding.level for finding in compare(one, other)]


def bars(compare: Compare, one: Account, other: Account) -> list[str]:
    """Those of them that say that the two cannot be one."""
    return [finding.level for finding in compare(one, other) if finding.bars]
