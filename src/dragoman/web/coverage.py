"""How much was read, said where a page has nothing to show."""

from dragoman.present.extent import Extent, say_none
from dragoman.store.overlook import count_record
from dragoman.web.shelves import Shelves


def say_nothing_fits(shelves: Shelves, things: str) -> str:
    """That there are none of the things asked for, and in how much."""
    counts = count_record(shelves.store)
    extent = Extent(
        reports=counts.reports, first=counts.first, last=counts.last, undated=counts.undated
    )
    return say_none(things, extent, rejected=counts.rejected)
